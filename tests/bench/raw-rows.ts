import { createRequire } from 'node:module';
import { Kysely, SqliteDialect, type Transaction } from 'kysely';
import { createPool } from '../../server/store/postgres/connection.ts';
import { answerTypes, Dialect } from '../../server/store/postgres/dialect.ts';
import { isLocation, readLocation } from '../../server/store/postgres/location.ts';
import { portions } from '../../server/store/rows.ts';
import type { Schema } from '../../server/store/schema.ts';

type Table = 'actors' | 'aliases' | 'documents' | 'corpus_documents' | 'document_actors' | 'stances' | 'issues';

/** A row of any table. */
export type Row = Record<string, unknown>;

/** Writes rows as they are: what a store derives from them is left to do. */
export async function insert(trx: Transaction<Schema>, table: Table, rows: readonly object[]): Promise<void> {
  for (const some of portions(rows))
    await trx
      .insertInto(table)
      .values(some as never)
      .execute();
}

/** The database of a store, to be written faster than a store writes it. */
export function connect(location: string): Kysely<Schema> {
  if (isLocation(location))
    return new Kysely<Schema>({ dialect: new Dialect({ pool: createPool(readLocation(location), answerTypes) }) });
  const Database = createRequire(import.meta.url)('lib' + 'sql');
  const database = new Database(location);
  database.pragma('synchronous = off');
  database.pragma('cache_size = -200000');
  return new Kysely<Schema>({ dialect: new SqliteDialect({ database }) });
}
