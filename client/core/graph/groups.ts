import { dominantPolarity, noCounts, type PolarityCounts } from '../../../shared/graph.ts';
import { polarities } from '../../../shared/plover.ts';
import type { CommunitiesAnswer, Community } from '../../../shared/routes.ts';
import type { Density } from './encoding.ts';
import { type GraphActor, indexGraph, type Line, lineId, type StanceGraph } from './stance-graph.ts';

/** Actors that are drawn and belong together, on one field. */
export interface Field {
  id: string;
  /** Its names, from the longest to that for least room. */
  names: readonly string[];
  /** Those that are drawn. */
  members: readonly string[];
}

/** Where no communities are drawn. */
export const noFields: readonly Field[] = [];

/** With fewer members drawn a field would say nothing. */
const leastOnField = 3;

/** Actors of whom fewer stances than this share fit do not fall into groups. */
const leastFit = 0.7;

const fallIntoGroups = ({ fit }: Pick<CommunitiesAnswer, 'fit'>): boolean =>
  fit.of > 0 && fit.hits / fit.of >= leastFit;

/** With fewer members it is no group but a pair. */
const leastMembers = 3;

/** The groups that the actors fall into, none where they do not. */
export const groupsOf = (answer: CommunitiesAnswer): Community[] =>
  fallIntoGroups(answer) ? answer.communities.filter(({ members }) => members.length >= leastMembers) : [];

/** How many communities have room on the canvas; the panels list all. */
const mostDrawn: Readonly<Record<Density, number>> = { wide: 6, medium: 4, phone: 3 };

/** The communities that are drawn: those of which most actors are, and enough for a field. */
export const drawnGroups = (graph: StanceGraph, communities: readonly Community[], density: Density): Community[] =>
  communities
    .filter((community) => drawnMembers(graph, community).length >= leastOnField)
    .toSorted((a, b) => drawnMembers(graph, b).length - drawnMembers(graph, a).length)
    .slice(0, mostDrawn[density]);

type Named = Pick<Community, 'actors' | 'members'>;

/** `Iran, Russia and 14 more`. */
export const communityName = (community: Named): string => nameWith(community, 2);

function nameWith({ actors, members }: Named, named: number): string {
  const names = actors.slice(0, named).map(({ label }) => label);
  const more = members.length - names.length;
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(' and ');
}

/** The members of a community that are drawn, the strongest first. */
export const drawnMembers = (graph: StanceGraph, { members }: Pick<Community, 'members'>): string[] =>
  members.filter((id) => graph.actor(id) !== undefined);

/** The fields of communities that are not folded. */
export const fieldsOf = (graph: StanceGraph, communities: readonly Community[], folded: readonly string[]): Field[] =>
  communities
    .filter(({ id }) => !folded.includes(id))
    .map((community) => ({
      id: community.id,
      names: [communityName(community), nameWith(community, 1), community.actors[0]!.label],
      members: drawnMembers(graph, community),
    }));

const added = (a: PolarityCounts, b: PolarityCounts): PolarityCounts =>
  Object.fromEntries(polarities.map((sign) => [sign, a[sign] + b[sign]])) as PolarityCounts;

/** Two lines of the same ends as one. */
function joined(a: Line, b: Line): Line {
  const byPolarity = added(a.byPolarity, b.byPolarity);
  const count = a.count + b.count;
  const types = [...new Set([...Object.keys(a.byType), ...Object.keys(b.byType)])] as (keyof Line['byType'])[];
  const dates = (pick: (line: Line) => string | null) => [pick(a), pick(b)].filter((date) => date !== null).sort();
  return {
    ...a,
    ...{ count, byPolarity, polarity: dominantPolarity(byPolarity) },
    balance: (byPolarity.positive - byPolarity.negative) / count,
    intensity: (a.intensity * a.count + b.intensity * b.count) / count,
    byType: Object.fromEntries(types.map((type) => [type, (a.byType[type] ?? 0) + (b.byType[type] ?? 0)])),
    firstDate: dates((line) => line.firstDate)[0] ?? null,
    lastDate: dates((line) => line.lastDate).at(-1) ?? null,
    outlets: [...new Set([...a.outlets, ...b.outlets])],
    documents: a.documents + b.documents,
  };
}

/** The most letters of the name of a folded community: the canvas would cut a longer one. */
const longestMark = 34;

const nameWithin = (community: Named, letters: number): string =>
  communityName(community).length > letters ? nameWith(community, 1) : communityName(community);

/** A community as one actor, under the id of the strongest of its members that are drawn. */
function foldedActor(graph: StanceGraph, community: Community, ids: readonly string[]): GraphActor {
  const members = ids.map((id) => graph.actor(id)!);
  const sum = (value: (actor: GraphActor) => number) => members.reduce((total, actor) => total + value(actor), 0);
  return {
    ...members[0]!,
    ...{ label: nameWithin(community, longestMark), kind: 'group', role: null, aliases: [] },
    stances: sum(({ stances }) => stances),
    documents: sum(({ documents }) => documents),
    given: members.reduce((total, { given }) => added(total, given), noCounts()),
    received: members.reduce((total, { received }) => added(total, received), noCounts()),
  };
}

/** A graph with some communities folded to one mark each, and which community each mark is. */
export function foldGroups(
  graph: StanceGraph,
  communities: readonly Community[],
  folded: readonly string[],
): { graph: StanceGraph; marks: ReadonlyMap<string, string> } {
  const parts = communities
    .filter(({ id }) => folded.includes(id))
    .map((community) => ({ community, ids: drawnMembers(graph, community) }))
    .filter(({ ids }) => ids.length > 1);
  if (parts.length === 0) return { graph, marks: new Map() };
  const markOf = new Map(parts.flatMap(({ ids }) => ids.map((id) => [id, ids[0]!] as const)));
  const end = (id: string) => markOf.get(id) ?? id;
  const lines = new Map<string, Line>();
  for (const line of graph.lines) {
    const [source, target] = [end(line.source), end(line.target)];
    if (source === target) continue;
    const id = lineId(source, target);
    const same = lines.get(id);
    const moved = { ...line, id, source, target };
    lines.set(id, same ? joined(same, moved) : moved);
  }
  const others = graph.actors.filter(({ id }) => !markOf.has(id));
  const marks = parts.map(({ community, ids }) => foldedActor(graph, community, ids));
  return {
    graph: indexGraph(graph.attributes, [...others, ...marks], [...lines.values()]),
    marks: new Map(parts.map(({ community, ids }) => [ids[0]!, community.id])),
  };
}
