import type { PolarityCounts } from '../../shared/graph.ts';
import { groupBy } from '../../shared/group-by.ts';
import type { Facets } from '../../shared/routes.ts';
import { countPolarities, dayOf } from './aggregate.ts';
import { groupByEdge } from './edge-groups.ts';
import { byId, type GraphStance } from './stance-graph.ts';

/** More issues than these are not worth a list: `/api/issues` searches them all. */
const mostIssues = 100;

/** Counts the stances behind the graph by outlet (most first), by issue (most first, at most 100) and by day (first first). */
export function facetsOf(stances: readonly GraphStance[], minCount?: number): Facets {
  const counted = groupByEdge(stances, minCount).flatMap((group) => group.stances);
  const dated = counted.flatMap((stance) => (stance.date ? [{ ...stance, day: dayOf(stance.date) }] : []));
  return {
    outlets: countedBy(counted, ({ outlet }) => outlet),
    issues: countedBy(counted, ({ issueGroup }) => issueGroup).slice(0, mostIssues),
    days: daysOf(dated),
    undated: counted.length - dated.length,
  };
}

/** How many stances bear each name, most first. */
function countedBy(
  stances: readonly GraphStance[],
  nameOf: (stance: GraphStance) => string | null,
): { name: string; stances: number }[] {
  return [...groupBy(stances, nameOf)]
    .flatMap(([name, group]) => (name ? [{ name, stances: group.length }] : []))
    .sort((a, b) => b.stances - a.stances || byId(a.name, b.name));
}

function daysOf(stances: readonly (GraphStance & { day: string })[]): { date: string; counts: PolarityCounts }[] {
  return [...groupBy(stances, (stance) => stance.day)]
    .map(([date, group]) => ({ date, counts: countPolarities(group) }))
    .sort((a, b) => byId(a.date, b.date));
}
