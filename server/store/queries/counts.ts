import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import { documentsIn } from './corpora.ts';
import { countStances } from './stances.ts';

export interface Counts {
  documents: number;
  stories: number;
  actors: number;
  stances: number;
}

export async function countDocuments(db: Kysely<Schema>): Promise<number> {
  const { documents } = await db
    .selectFrom('documents')
    .select((count) => count.fn.countAll().as('documents'))
    .executeTakeFirstOrThrow();
  return Number(documents);
}

/** Documents, stories, actors and stances, each told once. */
export async function counts(db: Kysely<Schema>): Promise<Counts> {
  const row = await db
    .selectNoFrom((of) => [
      of
        .selectFrom('documents')
        .select((count) => count.fn.countAll().as('count'))
        .as('documents'),
      of
        .selectFrom('documents')
        .select((count) => count.fn.count(count.fn.coalesce('story', 'id')).distinct().as('count'))
        .as('stories'),
      of
        .selectFrom('actors')
        .select((count) => count.fn.countAll().as('count'))
        .as('actors'),
      of
        .selectFrom('stances')
        .where('repeats', '=', 0)
        .where('review', '!=', 'rejected')
        .select((count) => count.fn.countAll().as('count'))
        .as('stances'),
    ])
    .executeTakeFirstOrThrow();
  const { documents, stories, actors, stances } = row;
  return { documents: Number(documents), stories: Number(stories), actors: Number(actors), stances: Number(stances) };
}

/** The same of the documents of corpora. */
export async function countsIn(db: Kysely<Schema>, corpora: readonly string[]): Promise<Counts> {
  const ids = documentsIn(db, corpora);
  const { documents, stories } = await db
    .selectFrom('documents')
    .where('id', 'in', ids)
    .select((count) => [
      count.fn.countAll().as('documents'),
      count.fn.count(count.fn.coalesce('story', 'id')).distinct().as('stories'),
    ])
    .executeTakeFirstOrThrow();
  const { actors } = await db
    .selectFrom('document_actors')
    .where('document_id', 'in', ids)
    .select(sql<number>`count(distinct linked_to)`.as('actors'))
    .executeTakeFirstOrThrow();
  return {
    documents: Number(documents),
    stories: Number(stories),
    actors: Number(actors),
    stances: await countStances(db, { corpus: [...corpora] }),
  };
}

/** How many documents are in each language, most first. */
export async function languagesOfDocuments(
  db: Kysely<Schema>,
  corpora?: readonly string[],
): Promise<{ language: string | null; documents: number }[]> {
  const rows = await db
    .selectFrom('documents')
    .$if(corpora !== undefined, (query) => query.where('id', 'in', documentsIn(db, corpora!)))
    .groupBy('language')
    .select(['language', (count) => count.fn.countAll().as('documents')])
    .orderBy('documents', 'desc')
    .orderBy('language', (order) => order.asc().nullsLast())
    .execute();
  return rows.map(({ language, documents }) => ({ language, documents: Number(documents) }));
}
