import { noCounts, type PolarityCounts } from '../../../shared/graph.ts';
import { polarities } from '../../../shared/plover.ts';
import type { Community } from '../../../shared/routes.ts';
import { drawnMembers, type Field, fieldsOf, foldGroups, noFields } from './groups.ts';
import { indexGraph, type Line, lineId, type StanceGraph } from './stance-graph.ts';

/** What the members of one community say of those of another: one mark in the place of all their lines. */
export interface Band {
  /** Ids of the communities, or of the actors that stand for folded ones. */
  source: string;
  target: string;
  byPolarity: PolarityCounts;
  /** Ids of the lines. */
  lines: readonly string[];
}

/** What stands where communities are drawn. */
export interface Gathered {
  graph: StanceGraph;
  bands: readonly Band[];
  /** Ids of all lines that a band stands for. */
  banded: ReadonlySet<string>;
}

/** How many bands are drawn, the strongest: more would cross too often to be followed. The panel lists all. */
export const mostBands = 12;

/** Fewer communities have nothing between them. */
export const leastCommunities = 2;

/** Where no bands are drawn. */
export const noBands: readonly Band[] = [];
export const nothingBanded: ReadonlySet<string> = new Set();

/** Whether a line is with or against: neutral stances make no communities. */
const takesSide = ({ byPolarity }: Line): boolean => byPolarity.positive + byPolarity.negative > 0;

/**
 * The members of the communities, with the lines that take a side. Between two communities one band each way stands for
 * the lines: one by one they would hide the insides. Who stands in no community is left out, unless it is to be kept. A
 * single community has no other to be told from: then nobody and nothing is left out.
 * @param marks actors that stand for folded communities
 */
export function gatherBands(
  graph: StanceGraph,
  fields: readonly Field[],
  marks: ReadonlySet<string>,
  kept: ReadonlySet<string> = new Set(),
): Gathered {
  if (fields.length + marks.size < leastCommunities) return { graph, bands: noBands, banded: nothingBanded };
  const communityOf = new Map([
    ...[...marks].map((id) => [id, id] as const),
    ...fields.flatMap(({ id, members }) => members.map((member) => [member, id] as const)),
  ]);
  const actors = graph.actors.filter(({ id }) => communityOf.has(id) || kept.has(id));
  const drawn = new Set(actors.map(({ id }) => id));
  const isKept = ({ source, target }: Line) => kept.has(source) && kept.has(target);
  const lines = graph.lines.filter(
    (line) => drawn.has(line.source) && drawn.has(line.target) && (takesSide(line) || isKept(line)),
  );
  const bands = new Map<string, Band & { lines: string[] }>();
  for (const { id, source, target, byPolarity } of lines) {
    const [from, to] = [communityOf.get(source), communityOf.get(target)];
    if (from === undefined || to === undefined || from === to || (marks.has(from) && marks.has(to))) continue;
    const key = lineId(from, to);
    const band = bands.get(key) ?? { source: from, target: to, byPolarity: noCounts(), lines: [] };
    for (const sign of polarities) band.byPolarity[sign] += byPolarity[sign];
    band.lines.push(id);
    bands.set(key, band);
  }
  const strongestFirst = [...bands.values()].sort((a, b) => sidesTaken(b) - sidesTaken(a));
  return {
    graph: indexGraph(graph.attributes, actors, lines),
    bands: strongestFirst,
    banded: new Set(strongestFirst.flatMap((band) => band.lines)),
  };
}

/** What is drawn where communities are, with what is folded as one mark each. */
export interface Grouped extends Gathered {
  fields: readonly Field[];
  /** How many communities are drawn, those counted that are folded, and how many of the actors drawn they have. */
  communities: number;
  members: number;
  /** The community that an actor's mark stands for where it is folded. */
  foldedAs: (actor: string) => string | null;
}

/**
 * Gathers the communities of a graph, those folded as one mark each.
 * @param kept actors beside all communities that are drawn all the same
 */
export function gatherGroups(
  graph: StanceGraph,
  communities: readonly Community[],
  folded: readonly string[],
  kept: ReadonlySet<string>,
): Grouped {
  if (communities.length === 0) return ungrouped(graph);
  const { graph: all, marks } = foldGroups(graph, communities, folded);
  const fields = fieldsOf(all, communities, folded);
  return {
    ...gatherBands(all, fields, new Set(marks.keys()), kept),
    fields,
    communities: fields.length + marks.size,
    members: communities.reduce((sum, community) => sum + drawnMembers(graph, community).length, 0),
    foldedAs: (actor) => marks.get(actor) ?? null,
  };
}

const ungrouped = (graph: StanceGraph): Grouped => ({
  ...{ graph, fields: noFields, bands: noBands, banded: nothingBanded, communities: 0, members: 0 },
  foldedAs: () => null,
});

/** How many stances of a band take a side. */
export const sidesTaken = ({ byPolarity }: Pick<Band, 'byPolarity'>): number =>
  byPolarity.positive + byPolarity.negative;
