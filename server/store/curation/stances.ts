import type { Kysely, Transaction } from 'kysely';
import { unresolved } from '../../curation/claims.ts';
import { showStances as applyEntries } from '../../curation/shown-stances.ts';
import type { ShownStance } from '../../curation/stance-claims.ts';
import type { AddedActor } from '../../curation/stance-ends.ts';
import type { FoundDocument } from '../../curation/stance-match.ts';
import { addIssues } from '../queries/issues.ts';
import { adjustStanceCounts } from '../queries/save-actors.ts';
import { addTellings, dropTellings } from '../queries/stories/tellings.ts';
import { stanceOf, stanceRows } from '../rows.ts';
import type { DocumentActorRow, Schema } from '../schema.ts';
import { saveConflicts } from './conflicts.ts';
import { foundColumns, storedCorrection } from './correction.ts';
import { findDocuments, namesOf } from './documents.ts';
import { actorRefs } from './found-names.ts';
import { stanceEntries } from './log.ts';
import { noteMeanings, resolver } from './meanings.ts';

type Trx = Transaction<Schema>;

const stancesOf = (db: Kysely<Schema>, document: string) =>
  db.selectFrom('stances').selectAll().where('document_id', '=', document).orderBy('id').execute();

/** Shows the stances of a document as its analysis found them again. */
async function showAsFound(trx: Trx, document: string): Promise<void> {
  const corrected = await trx
    .selectFrom('stances')
    .select(['id', 'correction'])
    .where('document_id', '=', document)
    .where('correction', 'is not', null)
    .execute();
  for (const { id, correction } of corrected) {
    const found = foundColumns(correction!);
    if (found)
      await trx
        .updateTable('stances')
        .set({ ...found, review: 'unreviewed', correction: null })
        .where('document_id', '=', document)
        .where('id', '=', id)
        .execute();
    else await trx.deleteFrom('stances').where('document_id', '=', document).where('id', '=', id).execute();
  }
  await trx.deleteFrom('document_actors').where('document_id', '=', document).where('found_as', 'is', null).execute();
}

async function foundDocument(trx: Trx, id: string): Promise<FoundDocument | null> {
  const document = await trx.selectFrom('documents').select('text').where('id', '=', id).executeTakeFirst();
  if (!document) return null;
  const rows = await trx
    .selectFrom('document_actors')
    .selectAll()
    .where('document_id', '=', id)
    .orderBy('position')
    .execute();
  return {
    id,
    text: document.text,
    stances: (await stancesOf(trx, id)).map(({ document_id: _, review: _review, correction: _correction, ...row }) =>
      stanceOf(row),
    ),
    actors: rows.map((row) => ({
      id: row.id,
      name: row.name,
      linkedTo: row.linked_to,
      aliases: JSON.parse(row.aliases),
    })),
  };
}

async function addActorsOf(trx: Trx, document: string, actors: readonly AddedActor[]): Promise<void> {
  const rows: DocumentActorRow[] = actors.map(({ id, name, linkedTo }) => ({
    document_id: document,
    id,
    name,
    kind: 'group',
    country: null,
    affiliation: null,
    role: null,
    position: -1,
    aliases: '[]',
    linked_to: linkedTo,
    found_as: null,
    given: null,
    name_key: null,
    summed_as: null,
  }));
  if (rows.length) await trx.insertInto('document_actors').values(rows).execute();
}

async function write(trx: Trx, document: string, shown: ShownStance, nameOf: (id: string) => string): Promise<void> {
  const [row] = stanceRows(document, [shown.stance]);
  const corrected = { ...row!, review: shown.review, correction: storedCorrection(shown, nameOf) };
  if (!shown.found) await trx.insertInto('stances').values(corrected).execute();
  else {
    const { document_id: _, id, ...columns } = corrected;
    await trx.updateTable('stances').set(columns).where('document_id', '=', document).where('id', '=', id).execute();
  }
}

/** Shows the stances of a document as the log corrects them. The counts of stances and issues are not kept up to date. */
export async function showStances(trx: Trx, id: string): Promise<void> {
  await showAsFound(trx, id);
  const document = await foundDocument(trx, id);
  const entries = document ? await stanceEntries(trx, await namesOf(trx, id)) : [];
  if (!document || !entries.length) return saveConflicts(trx, `document ${id}`, []);
  const resolve = await resolver(
    trx,
    entries.flatMap(({ id: _, ...said }) => actorRefs(said)),
  );
  const shown = applyEntries(entries, document, resolve);
  await addActorsOf(trx, id, shown.actors);
  const names = new Map(document.actors.map((actor) => [actor.id, actor.name]));
  for (const stance of shown.stances) await write(trx, id, stance, (actor) => names.get(actor) ?? actor);
  await saveConflicts(trx, `document ${id}`, shown.conflicts);
}

/** Lists what is said of a document that is not there. */
async function listLost(trx: Trx, name: string): Promise<void> {
  const entries = await stanceEntries(trx, [name]);
  await saveConflicts(
    trx,
    `name ${name}`,
    entries.map((entry) => unresolved(entry, `there is no document ${name}`)),
  );
}

/** The issues of a document, one for each stance that has one, in their order. */
async function issuesIn(trx: Trx, document: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('stances')
    .select('issue')
    .where('document_id', '=', document)
    .where('issue', 'is not', null)
    .orderBy('issue')
    .execute();
  return rows.map(({ issue }) => issue!);
}

/** Most corrections change no issue, and cause no grouping. */
async function replaceIssues(trx: Trx, before: readonly string[], after: readonly string[]): Promise<void> {
  if (before.join('\n') === after.join('\n')) return;
  await addIssues(trx, before, -1);
  await addIssues(trx, after);
}

/** Shows the stances of the documents that names mean or meant until now, and keeps the counts of their actors. */
export async function showDocuments(trx: Trx, names: readonly string[]): Promise<void> {
  const { documents, lost } = await findDocuments(trx, names);
  for (const name of names) await saveConflicts(trx, `name ${name}`, []);
  for (const name of lost) await listLost(trx, name);
  for (const document of documents) {
    await adjustStanceCounts(trx, [document], -1);
    const before = await issuesIn(trx, document);
    await dropTellings(trx, [document]);
    await showStances(trx, document);
    await addTellings(trx, [document]);
    await replaceIssues(trx, before, await issuesIn(trx, document));
    await adjustStanceCounts(trx, [document], 1);
  }
  await noteMeanings(trx, names);
}
