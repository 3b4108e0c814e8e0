import type { StanceFilter } from '../../../shared/filter.ts';
import { noCounts, type PolarityCounts } from '../../../shared/graph.ts';
import { polarities } from '../../../shared/plover.ts';
import type { CommunitiesAnswer } from '../../../shared/routes.ts';
import { communities } from '../../graph/communities.ts';
import type { Skeleton } from '../../graph/skeleton.ts';
import { byId } from '../../graph/stance-graph.ts';
import type { Moment } from '../../store/store.ts';
import type { SkeletonOf } from './known-skeletons.ts';
import { labelsOf } from './labels.ts';

const namedActors = 4;
const namedIssues = 2;

/** The most frequent issues of the stances among the members of each community. */
async function issuesInside(store: Moment, filter: StanceFilter, of: ReadonlyMap<string, number>): Promise<string[][]> {
  const counts = new Map<number, Map<string, number>>();
  await store.eachEdgeIssue(filter, (source, target, issue) => {
    const community = of.get(source);
    if (community === undefined || of.get(target) !== community) return;
    const issues = counts.get(community) ?? new Map<string, number>();
    issues.set(issue, (issues.get(issue) ?? 0) + 1);
    counts.set(community, issues);
  });
  return [...new Set(of.values())].map((community) =>
    [...(counts.get(community) ?? [])]
      .sort(([a, m], [b, n]) => n - m || byId(a, b))
      .slice(0, namedIssues)
      .map(([issue]) => issue),
  );
}

interface Counted {
  /** Stances among the members of each community. */
  inside: PolarityCounts[];
  /** How many of the signed stances the split explains: positive ones inside a community, negative ones between two. */
  fit: CommunitiesAnswer['fit'];
}

function countStances({ ids, edges }: Skeleton, communities: number, of: ReadonlyMap<string, number>): Counted {
  const inside = Array.from({ length: communities }, noCounts);
  const fit = { hits: 0, of: 0 };
  const community = Int32Array.from(ids, (id) => of.get(id) ?? -1);
  for (const [edge, from] of edges.source.entries()) {
    const [own, other] = [community[from]!, community[edges.target[edge]!]!];
    if (own < 0 || other < 0) continue;
    fit.of += edges.positive[edge]! + edges.negative[edge]!;
    fit.hits += own === other ? edges.positive[edge]! : edges.negative[edge]!;
    if (own === other) for (const polarity of polarities) inside[own]![polarity] += edges[polarity][edge]!;
  }
  return { inside, fit };
}

/** Who is with whom in the graph of the stances that pass the filter, and what the stances among them are about. */
export async function listCommunities(
  store: Moment,
  filter: StanceFilter,
  skeletonOf: SkeletonOf,
): Promise<CommunitiesAnswer> {
  const graph = await skeletonOf(store, filter);
  const groups = communities(graph);
  const of = new Map(groups.flatMap((members, index) => members.map((id) => [id, index] as const)));
  const issues = await issuesInside(store, filter, of);
  const { inside, fit } = countStances(graph, groups.length, of);
  const named = groups.map((members) => members.slice(0, namedActors));
  const labels = await labelsOf(store, named.flat());
  return {
    communities: groups.map((members, index) => ({
      ...{ id: members[0]!, actors: named[index]!.map(labels), members, inside: inside[index]! },
      issues: issues[index] ?? [],
    })),
    outside: graph.ids.length - of.size,
    fit,
  };
}
