import type { Selection } from '../view-state/view-state.ts';
import { lineId, type StanceGraph } from './stance-graph.ts';

/** What stands out while the rest is dimmed. */
export interface Lit {
  actors: ReadonlySet<string>;
  lines: ReadonlySet<string>;
  /** The way back of a line that is pointed at: half lit. */
  halfLines: ReadonlySet<string>;
  /** Lines with the band of the selection, beside one that is selected. */
  bands?: ReadonlySet<string>;
  /** Actors with its ring; the camera brings what is lit into view for them. */
  ends?: ReadonlySet<string>;
  /** What stands on lines in place of their signs. */
  numbers?: ReadonlyMap<string, string>;
}

/** The actors and lines that a selection, or what the pointer is on, brings out; null when nothing is to be dimmed. */
export function litBy(graph: StanceGraph, selection: Selection, passing = false): Lit | null {
  if (selection.kind === 'actor' && graph.actor(selection.id)) {
    const lines = graph.linesOf(selection.id);
    return {
      actors: new Set([selection.id, ...lines.flatMap((line) => [line.source, line.target])]),
      lines: new Set(lines.map((line) => line.id)),
      halfLines: new Set(),
    };
  }
  if (selection.kind === 'line' && graph.line(selection.source, selection.target)) {
    const reverse = lineId(selection.target, selection.source);
    const line = lineId(selection.source, selection.target);
    return {
      actors: new Set([selection.source, selection.target]),
      lines: new Set(passing ? [line] : [line, reverse]),
      halfLines: new Set(passing ? [reverse] : []),
    };
  }
  return null;
}
