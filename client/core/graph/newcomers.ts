import type { StanceGraph } from './stance-graph.ts';

/** The graph that was drawn last, null while the answer to another question is on its way, and what it was asked for with. */
export interface Seen {
  graph: StanceGraph | null;
  shown: StanceGraph;
  key: string;
}

/** Who has come into a graph while the same was asked for: nobody where another question has another answer. */
export function newcomers(before: Seen | null, shown: StanceGraph, key: string): { seen: Seen; came: string[] } {
  if (before === null) return { seen: { graph: shown, shown, key }, came: [] };
  // Until the answer to a new question is there, that to the last one is drawn on.
  const waits = before.shown === shown && (before.key !== key || before.graph === null);
  const { graph: known } = before;
  const came =
    waits || known === null || before.key !== key
      ? []
      : shown.actors.filter(({ id }) => !known.actor(id)).map(({ id }) => id);
  return { seen: { graph: waits ? null : shown, shown, key }, came };
}
