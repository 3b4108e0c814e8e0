import type { Kysely } from 'kysely';
import { portions } from '../rows.ts';
import type { Schema } from '../schema.ts';
import type { StanceNote } from '../store.ts';
import { noteEntries } from './log.ts';

/** The names by which corrections know documents: name -> id. */
async function namesOfAll(db: Kysely<Schema>, documents: readonly string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const portion of portions(documents))
    for (const { id, document } of await db
      .selectFrom('curated_documents')
      .select(['id', 'document'])
      .where('document', 'in', portion)
      .execute())
      names.set(id, document!);
  return names;
}

/** The notes on stances that are in force, by moment, of those of the documents that have some. */
export async function stanceNotes(
  db: Kysely<Schema>,
  documents: readonly string[],
): Promise<Map<string, StanceNote[]>> {
  const names = await namesOfAll(db, documents);
  const notes = new Map<string, StanceNote[]>();
  for (const { id, author, at, text, about } of await noteEntries(db, [...names.keys()])) {
    if (!('stance' in about)) continue;
    const document = names.get(about.stance.document.id)!;
    notes.set(document, [...(notes.get(document) ?? []), { entry: id, by: author, at, text, on: about.stance }]);
  }
  return notes;
}
