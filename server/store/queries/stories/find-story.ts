import type { Kysely, Transaction } from 'kysely';
import { placeDocument } from '../../../stories/place.ts';
import { portions } from '../../rows.ts';
import type { Schema } from '../../schema.ts';
import { nextRevision } from '../revision.ts';
import { dropBands, storyArchive } from './archive.ts';
import { unmarkStances } from './marks.ts';

type Trx = Transaction<Schema>;

/** Finds the story of a stored document, and what of it is told already. */
export const findStory = (trx: Trx, id: string): Promise<void> => placeDocument(storyArchive(trx), id);

/** The documents of the story of a document, itself among them. */
async function copiesOf(trx: Trx, id: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('documents as document')
    .innerJoin('documents as copy', 'copy.story', 'document.story')
    .where('document.id', '=', id)
    .select('copy.id')
    .execute();
  return rows.length ? rows.map((copy) => copy.id) : [id];
}

/** Takes documents that are about to go or to change out of their stories; the copies that stay find theirs again. */
export async function leaveStories(trx: Trx, ids: readonly string[]): Promise<void> {
  const leaving = new Set(ids);
  const left = new Set<string>();
  for (const id of ids) if (!left.has(id)) for (const copy of await copiesOf(trx, id)) left.add(copy);
  for (const portion of portions([...left]))
    await trx.updateTable('documents').set({ story: null }).where('id', 'in', portion).execute();
  for (const id of left) await unmarkStances(trx, id);
  for (const id of leaving) await dropBands(trx, id);
  for (const id of [...left].sort()) if (!leaving.has(id)) await findStory(trx, id);
}

/** Forgets what was found of the stories of documents, and finds it anew. */
export async function findStoriesAnew(db: Kysely<Schema>, ids: readonly string[]): Promise<void> {
  for (const portion of portions([...new Set(ids)].sort(), 100))
    await db.transaction().execute(async (trx) => {
      await nextRevision(trx);
      await leaveStories(trx, portion);
      for (const id of portion) await findStory(trx, id);
    });
}

/** Finds the stories of documents that were stored before stories were looked for, a portion at a time; how many of them. */
export async function findMissingStories(db: Kysely<Schema>, limit: number): Promise<number> {
  const missing = await db
    .selectFrom('documents')
    .select('id')
    .where('story', 'is', null)
    .orderBy('id')
    .limit(limit)
    .execute();
  if (!missing.length) return 0;
  await db.transaction().execute(async (trx) => {
    await nextRevision(trx);
    for (const { id } of missing) {
      const still = await trx.selectFrom('documents').select('story').where('id', '=', id).executeTakeFirst();
      if (still?.story === null) await findStory(trx, id);
    }
  });
  return missing.length;
}
