import { groupBy } from '../../shared/group-by.ts';
import { byId, type GraphStance, makesEdge } from './stance-graph.ts';

/** The stances behind one edge. */
export interface EdgeGroup<T extends GraphStance = GraphStance> {
  source: string;
  target: string;
  stances: T[];
}

/**
 * Groups the stances that make edges by source and target, ordered by the ids of source and target.
 * Groups of fewer than `minCount` stances are left out.
 */
export function groupByEdge<T extends GraphStance>(stances: readonly T[], minCount = 1): EdgeGroup<T>[] {
  return inOrder(groupBy(stances.filter(makesEdge), (stance) => stance.source)).flatMap(([source, given]) =>
    inOrder(groupBy(given, (stance) => stance.target))
      .map(([target, group]) => ({ source, target, stances: group }))
      .filter((group) => group.stances.length >= minCount),
  );
}

const inOrder = <V>(groups: Map<string, V>): [string, V][] => [...groups].sort(([a], [b]) => byId(a, b));
