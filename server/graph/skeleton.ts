import type { EdgeWeight } from '../../shared/edge-sums.ts';
import { byId } from './stance-graph.ts';

/** What is known of each edge of a skeleton, by its number; edges are ordered by source and target. */
interface SkeletonEdges {
  source: Int32Array;
  target: Int32Array;
  count: Int32Array;
  documents: Int32Array;
  positive: Int32Array;
  negative: Int32Array;
  neutral: Int32Array;
}

/**
 * As much of the graph as a part of it is chosen by, in numbers: half a million edges take 20 MB. Actors are numbered in
 * the order of their ids.
 */
export interface Skeleton {
  ids: readonly string[];
  numberOf: ReadonlyMap<string, number>;
  /** Stances that each actor gives and receives. */
  stances: Int32Array;
  /** How strong each actor is: see `strengthsOf`. */
  strength: Int32Array;
  edges: SkeletonEdges;
  /** The edges of actor `n` are `incident[start[n]]` up to `incident[start[n + 1]]`, those that it gives first. */
  start: Int32Array;
  incident: Int32Array;
}

/** A column of numbers that grows. */
class Column {
  #values = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const more = new Int32Array(this.length * 2);
      more.set(this.#values);
      this.#values = more;
    }
    this.#values[this.length++] = value;
  }

  get values(): Int32Array {
    return this.#values.subarray(0, this.length);
  }
}

const columnNames = ['source', 'target', 'count', 'documents', 'positive', 'negative', 'neutral'] as const;
type Columns = Record<(typeof columnNames)[number], Column>;

/** Takes edges one after the other, in any order, and gives their skeleton. */
export class SkeletonBuilder {
  readonly #found = new Map<string, number>();
  readonly #columns = Object.fromEntries(columnNames.map((name) => [name, new Column()])) as Columns;

  add({ source, target, count, documents, byPolarity }: EdgeWeight): void {
    const values = { source: this.#number(source), target: this.#number(target), count, documents, ...byPolarity };
    for (const name of columnNames) this.#columns[name].push(values[name]);
  }

  #number(id: string): number {
    const known = this.#found.get(id) ?? this.#found.size;
    this.#found.set(id, known);
    return known;
  }

  build(): Skeleton {
    const ids = [...this.#found.keys()].sort(byId);
    const numberOf = new Map(ids.map((id, number) => [id, number]));
    const renumbered = Int32Array.from(this.#found.keys(), (id) => numberOf.get(id)!);
    const [source, target] = [this.#columns.source, this.#columns.target].map(({ values }) =>
      values.map((actor) => renumbered[actor]!),
    ) as [Int32Array, Int32Array];
    const order = orderedBy(source, ids.length, orderedBy(target, ids.length, Int32Array.from(source.keys())));
    const columns = columnNames.map((name) => {
      const values = name === 'source' ? source : name === 'target' ? target : this.#columns[name].values;
      return [name, order.map((edge) => values[edge]!)];
    });
    return withEdges(ids, numberOf, Object.fromEntries(columns) as SkeletonEdges);
  }
}

/** Edges in the order of one of their ends, those that have it in common in the order that they come in (counting sort). */
function orderedBy(end: Int32Array, actors: number, edges: Int32Array): Int32Array {
  const next = new Int32Array(actors + 1);
  for (const actor of end) next[actor + 1]!++;
  for (let actor = 0; actor < actors; actor++) next[actor + 1]! += next[actor]!;
  const ordered = new Int32Array(edges.length);
  for (const edge of edges) ordered[next[end[edge]!]!++] = edge;
  return ordered;
}

/** The edges of each actor, those that it gives before those that it receives. */
function incidence(actors: number, { source, target }: SkeletonEdges): Pick<Skeleton, 'start' | 'incident'> {
  const start = new Int32Array(actors + 1);
  for (const ends of [source, target]) for (const actor of ends) start[actor + 1]!++;
  for (let actor = 0; actor < actors; actor++) start[actor + 1]! += start[actor]!;
  const next = start.slice();
  const incident = new Int32Array(source.length * 2);
  for (const ends of [source, target]) for (const [edge, actor] of ends.entries()) incident[next[actor]!++] = edge;
  return { start, incident };
}

function sumOver(actors: number, { source, target }: SkeletonEdges, values: Int32Array): Int32Array {
  const sums = new Int32Array(actors);
  for (const [edge, value] of values.entries()) {
    sums[source[edge]!]! += value;
    sums[target[edge]!]! += value;
  }
  return sums;
}

/**
 * How strong actors are in the graph: the stances that each gives and receives, those toward or from the same actor
 * counted once in each document. One article that says the same ten times does not make its actors the first of a corpus.
 */
const strengthsOf = (actors: number, edges: SkeletonEdges): Int32Array => sumOver(actors, edges, edges.documents);

/** The skeleton of the graph that has these edges. */
export function skeletonOf(weights: Iterable<EdgeWeight>): Skeleton {
  const builder = new SkeletonBuilder();
  for (const weight of weights) builder.add(weight);
  return builder.build();
}

function withEdges(ids: readonly string[], numberOf: ReadonlyMap<string, number>, edges: SkeletonEdges): Skeleton {
  const stances = sumOver(ids.length, edges, edges.count);
  return { ids, numberOf, stances, strength: strengthsOf(ids.length, edges), edges, ...incidence(ids.length, edges) };
}

/** The edges of a skeleton one by one, for who needs all that is known of each. */
export const edgesOf = ({ ids, edges }: Skeleton): EdgeWeight[] =>
  Array.from(edges.source, (source, edge) => ({
    ...{ source: ids[source]!, target: ids[edges.target[edge]!]! },
    ...{ count: edges.count[edge]!, documents: edges.documents[edge]! },
    byPolarity: {
      positive: edges.positive[edge]!,
      negative: edges.negative[edge]!,
      neutral: edges.neutral[edge]!,
    },
  }));

/** The part of a skeleton that holds these actors, by number, and the edges among them. */
export function partOfSkeleton({ ids, edges }: Skeleton, actors: Iterable<number>): Skeleton {
  const kept = [...actors].sort((a, b) => a - b);
  const names = kept.map((actor) => ids[actor]!);
  const renumbered = new Int32Array(ids.length).fill(-1);
  for (const [number, actor] of kept.entries()) renumbered[actor] = number;
  const isInside = (_: number, edge: number): boolean =>
    renumbered[edges.source[edge]!]! >= 0 && renumbered[edges.target[edge]!]! >= 0;
  const columns = Object.entries(edges).map(([name, values]) => [name, values.filter(isInside)]);
  const part = Object.fromEntries(columns) as SkeletonEdges;
  for (const ends of [part.source, part.target])
    for (const [edge, actor] of ends.entries()) ends[edge] = renumbered[actor]!;
  return withEdges(names, new Map(names.map((id, number) => [id, number])), part);
}

/** Calls with each edge of an actor and the actor at its other end. */
export function forEachEdgeOf(
  { start, incident, edges: { source, target } }: Skeleton,
  actor: number,
  use: (edge: number, other: number) => void,
): void {
  for (let at = start[actor]!; at < start[actor + 1]!; at++) {
    const edge = incident[at]!;
    use(edge, source[edge] === actor ? target[edge]! : source[edge]!);
  }
}

/** The number of the edge from one actor to another, -1 where there is none. */
export function edgeBetween(
  { start, incident, edges: { source, target } }: Skeleton,
  from: number,
  to: number,
): number {
  let [low, high] = [start[from]!, start[from + 1]! - 1];
  // Given edges come first, in the order of their targets.
  while (low <= high) {
    const middle = (low + high) >> 1;
    const edge = incident[middle]!;
    const other = source[edge] === from ? target[edge]! : Number.POSITIVE_INFINITY;
    if (other === to) return edge;
    if (other < to) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Orders actors by strength, strongest first, then by stances, then by id. */
export const byStrength =
  ({ strength, stances }: Skeleton) =>
  (a: number, b: number): number =>
    strength[b]! - strength[a]! || stances[b]! - stances[a]! || a - b;

/** The actors that an actor has an edge with. */
export function neighborsOf(skeleton: Skeleton, actor: number): Set<number> {
  const found = new Set<number>();
  forEachEdgeOf(skeleton, actor, (_, other) => found.add(other));
  return found;
}
