import { MultiDirectedGraph } from 'graphology';
import type { StanceFilter } from '../../shared/filter.ts';
import { noCounts } from '../../shared/graph.ts';
import { polarities } from '../../shared/plover.ts';
import type { CommunitiesAnswer, Community } from '../../shared/routes.ts';
import { communities } from '../graph/communities.ts';
import { byId, makesEdge, type StanceGraph } from '../graph/stance-graph.ts';
import type { Moment } from '../store/store.ts';
import { findGraph } from './graph.ts';

const namedActors = 4;
const namedIssues = 2;

/** The most frequent issues of the stances among the members of each community. */
async function issuesInside(store: Moment, filter: StanceFilter, of: ReadonlyMap<string, number>): Promise<string[][]> {
  const counts = new Map<number, Map<string, number>>();
  for (const stance of await store.stanceOutlines(filter)) {
    const { source, issueGroup } = stance;
    const community = of.get(source);
    if (issueGroup === null || community === undefined || !makesEdge(stance) || of.get(stance.target) !== community)
      continue;
    const issues = counts.get(community) ?? new Map<string, number>();
    issues.set(issueGroup, (issues.get(issueGroup) ?? 0) + 1);
    counts.set(community, issues);
  }
  return [...new Set(of.values())].map((community) =>
    [...(counts.get(community) ?? [])]
      .sort(([a, m], [b, n]) => n - m || byId(a, b))
      .slice(0, namedIssues)
      .map(([issue]) => issue),
  );
}

function describe(graph: StanceGraph, members: string[], issues: string[]): Community {
  const own = new Set(members);
  const inside = noCounts();
  for (const member of members)
    graph.forEachOutEdge(member, (_, { byPolarity }, __, target) => {
      if (own.has(target)) for (const polarity of polarities) inside[polarity] += byPolarity[polarity];
    });
  const actors = members.slice(0, namedActors).map((id) => {
    const { label, kind } = graph.getNodeAttributes(id);
    return { id, label, kind };
  });
  return { id: members[0]!, actors, members, inside, issues };
}

/** How many of the signed stances the split explains: positive ones inside a community, negative ones between two. */
function fitOf(graph: StanceGraph, of: ReadonlyMap<string, number>): CommunitiesAnswer['fit'] {
  const fit = { hits: 0, of: 0 };
  graph.forEachEdge((_, { byPolarity: { positive, negative } }, source, target) => {
    if (!of.has(source) || !of.has(target)) return;
    fit.of += positive + negative;
    fit.hits += of.get(source) === of.get(target) ? positive : negative;
  });
  return fit;
}

/** Who is with whom in the graph of the stances that pass the filter, and what the stances among them are about. */
export async function listCommunities(store: Moment, filter: StanceFilter): Promise<CommunitiesAnswer> {
  const graph = MultiDirectedGraph.from(await findGraph(store, filter)) as unknown as StanceGraph;
  const groups = communities(graph);
  const of = new Map(groups.flatMap((members, index) => members.map((id) => [id, index] as const)));
  const issues = await issuesInside(store, filter, of);
  return {
    communities: groups.map((members, index) => describe(graph, members, issues[index] ?? [])),
    outside: graph.order - of.size,
    fit: fitOf(graph, of),
  };
}
