import { type Kysely, sql } from 'kysely';
import type { EdgeWeight } from '../../../../shared/edge-sums.ts';
import type { PackRows } from '../../pack-rows.ts';
import { portions } from '../../rows.ts';
import type { EdgeRow, Schema } from '../../schema.ts';
import type { Direction, EdgeSelection } from '../../store.ts';
import { edgeStances, isPlain, keptEdges, signCount, within } from './selection.ts';

const pair = ['stance.source', 'stance.target'] as const;

const weightOf = ({ source, target, stances, documents, positive, negative, neutral }: EdgeRow): EdgeWeight => ({
  source,
  target,
  count: Number(stances),
  documents: Number(documents),
  byPolarity: { positive: Number(positive), negative: Number(negative), neutral: Number(neutral) },
});

const weighed = (db: Kysely<Schema>, selection: EdgeSelection) =>
  edgeStances(db, selection)
    .groupBy(pair)
    .select([...pair, sql<number>`count(*)`.as('stances')])
    .select([signCount('positive'), signCount('negative'), signCount('neutral')])
    .select(sql<number>`count(distinct stance.document_id)`.as('documents'));

const keptWeights = (db: Kysely<Schema>, selection: EdgeSelection): Promise<EdgeRow[]> =>
  keptEdges(db, selection)
    .select(['edge.source', 'edge.target', 'edge.stances'])
    .select(['edge.documents', 'edge.positive', 'edge.negative', 'edge.neutral'])
    .execute();

/** The edges of the stances that pass, in no certain order, with as much as tells which of them matter. */
export const edgeWeights = async (db: Kysely<Schema>, selection: EdgeSelection): Promise<EdgeWeight[]> =>
  (await (isPlain(selection) ? keptWeights(db, selection) : weighed(db, selection).execute())).map(weightOf);

type Packed = [source: string, count: number, documents: number, positive: number, negative: number, neutral: number];
const packed = ['edge.source', 'edge.stances', 'edge.documents', 'edge.positive', 'edge.negative', 'edge.neutral'];

/** The same, one after the other: where all of them are wanted, lists of them would take several times what is kept of them. */
export async function eachEdgeWeight(
  db: Kysely<Schema>,
  packRows: PackRows,
  selection: EdgeSelection,
  use: (weight: EdgeWeight) => void,
): Promise<void> {
  const toward = isPlain(selection)
    ? await keptEdges(db, selection)
        .groupBy('edge.target')
        .select(['edge.target', packRows(packed).as('edges')])
        .execute()
    : await db
        .selectFrom(weighed(db, selection).as('edge'))
        .groupBy('edge.target')
        .select(['edge.target', packRows(packed).as('edges')])
        .execute();
  for (const { target, edges } of toward)
    for (const [source, count, documents, positive, negative, neutral] of JSON.parse(edges) as Packed[])
      use({ source, target, count, documents, byPolarity: { positive, negative, neutral } });
}

/** The issue of each stance that passes and has one, with its edge. */
export async function eachEdgeIssue(
  db: Kysely<Schema>,
  packRows: PackRows,
  selection: EdgeSelection,
  use: (source: string, target: string, issue: string) => void,
): Promise<void> {
  const given = await edgeStances(db, selection)
    .innerJoin('issues as topic', 'topic.phrase', 'stance.issue')
    .groupBy('stance.source')
    .select(['stance.source', packRows(['stance.target', 'topic.name']).as('about')])
    .execute();
  for (const { source, about } of given)
    for (const [target, issue] of JSON.parse(about) as [string, string][]) use(source, target, issue);
}

/** How many edges the stances that pass make. */
export async function countEdges(db: Kysely<Schema>, selection: EdgeSelection): Promise<number> {
  const edges = isPlain(selection)
    ? keptEdges(db, selection).select(['edge.source', 'edge.target'])
    : edgeStances(db, selection).select(pair).distinct();
  const { count } = await db
    .selectFrom(edges.as('edge'))
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The actors at the other end of the edges of these actors. */
export async function actorsBeside(
  db: Kysely<Schema>,
  selection: EdgeSelection,
  actors: readonly string[],
  direction: Direction,
): Promise<Set<string>> {
  const found = new Set<string>();
  for (const some of portions(actors)) {
    const out = direction === 'in' ? [] : await otherEnds(db, selection, some, 'source');
    const into = direction === 'out' ? [] : await otherEnds(db, selection, some, 'target');
    for (const { actor } of [...out, ...into]) found.add(actor);
  }
  return found;
}

function otherEnds(db: Kysely<Schema>, selection: EdgeSelection, actors: readonly string[], end: 'source' | 'target') {
  const other = end === 'source' ? 'target' : 'source';
  if (isPlain(selection))
    return keptEdges(db, selection)
      .where(`edge.${end}`, 'in', actors)
      .select(`edge.${other} as actor`)
      .distinct()
      .execute();
  return within(edgeStances(db, selection), end === 'source' ? { sources: actors } : { targets: actors })
    .select(`stance.${other} as actor`)
    .distinct()
    .execute();
}
