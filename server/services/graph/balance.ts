import type { Actor } from '../../../shared/actor.ts';
import type { EdgeWeight } from '../../../shared/edge-sums.ts';
import type { BalanceAnswer, BalanceMember, BalanceQuery, SignedLine } from '../../../shared/routes.ts';
import { networkOf } from '../../graph/paths/network.ts';
import { brokersOf } from '../../graph/signed/brokers.ts';
import { betweenness, pageRank } from '../../graph/signed/centrality.ts';
import { explainActor, explainFactions, explainReciprocity, explainTriads } from '../../graph/signed/explain.ts';
import { type Factions, frustrationOf } from '../../graph/signed/frustration.ts';
import { partsOf } from '../../graph/signed/parts.ts';
import { reciprocityOf } from '../../graph/signed/reciprocity.ts';
import { type Line, type SignedGraph, signedGraphOf } from '../../graph/signed/signed-graph.ts';
import { type TriadBalance, triadBalance } from '../../graph/signed/triads.ts';
import { edgeBetween, edgesOf, partOfSkeleton, type Skeleton } from '../../graph/skeleton.ts';
import { byId, edgeKey } from '../../graph/stance-graph.ts';
import type { Moment } from '../../store/store.ts';
import type { SkeletonOf } from './known-skeletons.ts';

const mostUnbalanced = 100;

/**
 * Who stands with and against whom, by the signs of the edges that pass the filter among the strongest `nodes` actors:
 * triads, factions, reciprocity, and for each actor its local balance, its centrality and whom it stands between. Every
 * result has a sentence that says what it means, and the keys of the edges that it comes from.
 */
export async function balance(
  store: Moment,
  { nodes, ...filter }: BalanceQuery,
  skeletonOf: SkeletonOf,
): Promise<BalanceAnswer> {
  const whole = await skeletonOf(store, filter);
  const part = strongestPart(whole, nodes);
  const edges = edgesOf(part);
  const kept = part.ids;
  const known = new Map((await store.actorsById(kept)).map((actor) => [actor.id, actor]));
  const graph = signedGraphOf(edges);
  const triads = triadBalance(graph, mostUnbalanced);
  const factions = frustrationOf(graph);
  const reciprocity = reciprocityOf(edges);
  const label = (id: string) => ({
    id,
    label: known.get(id)?.name ?? id,
    kind: known.get(id)?.kind ?? ('group' as const),
  });
  const side = (which: 0 | 1) => graph.ids.filter((_, actor) => factions.sides[actor] === which).map(label);
  const signedLine = (line: Line): SignedLine => ({
    ...{ a: label(graph.ids[line.a]!), b: label(graph.ids[line.b]!) },
    ...{ sign: line.sign > 0 ? 'positive' : 'negative', edges: graph.edgesOf(line) },
  });
  return {
    actors: { considered: kept.length, all: whole.ids.length },
    lines: {
      positive: graph.lines.filter(({ sign }) => sign > 0).length,
      negative: graph.lines.filter(({ sign }) => sign < 0).length,
    },
    triads: {
      ...{ total: triads.triads, balanced: triads.balanced, byNegative: triads.byNegative },
      explained: explainTriads(triads),
      unbalanced: triads.unbalanced.map((triad) => ({
        actors: triad.actors.map((actor) => label(graph.ids[actor]!)),
        negative: triad.negative,
        lines: linesOfTriad(graph, triad.actors).map(signedLine),
        edges: linesOfTriad(graph, triad.actors).flatMap(graph.edgesOf),
      })),
    },
    frustration: {
      ...{ index: factions.index, exact: factions.isExact, factions: [side(0), side(1)] },
      explained: explainFactions(factions, graph.lines.length),
      against: factions.against.map(signedLine),
    },
    reciprocity: { ...reciprocity, explained: explainReciprocity(reciprocity) },
    members: membersOf(part, edges, known, { graph, triads, factions }).map((member) => ({
      ...label(member.id),
      ...member,
    })),
  };
}

/** The actors that have most documents on their edges, and the edges among them. */
function strongestPart(whole: Skeleton, most: number): Skeleton {
  const { ids, strength } = whole;
  const ordered = Array.from(ids.keys()).sort((a, b) => strength[b]! - strength[a]! || a - b);
  return partOfSkeleton(whole, ordered.slice(0, most));
}

const linesOfTriad = ({ near }: SignedGraph, [a, b, c]: readonly [number, number, number]): Line[] =>
  [
    { a, b },
    { a, b: c },
    { a: b, b: c },
  ].map((line) => ({ ...line, sign: near[line.a]!.get(line.b)! }));

interface Found {
  graph: SignedGraph;
  triads: TriadBalance;
  factions: Factions;
}

/** What is found of each actor, the most central first. */
function membersOf(
  part: Skeleton,
  edges: readonly EdgeWeight[],
  known: ReadonlyMap<string, Actor>,
  { graph, triads, factions }: Found,
): Omit<BalanceMember, 'label' | 'kind'>[] {
  const network = networkOf(part, true);
  const weightOf = (from: number, to: number) => part.edges.documents[edgeBetween(part, from, to)]!;
  const [ranks, between] = [pageRank(network, weightOf), betweenness(network)];
  const brokers = brokersOf(edges, (id) => known.get(id)?.country ?? null);
  const numberOf = new Map(graph.ids.map((id, number) => [id, number]));
  const partOf = partsBySize(graph);
  return network.ids
    .map((id, node) => {
      const actor = numberOf.get(id);
      const local = actor === undefined ? undefined : triads.local.get(actor);
      const against =
        actor === undefined ? [] : factions.against.filter(({ a, b }: Line) => a === actor || b === actor);
      const lines = actor === undefined ? undefined : { number: against.length, lines: graph.near[actor]!.size };
      const brokerage = brokers.get(id);
      return {
        id,
        country: known.get(id)?.country ?? null,
        faction: actor === undefined ? null : factions.sides[actor]!,
        part: actor === undefined ? null : partOf.get(actor)!,
        ...{ triads: local?.triads ?? 0, balanced: local?.balanced ?? 0 },
        against: against.flatMap(graph.edgesOf),
        ...{ pageRank: ranks[node]!, betweenness: between[node]! },
        brokerage: brokerage ? { ...brokerage, edges: exampleEdges(id, brokerage.example) } : null,
        explained: explainActor(local, lines, brokerage),
      };
    })
    .sort((a, b) => b.pageRank - a.pageRank || byId(a.id, b.id));
}

/** The number of the connected part of each actor, the largest part first. */
function partsBySize(graph: SignedGraph): Map<number, number> {
  const parts = partsOf(graph, new Set(graph.ids.keys())).sort(
    (a, b) => b.actors.length - a.actors.length || a.actors[0]! - b.actors[0]!,
  );
  return new Map(parts.flatMap(({ actors }, part) => actors.map((actor) => [actor, part] as const)));
}

const exampleEdges = (middle: string, { from, to }: { from: string; to: string }): string[] => [
  ...[edgeKey(from, middle), edgeKey(middle, to)],
];
