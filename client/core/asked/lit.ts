import type { Lit } from '../graph/lit.ts';
import type { StanceGraph } from '../graph/stance-graph.ts';
import type { Asked } from '../view-state/view-state.ts';

/** Whether a line answers a question. */
export function answers({ source, target, eitherWay }: Asked, line: { source: string; target: string }): boolean {
  const [from, to] = [line.source, line.target];
  const along = (source === null || source === from) && (target === null || target === to);
  return along || (eitherWay && (source === null || source === to) && (target === null || target === from));
}

/** The lines that answer a question, with their actors; null where none does, so that nothing is dimmed. */
export function litByAsked(graph: StanceGraph, asked: Asked): Lit | null {
  const lines = graph.lines.filter((line) => answers(asked, line));
  if (!lines.length) return null;
  const named = [asked.source, asked.target].filter((id) => id !== null);
  return {
    actors: new Set([...named, ...lines.flatMap(({ source, target }) => [source, target])]),
    lines: new Set(lines.map(({ id }) => id)),
    halfLines: new Set(),
  };
}
