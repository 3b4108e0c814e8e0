import type { Kysely, Transaction } from 'kysely';
import type { ActorOccurrence } from '../../../../shared/linking.ts';
import type { LinkedOccurrence } from '../../link-tables.ts';
import type { DocumentActorRow, RemovedActorRow, Schema } from '../../schema.ts';
import { inPortions } from './portions.ts';

type Row = Omit<DocumentActorRow, 'position' | 'linked_to' | 'found_as'> & { date: string | null };

const occurrenceOf = (row: Omit<Row, 'name_key' | 'summed_as'>): ActorOccurrence => ({
  documentId: row.document_id,
  id: row.id,
  name: row.name,
  kind: row.kind,
  country: row.country,
  affiliation: row.affiliation,
  role: row.role,
  aliases: JSON.parse(row.aliases),
  ...(row.given === null ? {} : { given: JSON.parse(row.given) }),
  date: row.date,
});

const linkedOf = (row: Row): LinkedOccurrence => ({
  ...occurrenceOf(row),
  nameKey: row.name_key,
  foundAs: row.summed_as!,
});

const dated = (db: Kysely<Schema>) =>
  db
    .selectFrom('document_actors as actor')
    .innerJoin('documents as document', 'document.id', 'actor.document_id')
    .selectAll('actor')
    .select('document.date')
    .orderBy('actor.document_id')
    .orderBy('actor.position');

/** Actors of the first documents that wait to be linked. */
export async function waitingOccurrences(db: Kysely<Schema>, documents: number): Promise<ActorOccurrence[]> {
  const first = await db
    .selectFrom('document_actors')
    .select('document_id')
    .distinct()
    .where('summed_as', 'is', null)
    .where('found_as', 'is not', null)
    .orderBy('document_id')
    .limit(documents)
    .execute();
  const rows = await inPortions(
    first.map(({ document_id }) => document_id),
    (ids) =>
      dated(db)
        .where('actor.document_id', 'in', ids)
        .where('actor.summed_as', 'is', null)
        .where('actor.found_as', 'is not', null)
        .execute(),
  );
  return rows.map(occurrenceOf);
}

export const linkedOccurrencesNamed = async (
  db: Kysely<Schema>,
  keys: readonly string[],
): Promise<LinkedOccurrence[]> =>
  (await inPortions(keys, (some) => dated(db).where('actor.name_key', 'in', some).execute())).map(linkedOf);

export const linkedOccurrencesIn = async (
  db: Kysely<Schema>,
  documents: readonly string[],
): Promise<LinkedOccurrence[]> =>
  (
    await inPortions(documents, (some) =>
      dated(db).where('actor.document_id', 'in', some).where('actor.summed_as', 'is not', null).execute(),
    )
  ).map(linkedOf);

/** Keeps what is linked of a document that is about to go, until linking has taken it off. */
export async function keepRemoved(trx: Transaction<Schema>, documentId: string): Promise<void> {
  const rows = await dated(trx)
    .where('actor.document_id', '=', documentId)
    .where('actor.summed_as', 'is not', null)
    .execute();
  const removed = rows.map(
    ({ position: _, linked_to: __, found_as: ___, summed_as, ...row }): RemovedActorRow => ({
      ...row,
      summed_as: summed_as!,
    }),
  );
  await inPortions(removed, (some) => trx.insertInto('removed_actors').values(some).execute());
}

/** Takes out the actors of so many of the documents that are gone. */
export async function takeRemoved(trx: Transaction<Schema>, documents: number): Promise<LinkedOccurrence[]> {
  const some = await trx.selectFrom('removed_actors').select('document_id').distinct().limit(documents).execute();
  const rows = await inPortions(
    some.map(({ document_id }) => document_id),
    (ids) => trx.deleteFrom('removed_actors').where('document_id', 'in', ids).returningAll().execute(),
  );
  return rows.map(linkedOf);
}
