import type { BalanceAnswer, PathsAnswer } from '../../../shared/routes.ts';
import type { NodeMark } from '../source.ts';

/** The part of the graph that an answer is about. */
export interface AnswerGraph {
  /** What it is, for the title. */
  name: string;
  /** Ids of its actors. */
  actors: readonly string[];
  /** Whether an edge belongs to it. */
  keeps(source: string, target: string): boolean;
  /** What the answer says of each actor. */
  marks: readonly NodeMark[];
}

/** The steps of paths, each with its edges in both directions where both count. */
export function graphOfPaths({ source, target, paths }: PathsAnswer): AnswerGraph {
  const hops = paths.flatMap((path) => path.hops);
  const pairs = hops.flatMap(({ from, to, forward, backward }) => [
    ...(forward ? [[from.id, to.id]] : []),
    ...(backward ? [[to.id, from.id]] : []),
  ]);
  const edges = new Set(pairs.map((pair) => JSON.stringify(pair)));
  return {
    name: `paths from ${source.label} to ${target.label}`,
    actors: [...new Set([source.id, target.id, ...hops.flatMap(({ from, to }) => [from.id, to.id])])],
    keeps: (from, to) => edges.has(JSON.stringify([from, to])),
    marks: [],
  };
}

/** The actors that were looked at, each with its faction, counted from 1, and its part in the whole. */
export function graphOfBalance({ members }: BalanceAnswer): AnswerGraph {
  const byId = new Map(members.map((member) => [member.id, member]));
  const mark = (
    name: string,
    type: NodeMark['type'],
    of: (member: BalanceAnswer['members'][number]) => number | null,
  ): NodeMark => ({
    ...{ name, type },
    value: (key) => {
      const member = byId.get(key);
      return member ? of(member) : null;
    },
  });
  return {
    name: 'factions',
    actors: [...byId.keys()],
    keeps: () => true,
    marks: [
      mark('faction', 'integer', ({ faction }) => (faction === null ? null : faction + 1)),
      mark('triads', 'integer', ({ triads }) => triads),
      mark('balanced_triads', 'integer', ({ balanced }) => balanced),
      mark('page_rank', 'double', ({ pageRank }) => pageRank),
      mark('betweenness', 'double', ({ betweenness }) => betweenness),
    ],
  };
}
