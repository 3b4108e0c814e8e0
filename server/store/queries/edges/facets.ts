import { type Kysely, sql } from 'kysely';
import type { GraphSum } from '../../../../shared/edge-sums.ts';
import type { Facets } from '../../../../shared/routes.ts';
import type { Schema } from '../../schema.ts';
import type { EdgeSelection } from '../../store.ts';
import { documentsIn } from '../corpora.ts';
import { edgeStances, signCount } from './selection.ts';

/** All stances that pass, summed up. */
export async function graphSum(db: Kysely<Schema>, selection: EdgeSelection): Promise<GraphSum> {
  const { stances, documents, ...dates } = await edgeStances(db, selection)
    .select([sql<number>`count(*)`.as('stances'), sql<number>`count(distinct stance.document_id)`.as('documents')])
    .select([sql<string | null>`min(stance.day)`.as('firstDate'), sql<string | null>`max(stance.day)`.as('lastDate')])
    .executeTakeFirstOrThrow();
  return { stances: Number(stances), documents: Number(documents), ...dates };
}

type Named = { name: string; stances: number }[];

async function outletCounts(db: Kysely<Schema>, selection: EdgeSelection): Promise<Named> {
  const rows = await edgeStances(db, selection)
    .where('stance.outlet', '<>', '')
    .groupBy('stance.outlet')
    .select([sql<string>`stance.outlet`.as('name'), sql<number>`count(*)`.as('stances')])
    .orderBy(sql`count(*)`, 'desc')
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

async function dayCounts(db: Kysely<Schema>, selection: EdgeSelection): Promise<Facets['days']> {
  const rows = await edgeStances(db, selection)
    .where('stance.day', 'is not', null)
    .groupBy('stance.day')
    .select([sql<string>`stance.day`.as('date'), signCount('positive'), signCount('negative'), signCount('neutral')])
    .orderBy('date')
    .execute();
  return rows.map(({ date, positive, negative, neutral }) => ({
    date,
    counts: { positive: Number(positive), negative: Number(negative), neutral: Number(neutral) },
  }));
}

/** Counts the stances that pass by outlet (most first), by issue (most first, at most `mostIssues`) and by day (first first). */
export async function facets(db: Kysely<Schema>, selection: EdgeSelection, mostIssues: number): Promise<Facets> {
  const days = await dayCounts(db, selection);
  const dated = days.reduce((sum, { counts }) => sum + counts.positive + counts.negative + counts.neutral, 0);
  return {
    outlets: await outletCounts(db, selection),
    issues: await issueCounts(db, selection, mostIssues),
    days,
    undated: (await graphSum(db, selection)).stances - dated,
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
