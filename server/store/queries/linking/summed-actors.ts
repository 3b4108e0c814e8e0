import { type Kysely, sql, type Transaction } from 'kysely';
import { dropActors, putFoundActors, shownAsOf } from '../../curation/found-actors.ts';
import { showCorrected } from '../../curation/show.ts';
import type { FoundLinks, SummedActor } from '../../link-tables.ts';
import { placeOf, portions } from '../../rows.ts';
import type { Schema, SummedActorRow } from '../../schema.ts';
import { adjustStanceCounts } from '../save-actors.ts';
import { inPortions } from './portions.ts';

/** The sums of actors, as linking wrote them. */
export async function evidenceOf(db: Kysely<Schema>, actors: readonly string[]): Promise<Map<string, string>> {
  const rows = await inPortions(actors, (ids) =>
    db.selectFrom('summed_actors').select(['id', 'evidence']).where('id', 'in', ids).execute(),
  );
  return new Map(rows.map(({ id, evidence }) => [id, evidence]));
}

const rowOf = ({ actor, evidence }: SummedActor): SummedActorRow => ({
  id: actor.id,
  name: actor.name,
  kind: actor.kind,
  country: actor.country,
  role: actor.role,
  documents: actor.documents,
  given: actor.isGiven ? 1 : 0,
  evidence,
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

/** A document's actor with who it is to a reader. */
type Link = FoundLinks['links'][number] & { linkedTo: string };

/** The links as corrections show them, splits aside. */
async function shownLinks(trx: Transaction<Schema>, { links }: FoundLinks): Promise<Link[]> {
  const shownAs = await shownAsOf(
    trx,
    links.map(({ foundAs }) => foundAs),
  );
  return links.map((link) => ({ ...link, linkedTo: shownAs.get(link.foundAs) ?? link.foundAs }));
}

/** Who the actors of the documents are so far, as linking found them and to a reader. */
async function seenAs(trx: Transaction<Schema>, documents: Iterable<string>) {
  const rows = await inPortions(documents, (ids) =>
    trx
      .selectFrom('document_actors')
      .select(['document_id', 'id', 'linked_to as linkedTo', 'found_as as foundAs'])
      .where('document_id', 'in', ids)
      .execute(),
  );
  return new Map(rows.map(({ document_id, id, ...seen }) => [placeOf(document_id, id), seen]));
}

async function relink(trx: Transaction<Schema>, links: readonly Link[]): Promise<void> {
  for (const portion of portions(links)) {
    const values = portion.map(
      ({ documentId, id, nameKey, foundAs, linkedTo }) =>
        sql`(${sql.join([documentId, id, nameKey, foundAs, linkedTo])})`,
    );
    await sql`update document_actors
      set name_key = link.column3, summed_as = link.column4, found_as = link.column4, linked_to = link.column5
      from (values ${sql.join(values)}) as link
      where document_actors.document_id = link.column1 and document_actors.id = link.column2`.execute(trx);
  }
}

/** Writes the links, the actors as they were found, and the number of their stances; gives the documents that are linked otherwise. */
async function writeFound(trx: Transaction<Schema>, found: FoundLinks): Promise<string[]> {
  const links = await shownLinks(trx, found);
  const before = await seenAs(
    trx,
    links.map(({ documentId }) => documentId),
  );
  const moved = links.filter(
    ({ documentId, id, linkedTo }) => before.get(placeOf(documentId, id))?.linkedTo !== linkedTo,
  );
  const documents = [...new Set(moved.map(({ documentId }) => documentId))];
  await adjustStanceCounts(trx, documents, -1);
  await putFoundActors(
    trx,
    found.actors.filter(({ isChanged }) => isChanged).map(({ actor }) => actor),
  );
  await relink(trx, links);
  await adjustStanceCounts(trx, documents, 1);
  await dropActors(trx, [
    ...found.gone,
    ...[...before.values()].flatMap(({ linkedTo, foundAs }) => [linkedTo, foundAs ?? linkedTo]),
  ]);
  return documents;
}

/** Writes what linking found, and what readers see of it: that, as corrections show it. */
export async function saveFound(trx: Transaction<Schema>, found: FoundLinks): Promise<void> {
  await saveSums(trx, found.actors);
  for (const ids of portions(found.gone)) await trx.deleteFrom('summed_actors').where('id', 'in', ids).execute();
  await showCorrected(trx, [], await writeFound(trx, found));
}
