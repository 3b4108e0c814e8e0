import type { PolarityCounts } from '../../shared/graph.ts';
import type { Facets } from '../../shared/routes.ts';
import { countPolarities, dayOf } from './aggregate.ts';
import { groupByEdge } from './edge-groups.ts';
import { groupBy } from './group-by.ts';
import { byId, type GraphStance } from './stance-graph.ts';

/** Counts the stances behind the graph by outlet (most first) and by day (first first). */
export function facetsOf(stances: readonly GraphStance[], minCount?: number): Facets {
  const counted = groupByEdge(stances, minCount).flatMap((group) => group.stances);
  const dated = counted.flatMap((stance) => (stance.date ? [{ ...stance, day: dayOf(stance.date) }] : []));
  return { outlets: outletsOf(counted), days: daysOf(dated), undated: counted.length - dated.length };
}

function outletsOf(stances: readonly GraphStance[]): Facets['outlets'] {
  const named = groupBy(stances, (stance) => stance.outlet);
  return [...named]
    .flatMap(([name, group]) => (name ? [{ name, stances: group.length }] : []))
    .sort((a, b) => b.stances - a.stances || byId(a.name, b.name));
}

function daysOf(stances: readonly (GraphStance & { day: string })[]): { date: string; counts: PolarityCounts }[] {
  return [...groupBy(stances, (stance) => stance.day)]
    .map(([date, group]) => ({ date, counts: countPolarities(group) }))
    .sort((a, b) => byId(a.date, b.date));
}
