import type { StanceGraph } from './stance-graph.ts';

/** The lines of which half of the stances or more are claims of speakers, by the graph of all claims. */
export const mostlyClaims = (graph: StanceGraph, claims: StanceGraph): Set<string> =>
  new Set(
    graph.lines
      .filter(({ source, target, count }) => 2 * (claims.line(source, target)?.count ?? 0) >= count)
      .map(({ id }) => id),
  );
