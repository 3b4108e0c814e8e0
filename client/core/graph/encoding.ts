import { dominantPolarity, type PolarityCounts } from '../../../shared/graph.ts';
import type { Polarity } from '../../../shared/plover.ts';

/** How much smaller marks are drawn where there is less room. */
export type Density = 'wide' | 'medium' | 'phone';

const nodeScale: Record<Density, number> = { wide: 1, medium: 0.9, phone: 0.78 };
const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** Radius of the busiest actor, in pixels. */
const largestRadius = 28;
const perRoot = 1.35;

/** What the marks of a graph are measured by. */
export interface Scale {
  /** Factor on the root of an actor's stances, so that the busiest one is no larger than 28 px and all ratios stay true. */
  actors: number;
  /** The most stances on a line where widths are linear; null where they go by the root. */
  heaviest: number | null;
  /** Width from which a line is split in two strands. */
  strandsFrom: number;
  /** With fewer stances than this a neutral line is faint: in a large overview a meeting or two would draw over who is for and against. */
  neutralFrom: number;
}

/** The most stances on a line up to which widths go by the root. */
const rootUpTo = 66;

/** Width in pixels from which a line of a large graph is split, and from which one in the surroundings of an actor is. */
const strandsFrom = { large: 2.4, around: 1.2 };

/** What the marks of a graph are measured by: its busiest actor and its heaviest line. */
export const scaleOf = (busiest: number, heaviest: number, part: 'whole' | 'large' | 'around'): Scale => ({
  actors: Math.min(1, (largestRadius - 5) / (perRoot * Math.sqrt(Math.max(1, busiest)))),
  heaviest: heaviest > rootUpTo ? heaviest : null,
  strandsFrom: part === 'whole' ? 0 : strandsFrom[part],
  neutralFrom: part === 'large' ? 4 : 0,
});

/** Radius of an actor in pixels at zoom 1, from the stances that it gives and receives. */
export const actorRadius = (stances: number, density: Density = 'wide', factor = 1): number =>
  clamp((5 + factor * perRoot * Math.sqrt(stances)) * nodeScale[density], 6 * nodeScale[density], largestRadius);

/** How much smaller everything is drawn where many actors share the canvas: no less than half. */
export const crowding = (actors: number): number => clamp(Math.sqrt(150 / Math.max(1, actors)), 0.5, 1);

/**
 * Width of a line in pixels at zoom 1, 8 at most: nearly linear while it is thin, then by the root, or where there are
 * lines of very many stances in proportion to the `heaviest` one.
 */
export function lineWidth(count: number, density: Density = 'wide', heaviest: number | null = null): number {
  const heavy = heaviest === null ? 0.55 + 0.93 * Math.sqrt(count - 2) : Math.max(1.2, 0.7 + (7.1 * count) / heaviest);
  const width = count < 5 ? 0.8 + 0.1 * count : Math.min(8, heavy);
  return density === 'phone' ? width * 0.8 : width;
}

/** Thin lines step back, but stay above a contrast of 3 to 1; neutral ones are pale already, and faint with fewer stances than `neutralFrom`. */
export function lineOpacity(count: number, sign: Polarity, neutralFrom = 0): number {
  if (sign === 'neutral') return count < neutralFrom ? 0.5 : 1;
  if (count >= 9) return 1;
  return count <= 4 ? 0.82 : 0.9;
}

/** The sign a line is drawn with: a few signed stances among many neutral ones do not colour it. */
export function lineSign(counts: PolarityCounts): Polarity {
  const larger = Math.max(counts.positive, counts.negative);
  return larger < 4 && counts.neutral > 2.5 * larger ? 'neutral' : dominantPolarity(counts);
}

/** The two widths of a line that carries both signs, the larger first, or null when one sign has nearly all or the line is thin. */
export function strandWidths(counts: PolarityCounts, count: number, width: number, from = 0): [number, number] | null {
  const signed = counts.positive + counts.negative;
  const share = signed === 0 ? 0 : Math.min(counts.positive, counts.negative) / signed;
  if (count < 6 || width < from || share < 0.15 || lineSign(counts) === 'neutral') return null;
  const minor = Math.max(1.4, width * share);
  return [Math.max(1.4, width - minor), minor];
}

/** Length and half width of an arrowhead, and half length and thickness of the bar across a negative one, in pixels. */
export function arrowhead(width: number) {
  const half = 2.6 + 0.85 * width;
  return { length: 4.5 + 1.25 * width, half, barHalf: half + 0.6, barThickness: 1.4 + 0.13 * width };
}
