import { type Kysely, sql, type Transaction } from 'kysely';
import { showActorsAsCorrected, showActorsAsFound } from '../curation/actors.ts';
import { curatedDocuments } from '../curation/documents.ts';
import { showStances } from '../curation/stances.ts';
import type { Schema } from '../schema.ts';
import { addIssues, issuePhrases } from './issues.ts';
import { nextRevision } from './revision.ts';
import { adjustStanceCounts } from './save-actors.ts';

/** Takes out what belongs to no document any more: actors with their names, issues, suggestions. */
async function dropUnused(trx: Transaction<Schema>): Promise<void> {
  const actors = trx.selectFrom('actors').select('id');
  await trx.deleteFrom('actors').where('id', 'not in', trx.selectFrom('document_actors').select('linked_to')).execute();
  await trx.deleteFrom('aliases').where('actor_id', 'not in', actors).execute();
  await trx
    .deleteFrom('issues')
    .where(
      'phrase',
      'not in',
      trx.selectFrom('stances').select('issue').where('issue', 'is not', null).$castTo<{ issue: string }>(),
    )
    .execute();
  await trx
    .deleteFrom('merge_suggestions')
    .where((or) => or.or([or('into_actor', 'not in', actors), or('from_actor', 'not in', actors)]))
    .execute();
}

/** Brings all that is derived from the documents in line with them: what is named by none of them, corrections, counts. */
export async function tidy(trx: Transaction<Schema>): Promise<void> {
  await showActorsAsFound(trx);
  await dropUnused(trx);
  await showActorsAsCorrected(trx);
  for (const document of await curatedDocuments(trx)) await showStances(trx, document);
  await trx.updateTable('actors').set({ stances: 0 }).execute();
  await adjustStanceCounts(trx, null, 1);
  await addIssues(
    trx,
    (await issuePhrases(trx)).map(({ phrase }) => phrase),
  );
}

/** Takes out rows of documents that are gone, links to nobody, and brings in line what is derived from the others, in one transaction. */
export async function repair(db: Kysely<Schema>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await nextRevision(trx);
    for (const table of ['stances', 'mentions', 'document_actors'] as const)
      await trx.deleteFrom(table).where('document_id', 'not in', trx.selectFrom('documents').select('id')).execute();
    await trx
      .updateTable('document_actors')
      .set({ linked_to: sql<string>`found_as` })
      .where('found_as', 'in', trx.selectFrom('actors').select('id'))
      .where('linked_to', 'not in', trx.selectFrom('actors').select('id'))
      .execute();
    await tidy(trx);
  });
}
