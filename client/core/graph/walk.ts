import type { Selection } from '../view-state/view-state.ts';
import { counted, inSentence, spokenCounts } from '../words/words.ts';
import type { GraphActor, StanceGraph } from './stance-graph.ts';

/** Neighbours of an actor by the stances exchanged with it, most first. */
export function neighboursByStances(graph: StanceGraph, id: string): { actor: GraphActor; stances: number }[] {
  const counts = new Map<string, number>();
  for (const line of graph.linesOf(id)) {
    const other = line.source === id ? line.target : line.source;
    if (other !== id) counts.set(other, (counts.get(other) ?? 0) + line.count);
  }
  return [...counts]
    .map(([other, stances]) => ({ actor: graph.actor(other)!, stances }))
    .sort((a, b) => b.stances - a.stances || a.actor.label.localeCompare(b.actor.label));
}

/**
 * The next step of a walk with the arrow keys, forward or back: round the neighbours of `from`, or without it
 * round all actors, the most active first.
 */
export function step(graph: StanceGraph, from: string | null, current: string | null, by: 1 | -1): string | null {
  const start = from !== null && graph.actor(from) ? from : null;
  const ring = start === null ? graph.actors : neighboursByStances(graph, start).map(({ actor }) => actor);
  if (ring.length === 0) return null;
  const index = ring.findIndex((actor) => actor.id === current);
  const next = index < 0 ? (by > 0 ? 0 : ring.length - 1) : (index + by + ring.length) % ring.length;
  return ring[next]!.id;
}

/** What the live region says: who is pointed at, and what goes between it and the actor walked from. */
export function describeStep(graph: StanceGraph, from: string | null, to: string): string {
  const target = graph.actor(to);
  if (!target) return '';
  const source = from === null ? undefined : graph.actor(from);
  if (!source) return `${target.label}, ${counted(target.stances, 'stance')}`;
  const line = (a: GraphActor, b: GraphActor) => {
    const found = graph.line(a.id, b.id);
    return found ? [`${a.label} toward ${inSentence(b.label, b.kind)}, ${spokenCounts(found.byPolarity)}`] : [];
  };
  return [...line(source, target), ...line(target, source)].join('; ');
}

/** What the live region says of a selection: `Selected: China, 45 stances`; nothing when nothing is selected. */
export function selectionInWords(graph: StanceGraph, selection: Selection): string {
  if (selection.kind === 'none') return '';
  if (selection.kind === 'actor') {
    const said = describeStep(graph, null, selection.id);
    return said && `Selected: ${said}`;
  }
  const [source, target] = [graph.actor(selection.source), graph.actor(selection.target)];
  const line = graph.line(selection.source, selection.target);
  if (!source || !target || !line) return '';
  return `Selected: ${source.label} toward ${inSentence(target.label, target.kind)}, ${spokenCounts(line.byPolarity)}`;
}
