import { type Kysely, sql, type Transaction } from 'kysely';
import { mainCorpus } from '../../../shared/corpus.ts';
import { showActorsAsCorrected, showActorsAsFound } from '../curation/actors.ts';
import { documentsByName } from '../curation/documents.ts';
import { noteMeanings } from '../curation/meanings.ts';
import { showStances } from '../curation/stances.ts';
import type { Schema } from '../schema.ts';
import type { WordIndex } from '../word-index.ts';
import { putStraysInto } from './corpora.ts';
import { countEverything } from './edges/counting.ts';
import { recountIssues } from './issues.ts';
import { nextRevision } from './revision.ts';
import { recountStances } from './save-actors.ts';
import { noteAllTellings } from './stories/tellings.ts';
import { indexAllWords } from './words.ts';

/** Takes out actors that are found in no document any more, and names that belong to nobody. */
async function dropUnused(trx: Transaction<Schema>): Promise<void> {
  const actors = trx.selectFrom('actors').select('id');
  const found = trx.selectFrom('document_actors').select('linked_to').where('found_as', 'is not', null);
  await trx.deleteFrom('actors').where('id', 'not in', found).execute();
  await trx.deleteFrom('aliases').where('actor_id', 'not in', actors).execute();
}

/** Brings all that is derived from the documents in line with them: what is named by none of them, corrections, counts. */
async function tidy(trx: Transaction<Schema>): Promise<void> {
  await showActorsAsFound(trx);
  await dropUnused(trx);
  await showActorsAsCorrected(trx);
  const curated = await documentsByName(trx);
  for (const document of new Set(curated.values())) await showStances(trx, document);
  await noteMeanings(trx, [...curated.keys()]);
  const actors = await trx.selectFrom('actors').select('id').execute();
  await recountStances(
    trx,
    actors.map(({ id }) => id),
  );
  await recountIssues(trx);
  await countEverything(trx);
  await noteAllTellings(trx);
}

/**
 * Takes out rows of documents that are gone, links to nobody, and brings in line what is derived from the others, in one transaction.
 * What linking found is forgotten, so that the next linking finds it anew.
 */
export async function repair(db: Kysely<Schema>, index: WordIndex): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await nextRevision(trx);
    for (const table of ['stances', 'mentions', 'document_actors', 'corpus_documents'] as const)
      await trx.deleteFrom(table).where('document_id', 'not in', trx.selectFrom('documents').select('id')).execute();
    const numbers = trx.selectFrom('documents').select('number').where('number', 'is not', null);
    await trx
      .deleteFrom('story_bands')
      .where('document', 'not in', numbers.$narrowType<{ number: number }>())
      .execute();
    await trx
      .updateTable('document_actors')
      .set({ linked_to: sql<string>`found_as` })
      .where('found_as', 'in', trx.selectFrom('actors').select('id'))
      .where('linked_to', 'not in', trx.selectFrom('actors').select('id'))
      .execute();
    await putStraysInto(trx, mainCorpus);
    await tidy(trx);
    await indexAllWords(trx, index);
    await sql`delete from linkers`.execute(trx);
    await sql`delete from merge_suggestions`.execute(trx);
  });
}
