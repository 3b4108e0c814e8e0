import type { Polarity } from '../../shared/plover.ts';
import type { Point } from '../core/geometry/point.ts';
import type { LabelStyle } from '../core/labels/label-style.ts';
import type { Palette } from './palette.ts';

export const labelFont = ({ size, weight }: LabelStyle, { sans }: Palette): string => `${weight} ${size}px ${sans}`;

/** A sign on a line: a filled disc with plus or minus, an open ring for neutral. */
export function drawDisc(
  context: CanvasRenderingContext2D,
  { x, y }: Point,
  sign: Polarity,
  opacity: number,
  { paper, lines }: Palette,
): void {
  const disc = (radius: number, color: string) => {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = color;
    context.fill();
  };
  context.save();
  context.globalAlpha = opacity;
  disc(8.5, paper);
  if (sign === 'neutral') {
    disc(6, lines.neutral);
    disc(4, paper);
  } else {
    disc(7, lines[sign]);
    context.beginPath();
    context.moveTo(x - 3.4, y);
    context.lineTo(x + 3.4, y);
    if (sign === 'positive') {
      context.moveTo(x, y - 3.4);
      context.lineTo(x, y + 3.4);
    }
    context.strokeStyle = paper;
    context.lineWidth = 1.9;
    context.lineCap = 'round';
    context.stroke();
  }
  context.restore();
}

/** A number on a line, in ink. */
export function drawNumber(context: CanvasRenderingContext2D, { x, y }: Point, text: string, palette: Palette): void {
  context.save();
  for (const [radius, color] of [
    [10.5, palette.paper],
    [9, palette.ink],
  ] as const) {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = color;
    context.fill();
  }
  context.font = labelFont({ size: 11, weight: 600 }, palette);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = palette.paper;
  context.fillText(text, x, y + 0.5);
  context.restore();
}

export interface DrawnLabel {
  text: string;
  /** A smaller line below: the role of a person when the view is near. */
  under: string | null;
  at: Point;
  style: LabelStyle;
  opacity: number;
  /** Width of the halo of paper in pixels. */
  halo: number;
  palette: Palette;
}

/** Where an actor stood that is not drawn now. */
export function drawDot(context: CanvasRenderingContext2D, { x, y }: Point, { quiet }: Palette): void {
  context.save();
  context.globalAlpha = 0.22;
  context.beginPath();
  context.arc(x, y, 3, 0, 2 * Math.PI);
  context.fillStyle = quiet;
  context.fill();
  context.restore();
}

/** Pixels between an actor that has just come and its ring. */
const ringGap = 6;

/** A thin ring round an actor that has just come. */
export function drawRing(context: CanvasRenderingContext2D, { x, y }: Point, radius: number, { quiet }: Palette): void {
  context.save();
  context.beginPath();
  context.arc(x, y, radius + ringGap, 0, 2 * Math.PI);
  context.strokeStyle = quiet;
  context.lineWidth = 1.2;
  context.stroke();
  context.restore();
}

/** An actor's name with a halo of paper in place of a box. */
export function drawLabel(context: CanvasRenderingContext2D, label: DrawnLabel): void {
  const { palette } = label;
  context.save();
  context.globalAlpha = label.opacity;
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = label.halo;
  context.strokeStyle = palette.paper;
  context.fillStyle = palette.ink;
  const write = (text: string, style: LabelStyle, y: number) => {
    context.font = labelFont(style, palette);
    context.strokeText(text, label.at.x, y);
    context.fillText(text, label.at.x, y);
  };
  write(label.text, label.style, label.at.y);
  if (label.under) write(label.under, { size: 11, weight: 400 }, label.at.y + label.style.size);
  context.restore();
}
