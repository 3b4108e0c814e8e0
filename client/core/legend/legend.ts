import { type ActorKind, actorKinds } from '../../../shared/actor.ts';
import { type Polarity, plover, type StanceType, stanceTypes } from '../../../shared/plover.ts';
import { totalCounts } from '../graph/glance.ts';
import type { Line, StanceGraph } from '../graph/stance-graph.ts';

export interface TypeCount {
  type: StanceType;
  count: number;
}

export interface SignCount {
  sign: Polarity;
  count: number;
  types: TypeCount[];
}

/** The signs in the order of the legend. */
export const legendSigns: readonly Polarity[] = ['negative', 'positive', 'neutral'];

/** Kinds in the order of the legend. */
export const legendKinds: readonly ActorKind[] = ['country', 'person', 'organization', 'group'];

function countTypes(lines: readonly Line[]): Map<StanceType, number> {
  const counts = new Map<StanceType, number>();
  for (const line of lines) {
    for (const type of stanceTypes) {
      const count = line.byType[type];
      if (count) counts.set(type, (counts.get(type) ?? 0) + count);
    }
  }
  return counts;
}

/** Stances by sign, each with its types by count; a type stands under the sign that it has by itself. */
export function countSigns(graph: StanceGraph): SignCount[] {
  const signs = totalCounts(graph.lines);
  const types = countTypes(graph.lines);
  return legendSigns.map((sign) => ({
    sign,
    count: signs[sign],
    types: stanceTypes
      .filter((type) => plover[type].polarity === sign)
      .map((type) => ({ type, count: types.get(type) ?? 0 }))
      .sort((a, b) => b.count - a.count),
  }));
}

/** Actors by kind. */
export function countKinds(graph: StanceGraph): Record<ActorKind, number> {
  const counts = Object.fromEntries(actorKinds.map((kind) => [kind, 0])) as Record<ActorKind, number>;
  for (const actor of graph.actors) counts[actor.kind]++;
  return counts;
}
