import type { Actor } from '../../shared/actor.ts';
import type { ActorSum, EdgeSum, GraphSum } from '../../shared/edge-sums.ts';
import {
  dominantPolarity,
  type EdgeAttributes,
  type NodeAttributes,
  type PolarityCounts,
  type SerializedStanceGraph,
} from '../../shared/graph.ts';
import { stanceTypes } from '../../shared/plover.ts';
import { byId, edgeKey } from './stance-graph.ts';

/** The attributes of an edge from the sum of its stances. */
export function edgeAttributes(sum: EdgeSum): EdgeAttributes {
  const { count, byPolarity, firstDate, lastDate, documents } = sum;
  const byType: EdgeAttributes['byType'] = {};
  for (const type of stanceTypes) if (sum.byType[type]) byType[type] = sum.byType[type];
  return {
    count,
    byType,
    byPolarity,
    balance: (byPolarity.positive - byPolarity.negative) / count,
    polarity: dominantPolarity(byPolarity),
    intensity: sum.intensity / count,
    firstDate,
    lastDate,
    outlets: [...sum.outlets].sort(byId),
    documents,
  };
}

const total = ({ positive, negative, neutral }: PolarityCounts): number => positive + negative + neutral;

/** Stances that an actor gives and receives. */
export const stancesOf = ({ given, received }: Pick<ActorSum, 'given' | 'received'>): number =>
  total(given) + total(received);

/** The attributes of a node from what is known of the actor and the sum of its stances. */
export const nodeAttributes = (sum: ActorSum, actor: Actor | undefined): NodeAttributes => ({
  label: actor?.name ?? sum.id,
  kind: actor?.kind ?? 'group',
  country: actor?.country ?? null,
  affiliation: actor?.affiliation ?? null,
  role: actor?.role ?? null,
  aliases: actor?.aliases ?? [],
  stances: stancesOf(sum),
  ...{ given: sum.given, received: sum.received, documents: sum.documents },
});

export interface Sums {
  /** What the graph shows, for its title. */
  name: string;
  whole: GraphSum;
  actors: Iterable<Actor>;
  nodes: readonly ActorSum[];
  edges: readonly EdgeSum[];
}

const byEnds = (a: EdgeSum, b: EdgeSum): number => byId(a.source, b.source) || byId(a.target, b.target);

/** The graph of stances that are summed up already, nodes and edges ordered by id: what graphology's `from` reads. */
export function graphOfSums({ name, whole, actors, nodes, edges }: Sums): SerializedStanceGraph {
  const known = new Map([...actors].map((actor) => [actor.id, actor]));
  const { documents, stances, firstDate, lastDate } = whole;
  return {
    options: { type: 'directed', multi: true, allowSelfLoops: false },
    attributes: { name, documents, stances, firstDate, lastDate },
    nodes: [...nodes]
      .sort((a, b) => byId(a.id, b.id))
      .map((sum) => ({ key: sum.id, attributes: nodeAttributes(sum, known.get(sum.id)) })),
    edges: [...edges].sort(byEnds).map((sum) => {
      const { source, target } = sum;
      return { key: edgeKey(source, target), source, target, attributes: edgeAttributes(sum) };
    }),
  };
}
