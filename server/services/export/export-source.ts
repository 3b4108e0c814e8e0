import type { Actor } from '../../../shared/actor.ts';
import type { DocumentCopy } from '../../../shared/document.ts';
import type { EdgeSum, PairCell } from '../../../shared/edge-sums.ts';
import type { StanceFilter } from '../../../shared/filter.ts';
import { groupBy } from '../../../shared/group-by.ts';
import { portions } from '../../../shared/portions.ts';
import type { PartQuery } from '../../../shared/routes.ts';
import type {
  DatedEdge,
  DayOfEdge,
  ExportedEdge,
  ExportedNode,
  ExportedStance,
  ExportSource,
} from '../../export/source.ts';
import { describeFilter } from '../../graph/describe-filter.ts';
import { edgeAttributes, nodeAttributes } from '../../graph/graph-of-sums.ts';
import { byId, edgeKey } from '../../graph/stance-graph.ts';
import type { Moment, StoredStance } from '../../store/store.ts';
import { lastCorrections } from '../curation/last-corrections.ts';
import { readActors } from '../graph/graph.ts';
import { graphPart } from '../graph/graph-part.ts';
import { readSkeleton } from '../graph/known-skeletons.ts';
import { paragraphAt } from '../stances/paragraph.ts';

/** Actors whose edges, and documents whose stances, are read at a time. */
const atATime = 200;
/** Characters on either side of a quotation by which it is found again. */
export const aside = 32;

/** The edges that have as many stances as the filter asks for, and the filter without that: counted once, not for every portion. */
async function counted(store: Moment, { minCount = 1, ...filter }: StanceFilter) {
  const frequent = minCount > 1 ? await store.edgeWeights({ ...filter, minCount }) : null;
  return { filter, edges: frequent && new Set(frequent.map(({ source, target }) => edgeKey(source, target))) };
}

type Ends = Pick<EdgeSum, 'source' | 'target'>;

const isIn = (edges: ReadonlySet<string> | null, { source, target }: Ends): boolean =>
  !edges || edges.has(edgeKey(source, target));

async function* edgesOf(store: Moment, all: StanceFilter, ids: readonly string[]): AsyncGenerator<ExportedEdge[]> {
  const { filter, edges } = await counted(store, all);
  for (const sources of portions(ids, atATime)) {
    const sums = (await store.edgeSums(filter, { sources })).filter((sum) => isIn(edges, sum));
    for (const some of portions(sums.sort(byEnds))) yield some.map(exportedEdge);
  }
}

const byEnds = (a: Ends, b: Ends): number => byId(a.source, b.source) || byId(a.target, b.target);

function exportedEdge(sum: EdgeSum): ExportedEdge {
  const { source, target } = sum;
  return { key: edgeKey(source, target), source, target, attributes: edgeAttributes(sum) };
}

const total = ({ documents, byPolarity: { positive, negative, neutral } }: PairCell): number =>
  documents * (positive + negative + neutral);

/** The cells of one edge by day. */
function daysOf(cells: readonly PairCell[]): DayOfEdge[] {
  const dated = groupBy(
    cells.filter(({ day }) => day !== null),
    ({ day }) => day!,
  );
  return [...dated]
    .map(([day, group]) => {
      const stances = group.reduce((sum, cell) => sum + total(cell), 0);
      const intensities = group.map(({ documents, intensity }) => documents * intensity).sort((a, b) => a - b);
      return { day, stances, intensity: intensities.reduce((sum, intensity) => sum + intensity, 0) / stances };
    })
    .sort((a, b) => byId(a.day, b.day));
}

type EdgeLists = AsyncIterable<readonly ExportedEdge[]>;

/** Edges with their days. */
async function* dated(store: Moment, all: StanceFilter, found: EdgeLists): AsyncGenerator<DatedEdge[]> {
  const { minCount: _, ...filter } = all;
  for await (const edges of bySource(found)) {
    const sources = [...new Set(edges.map(({ source }) => source))];
    const cells = groupBy(await store.pairCells(filter, { sources }), ({ source, target }) => edgeKey(source, target));
    yield edges.map((edge) => ({ ...edge, days: daysOf(cells.get(edge.key) ?? []) }));
  }
}

/** Edges in groups that hold all of each source. */
async function* bySource(lists: EdgeLists): AsyncGenerator<ExportedEdge[]> {
  let group: ExportedEdge[] = [];
  let sources = 0;
  for await (const edges of lists)
    for (const edge of edges) {
      const isNew = edge.source !== group.at(-1)?.source;
      if (isNew && sources++ === atATime) {
        yield group;
        group = [];
        sources = 1;
      }
      group.push(edge);
    }
  if (group.length) yield group;
}

async function* stancesOf(store: Moment, filter: StanceFilter): AsyncGenerator<ExportedStance> {
  const { review, copies } = filter;
  for await (const wanted of store.stanceIds(filter, atATime)) {
    const found = await store.stances({ review, copies, documents: [...wanted.keys()] });
    const some = found.filter(({ documentId, id }) => wanted.get(documentId)!.has(id));
    yield* exportedStances(store, some.sort(byPlace));
  }
}

const byPlace = (a: StoredStance, b: StoredStance): number =>
  byId(a.documentId, b.documentId) || a.evidence.start - b.evidence.start || byId(a.id, b.id);

async function* exportedStances(store: Moment, stances: readonly StoredStance[]): AsyncGenerator<ExportedStance> {
  const ends = stances.flatMap(({ source, target, attributedTo }) => [source, target, attributedTo]);
  const named = await store.actorsById(new Set(ends.filter((id) => id !== null)));
  const actors = new Map(named.map((actor) => [actor.id, actor]));
  const bodies = await store.actorNames(new Set(named.flatMap(({ affiliation }) => affiliation ?? [])));
  const copiesOf = await store.copiesOfStances(stances);
  for (const [documentId, group] of groupBy(stances, (stance) => stance.documentId)) {
    const document = (await store.document(documentId))!;
    for (const stance of group) yield exported(stance, document, { actors, bodies }, copiesOf(documentId, stance.id));
  }
}

/** An actor whose row is gone, which a whole store never has. */
const nameless = (id: string): Actor => ({
  ...{ id, name: id, kind: 'group', country: null, affiliation: null, role: null, aliases: [] },
});

/** What is known of the actors of stances, and the names of those that they act for. */
interface Named {
  actors: ReadonlyMap<string, Actor>;
  bodies: ReadonlyMap<string, string>;
}

function exported(
  stance: StoredStance,
  { text, ...document }: NonNullable<Awaited<ReturnType<Moment['document']>>>,
  { actors, bodies }: Named,
  copies: readonly DocumentCopy[],
): ExportedStance {
  const { why: _, documentId: __, documentTitle: ___, outlet, date, correction, ...rest } = stance;
  const { evidence, sentence } = stance;
  const body = actors.get(stance.source)?.affiliation ?? null;
  const actorOf = (id: string | null) => (id === null ? null : (actors.get(id) ?? nameless(id)));
  return {
    ...rest,
    source: actorOf(stance.source)!,
    target: actorOf(stance.target),
    attributedTo: actorOf(stance.attributedTo),
    affiliationName: body === null ? null : (bodies.get(body) ?? null),
    sentenceText: text.slice(sentence.start, sentence.end),
    before: text.slice(Math.max(0, evidence.start - aside), evidence.start),
    after: text.slice(evidence.end, evidence.end + aside),
    paragraph: paragraphAt(text, sentence.start),
    document,
    copies: copies.length,
  };
}

async function* each<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

/** What narrows the stances, without what chooses a part. */
const filterOf = ({ nodes, around, depth, group, include, among, sided, ...filter }: PartQuery): StanceFilter => filter;

/** The same of the part of the graph that was asked for: its actors and edges, and the stances behind these. */
async function partSource(store: Moment, query: PartQuery): Promise<ExportSource> {
  const filter = filterOf(query);
  const { part, attributes, nodes, edges } = await graphPart(store, { whole: true, ...query }, readSkeleton);
  const keys = new Set(edges.map(({ source, target }) => edgeKey(source, target)));
  const sorted = edges.toSorted(byEnds);
  const stances = edges.reduce((sum, { attributes: { count } }) => sum + count, 0);
  return {
    attributes: { ...attributes, name: `${attributes.name}, ${nodes.length} of ${part.actors} actors`, stances },
    part,
    nodes: nodes.toSorted((a, b) => byId(a.key, b.key)),
    edgeCount: edges.length,
    edges: () => each([sorted]),
    datedEdges: () => dated(store, filter, each([sorted])),
    stances: () => withTarget(stancesOf(store, filter), keys),
    corrected: () => lastCorrections(store),
  };
}

/** The stances of these edges. */
async function* withTarget(stances: AsyncIterable<ExportedStance>, edges: ReadonlySet<string>) {
  for await (const stance of stances)
    if (stance.target && isIn(edges, { source: stance.source.id, target: stance.target.id })) yield stance;
}

/** The graph or the part of it that was asked for, and the stances behind it, as the writers of files read them. */
export const exportSource = (store: Moment, { depth = 1, ...query }: Partial<PartQuery>): Promise<ExportSource> =>
  (query.nodes ?? query.around ?? query.group ?? query.among ?? query.sided)
    ? partSource(store, { depth, ...query })
    : wholeSource(store, query);

/** Apart, so that what they are made of is not kept as long as they are. */
async function nodesOf(store: Moment, filter: StanceFilter): Promise<ExportedNode[]> {
  const sums = (await store.actorSums(filter)).sort((a, b) => byId(a.id, b.id));
  const read = await readActors(
    store,
    sums.map(({ id }) => id),
  );
  const actors = new Map(read.map((actor) => [actor.id, actor]));
  return sums.map((sum) => ({ key: sum.id, attributes: nodeAttributes(sum, actors.get(sum.id)) }));
}

/** The graph of the stances that pass the filter, and these, as the writers of files read them: a portion at a time. */
async function wholeSource(store: Moment, filter: StanceFilter): Promise<ExportSource> {
  const nodes = await nodesOf(store, filter);
  const ids = nodes.map(({ key }) => key);
  const { documents, stances, firstDate, lastDate } = await store.graphSum(filter);
  return {
    attributes: { name: describeFilter(filter), documents, stances, firstDate, lastDate },
    part: { minCount: filter.minCount ?? 1 },
    nodes,
    edgeCount: await store.countEdges(filter),
    edges: () => edgesOf(store, filter, ids),
    datedEdges: () => dated(store, filter, edgesOf(store, filter, ids)),
    stances: () => stancesOf(store, filter),
    corrected: () => lastCorrections(store),
  };
}
