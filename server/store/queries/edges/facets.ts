import { type Kysely, sql } from 'kysely';
import type { GraphSum } from '../../../../shared/edge-sums.ts';
import { noCounts } from '../../../../shared/graph.ts';
import type { Facets } from '../../../../shared/routes.ts';
import type { Schema } from '../../schema.ts';
import type { EdgeSelection } from '../../store.ts';
import { documentsIn } from '../corpora.ts';
import { edgeStances, isEverything, signCount } from './selection.ts';

const sumOf = (db: Kysely<Schema>, selection: EdgeSelection) =>
  edgeStances(db, selection)
    .select([sql<number>`count(*)`.as('stances'), sql<number>`count(distinct stance.document_id)`.as('documents')])
    .select([sql<string | null>`min(stance.day)`.as('firstDate'), sql<string | null>`max(stance.day)`.as('lastDate')]);

/** Stances of a document, of all signs. */
const ofDocument = sql<number>`positive + negative + neutral`;

const sumOfDocuments = (db: Kysely<Schema>) =>
  db
    .selectFrom('document_sums')
    .select([sql<number>`coalesce(sum(${ofDocument}), 0)`.as('stances'), sql<number>`count(*)`.as('documents')])
    .select([sql<string | null>`min(day)`.as('firstDate'), sql<string | null>`max(day)`.as('lastDate')]);

/** All stances that pass, summed up. */
export async function graphSum(db: Kysely<Schema>, selection: EdgeSelection): Promise<GraphSum> {
  const query = isEverything(selection) ? sumOfDocuments(db) : sumOf(db, selection);
  const { stances, documents, ...dates } = await query.executeTakeFirstOrThrow();
  return { stances: Number(stances), documents: Number(documents), ...dates };
}

type Named = { name: string; stances: number }[];

async function outletCounts(db: Kysely<Schema>, selection: EdgeSelection): Promise<Named> {
  const counted = isEverything(selection)
    ? db.selectFrom('document_sums as stance').select(sql<number>`sum(${ofDocument})`.as('stances'))
    : edgeStances(db, selection).select(sql<number>`count(*)`.as('stances'));
  const rows = await counted
    .where('stance.outlet', '<>', '')
    .groupBy('stance.outlet')
    .select(sql<string>`stance.outlet`.as('name'))
    .orderBy('stances', 'desc')
    .orderBy('name')
    .execute();
  return rows.map(({ name, stances }) => ({ name, stances: Number(stances) }));
}

async function issueCounts(db: Kysely<Schema>, selection: EdgeSelection, most: number): Promise<Named> {
  const rows = await edgeStances(db, selection)
    .innerJoin('issues as topic', 'topic.phrase', 'stance.issue')
    .where('topic.name', '<>', '')
    .groupBy('topic.name')
    .select(['topic.name', sql<number>`count(*)`.as('stances')])
    .orderBy(sql`count(*)`, 'desc')
    .orderBy('topic.name')
    .limit(most)
    .execute();
  return rows.map(({ name, stances }) => ({ name, stances: Number(stances) }));
}

async function dayCounts(db: Kysely<Schema>, selection: EdgeSelection) {
  const signed = isEverything(selection)
    ? db
        .selectFrom('document_sums as stance')
        .select((sum) => [
          sum.fn.sum<number>('stance.positive').as('positive'),
          sum.fn.sum<number>('stance.negative').as('negative'),
          sum.fn.sum<number>('stance.neutral').as('neutral'),
        ])
    : edgeStances(db, selection).select([signCount('positive'), signCount('negative'), signCount('neutral')]);
  const rows = await signed.groupBy('stance.day').select('stance.day as date').orderBy('date').execute();
  return rows.map(({ date, positive, negative, neutral }) => ({
    date,
    counts: { positive: Number(positive), negative: Number(negative), neutral: Number(neutral) },
  }));
}

/** Counts the stances that pass by outlet (most first), by issue (most first, at most `mostIssues`) and by day (first first). */
export async function facets(db: Kysely<Schema>, selection: EdgeSelection, mostIssues: number): Promise<Facets> {
  const counted = await dayCounts(db, selection);
  const undated = counted.find(({ date }) => date === null)?.counts ?? noCounts();
  return {
    outlets: await outletCounts(db, selection),
    issues: await issueCounts(db, selection, mostIssues),
    days: counted.flatMap(({ date, counts }) => (date === null ? [] : [{ date, counts }])),
    undated: undated.positive + undated.negative + undated.neutral,
  };
}

/** Names of the outlets of all documents, or of those of corpora. */
export async function outletNames(db: Kysely<Schema>, corpora?: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('documents')
    .select(sql<string>`source`.as('name'))
    .distinct()
    .where('source', '<>', '')
    .$if(corpora !== undefined, (some) => some.where('id', 'in', documentsIn(db, corpora!)))
    .orderBy('name')
    .execute();
  return rows.map(({ name }) => name);
}
