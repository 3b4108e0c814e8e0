import type { ActorKind } from '../../shared/actor.ts';
import type { Polarity } from '../../shared/plover.ts';

/** The colours of the canvas, as hex codes, and the families of its type. */
export interface Palette {
  paper: string;
  /** Of the fields under communities. */
  ground: string;
  ink: string;
  quiet: string;
  accent: string;
  actors: Readonly<Record<ActorKind, string>>;
  lines: Readonly<Record<Polarity, string>>;
  sans: string;
  serif: string;
}

/** Resolves any CSS colour, system colours included, to `#rrggbb`. */
function toHex(color: string, probe: CanvasRenderingContext2D): string {
  probe.fillStyle = '#000000';
  probe.fillStyle = color;
  probe.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = probe.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Reads the colours in force from the custom properties of the page. */
export function readPalette(element: HTMLElement): Palette {
  const style = getComputedStyle(element);
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const probe = canvas.getContext('2d', { willReadFrequently: true })!;
  const color = (name: string) => toHex(style.getPropertyValue(name).trim(), probe);
  return {
    paper: color('--paper'),
    ground: color('--ground'),
    ink: color('--ink'),
    quiet: color('--ink-3'),
    accent: color('--accent'),
    actors: {
      country: color('--n-country'),
      person: color('--n-person'),
      organization: color('--n-org'),
      group: color('--n-group'),
    },
    lines: { positive: color('--e-pos'), negative: color('--e-neg'), neutral: color('--e-neu') },
    sans: style.getPropertyValue('--sans'),
    serif: style.getPropertyValue('--serif'),
  };
}

/** A hex code as three numbers from 0 to 1, as shaders take it. */
export const toUnit = (hex: string): [number, number, number] => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
};
