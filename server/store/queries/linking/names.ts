import type { Kysely, Transaction } from 'kysely';
import type { AcronymCount, BearerCount } from '../../link-tables.ts';
import type { Schema } from '../../schema.ts';
import { inPortions } from './portions.ts';

/** Counts the linked documents' actors of each key by id and country; an index holds all of it. */
export const bearerCounts = async (db: Kysely<Schema>, keys: readonly string[]): Promise<BearerCount[]> =>
  (
    await inPortions(keys, (some) =>
      db
        .selectFrom('document_actors')
        .where('name_key', 'in', some)
        .groupBy(['name_key', 'id', 'country'])
        .select(['name_key', 'id', 'country', (count) => count.fn.countAll().as('count')])
        .execute(),
    )
  ).map(({ name_key, count, ...row }) => ({ ...row, key: name_key!, count: Number(count) }));

export const acronymCounts = async (db: Kysely<Schema>, acronyms: readonly string[]): Promise<AcronymCount[]> =>
  (
    await inPortions(acronyms, (some) => db.selectFrom('acronyms').selectAll().where('acronym', 'in', some).execute())
  ).map(({ name_key: key, ...row }) => ({ ...row, key }));

export const acronymsOfNames = async (db: Kysely<Schema>, keys: readonly string[]): Promise<string[]> =>
  (
    await inPortions(keys, (some) =>
      db.selectFrom('acronyms').select('acronym').distinct().where('name_key', 'in', some).execute(),
    )
  ).map(({ acronym }) => acronym);

/** Sets the counts; those of 0 go. */
export async function saveAcronymCounts(trx: Transaction<Schema>, counts: readonly AcronymCount[]): Promise<void> {
  const rows = counts.map(({ key, ...row }) => ({ ...row, name_key: key }));
  await inPortions(rows, (some) =>
    trx
      .insertInto('acronyms')
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(['acronym', 'name_key']).doUpdateSet((row) => ({ count: row.ref('excluded.count') })),
      )
      .execute(),
  );
  if (counts.some(({ count }) => count === 0)) await trx.deleteFrom('acronyms').where('count', '=', 0).execute();
}
