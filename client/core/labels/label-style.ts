import type { Density } from '../graph/encoding.ts';

export interface LabelStyle {
  size: number;
  weight: number;
}

const busiest = 60;
const busy = 18;

/** Size in pixels and weight of an actor's label. */
export function labelStyle(stances: number, density: Density): LabelStyle {
  const small = density === 'phone';
  if (stances > busiest) return { size: small ? 13 : 15, weight: 650 };
  if (stances > busy) return { size: small ? 12 : 13, weight: 560 };
  return { size: 12, weight: 450 };
}

/** Actors that keep their label however crowded it is. */
export const mustBeLabelled = (stances: number): boolean => stances > busiest;

/** How many labels a zoom may show; zoom 1 is the whole graph, 2 is twice as near. */
export function labelLimit(zoom: number, density: Density): number {
  if (zoom < 0.6) return 8;
  return density === 'phone' && zoom <= 1.2 ? 13 : Number.POSITIVE_INFINITY;
}
