import type { ActorKind } from '../../shared/actor.ts';
import type { Polarity } from '../../shared/plover.ts';

export type Rgb = readonly [red: number, green: number, blue: number];

/** Colours of nodes by kind and of edges by polarity: those of the explorer's light theme. */
export const kindColours: Readonly<Record<ActorKind, Rgb>> = {
  country: [0x23, 0x27, 0x2e],
  person: [0x4f, 0x57, 0x63],
  organization: [0x6b, 0x73, 0x80],
  group: [0x6b, 0x73, 0x80],
};
export const polarityColours: Readonly<Record<Polarity, Rgb>> = {
  positive: [0x12, 0x89, 0x7e],
  negative: [0xd2, 0x50, 0x2a],
  neutral: [0x85, 0x89, 0x92],
};

/** Radius of a node with this many stances, in the explorer's pixels: area grows with the count. */
export const nodeSize = (stances: number): number => round(Math.min(28, Math.max(6, 5 + 1.35 * Math.sqrt(stances))));

/** Width of an edge with this many stances, in the explorer's pixels. */
export const edgeWidth = (count: number): number =>
  round(count < 5 ? 0.8 + 0.1 * count : Math.min(8, 0.55 + 0.93 * Math.sqrt(count - 2)));

/** A colour as `#RRGGBB`. */
export const hex = (colour: Rgb): string => `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

const round = (value: number): number => Math.round(value * 100) / 100;
