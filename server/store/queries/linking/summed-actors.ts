import { type Kysely, sql, type Transaction } from 'kysely';
import { showActorsAsCorrected, showActorsAsFound } from '../../curation/actors.ts';
import { documentsByName } from '../../curation/documents.ts';
import { showDocuments } from '../../curation/stances.ts';
import type { FoundLinks, SummedActor } from '../../link-tables.ts';
import { portions } from '../../rows.ts';
import type { Schema, SummedActorRow } from '../../schema.ts';
import { adjustStanceCounts, dropUnused, putActors, recountStances } from '../save-actors.ts';
import { inPortions } from './portions.ts';

/** The sums of actors, as linking wrote them. */
export async function evidenceOf(db: Kysely<Schema>, actors: readonly string[]): Promise<Map<string, string>> {
  const rows = await inPortions(actors, (ids) =>
    db.selectFrom('summed_actors').select(['id', 'evidence']).where('id', 'in', ids).execute(),
  );
  return new Map(rows.map(({ id, evidence }) => [id, evidence]));
}

const rowOf = ({ actor, evidence }: SummedActor): SummedActorRow => ({
  ...{ id: actor.id, name: actor.name, kind: actor.kind, country: actor.country, role: actor.role },
  ...{ documents: actor.documents, given: actor.isGiven ? 1 : 0, evidence },
});

const changing = ['name', 'kind', 'country', 'role', 'documents', 'given', 'evidence'] as const;

async function saveSums(trx: Transaction<Schema>, actors: readonly SummedActor[]): Promise<void> {
  for (const portion of portions(actors.map(rowOf)))
    await trx
      .insertInto('summed_actors')
      .values(portion)
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet((row) => Object.fromEntries(changing.map((column) => [column, row.ref(`excluded.${column}`)]))),
      )
      .execute();
}

type Link = FoundLinks['links'][number];

/** Who the actors of the documents are to a reader so far. */
async function seenAs(trx: Transaction<Schema>, documents: readonly string[]): Promise<Map<string, string>> {
  const rows = await inPortions(documents, (ids) =>
    trx
      .selectFrom('document_actors')
      .select(['document_id', 'id', 'linked_to'])
      .where('document_id', 'in', ids)
      .execute(),
  );
  return new Map(rows.map(({ document_id, id, linked_to }) => [placeOf(document_id, id), linked_to]));
}

const placeOf = (documentId: string, id: string): string => JSON.stringify([documentId, id]);

async function relink(trx: Transaction<Schema>, links: readonly Link[]): Promise<void> {
  for (const portion of portions(links)) {
    const values = portion.map((link) => sql`(${sql.join([link.documentId, link.id, link.nameKey, link.foundAs])})`);
    await sql`update document_actors
      set name_key = link.column3, summed_as = link.column4, found_as = link.column4, linked_to = link.column4
      from (values ${sql.join(values)}) as link
      where document_actors.document_id = link.column1 and document_actors.id = link.column2`.execute(trx);
  }
}

/** Writes the links, the actors and the number of their stances as they were found. */
async function showFound(trx: Transaction<Schema>, { links, actors, gone }: FoundLinks): Promise<void> {
  const before = await seenAs(trx, [...new Set(links.map(({ documentId }) => documentId))]);
  const moved = links.filter(({ documentId, id, foundAs }) => before.get(placeOf(documentId, id)) !== foundAs);
  const documents = [...new Set(moved.map(({ documentId }) => documentId))];
  await adjustStanceCounts(trx, documents, -1);
  await putActors(
    trx,
    actors.filter(({ isChanged }) => isChanged).map(({ actor }) => actor),
  );
  await relink(trx, links);
  await adjustStanceCounts(trx, documents, 1);
  await dropUnused(trx, [...gone, ...moved.map(({ documentId, id }) => before.get(placeOf(documentId, id))!)]);
}

/** Writes what linking found, and what readers see of it: that, as corrections show it. */
export async function saveFound(trx: Transaction<Schema>, found: FoundLinks): Promise<void> {
  await saveSums(trx, found.actors);
  for (const ids of portions(found.gone)) await trx.deleteFrom('summed_actors').where('id', 'in', ids).execute();
  const shown = await showActorsAsFound(trx);
  await showFound(trx, found);
  await dropUnused(trx, shown);
  shown.push(...(await showActorsAsCorrected(trx)));
  await showDocuments(trx, [...(await documentsByName(trx)).keys()]);
  await recountStances(trx, [...new Set(shown)]);
}
