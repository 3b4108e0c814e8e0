import { type Kysely, sql, type Transaction } from 'kysely';
import type { StanceMark, StoryArchive } from '../../../stories/archive.ts';
import type { MarkedStance } from '../../../stories/recount.ts';
import { foundColumns } from '../../curation/correction.ts';
import { portions } from '../../rows.ts';
import type { Schema } from '../../schema.ts';
import { markStances } from './marks.ts';
import { moveTellings } from './tellings.ts';

type Trx = Transaction<Schema>;

/** The number that the bands of a document go by, given to it when it has none yet. */
export async function numberOf(trx: Trx, id: string): Promise<number> {
  const { number } = await trx.selectFrom('documents').select('number').where('id', '=', id).executeTakeFirstOrThrow();
  if (number !== null) return number;
  const { last } = await trx
    .selectFrom('documents')
    .select((of) => of.fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  const next = Number(last ?? 0) + 1;
  await trx.updateTable('documents').set({ number: next }).where('id', '=', id).execute();
  return next;
}

async function keepBands(trx: Trx, id: string, bands: readonly number[]): Promise<void> {
  const document = await numberOf(trx, id);
  await trx.deleteFrom('story_bands').where('document', '=', document).execute();
  for (const rows of portions(bands.map((band) => ({ band, document }))))
    await trx.insertInto('story_bands').values(rows).execute();
}

/** Takes away the bands of a document. */
export async function dropBands(trx: Trx, id: string): Promise<void> {
  const numbers = trx.selectFrom('documents').select('number').where('id', '=', id).where('number', 'is not', null);
  await trx.deleteFrom('story_bands').where('document', 'in', numbers.$narrowType<{ number: number }>()).execute();
}

/** Other documents that have a story and one of the bands, those with most of them first. */
export const sharingBands = async (db: Kysely<Schema>, id: string, bands: readonly number[]) =>
  bands.length
    ? db
        .selectFrom('story_bands')
        .innerJoin('documents', 'documents.number', 'story_bands.document')
        .where('story_bands.band', 'in', bands)
        .where('documents.id', '!=', id)
        .where('documents.story', 'is not', null)
        .groupBy(['documents.id', 'documents.story'])
        .select(['documents.id', 'documents.story'])
        .orderBy(sql`count(*)`, 'desc')
        .orderBy('documents.id')
        .$narrowType<{ story: string }>()
        .execute()
    : [];

async function setStory(trx: Trx, ids: readonly string[], story: string): Promise<void> {
  for (const portion of portions(ids))
    await trx.updateTable('documents').set({ story }).where('id', 'in', portion).execute();
  await moveTellings(trx, ids, story);
}

/** The stances that were found; one that was added by hand always counts. */
export async function foundStances(db: Kysely<Schema>, id: string): Promise<MarkedStance[]> {
  const { text } = await db.selectFrom('documents').select('text').where('id', '=', id).executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom('stances')
    .select(['id', 'sentence_start', 'sentence_end', 'sentence_key', 'repeats', 'correction'])
    .where('document_id', '=', id)
    .execute();
  return rows
    .filter(({ correction }) => correction === null || foundColumns(correction) !== null)
    .map((row) => ({
      id: row.id,
      sentence: text.slice(row.sentence_start, row.sentence_end),
      sentenceKey: row.sentence_key,
      repeats: row.repeats === 1,
    }));
}

/** The documents of a store as stories are found among them, within one transaction. */
export const storyArchive = (trx: Trx): StoryArchive => ({
  document: (id) =>
    trx.selectFrom('documents').select(['id', 'date', 'text']).where('id', '=', id).executeTakeFirstOrThrow(),
  keepBands: (id, bands) => keepBands(trx, id, bands),
  sharingBands: (id, bands) => sharingBands(trx, id, bands),
  copies: (story) => trx.selectFrom('documents').select(['id', 'date']).where('story', '=', story).execute(),
  setStory: (ids, story) => setStory(trx, ids, story),
  stances: (id) => foundStances(trx, id),
  mark: (id, marks: readonly StanceMark[]) => markStances(trx, id, marks),
});
