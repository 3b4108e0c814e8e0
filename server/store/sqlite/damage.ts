import { Kysely, SqliteDialect } from 'kysely';
import Database from 'libsql';
import { migrate } from '../migrations/migrate.ts';
import type { Schema } from '../schema.ts';
import type { Fault } from '../store.ts';
import { firstWordIndex } from './first-word-index.ts';

type Definition = { name: string; sql: string };

const definitionsIn = (database: Database.Database): Map<string, string> => {
  const rows = database.prepare('select name, sql from sqlite_schema where sql is not null').all() as Definition[];
  // What was added to a table later stands in other places of its text: columns are compared apart.
  return new Map(
    rows.map(({ name, sql }) => [name, /^create (unique )?index/i.test(sql) ? sql : columnsOf(database, name)]),
  );
};

function columnsOf(database: Database.Database, table: string): string {
  const rows = database.prepare('select name, type, pk from pragma_table_info(?) order by name').all(table);
  return JSON.stringify(rows);
}

/** The tables and indexes of a new store. */
async function newDefinitions(): Promise<Map<string, string>> {
  const database = new Database(':memory:');
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database }) });
  await migrate(db, { shown: 'memory', create: true, otherChoice: '', firstWordIndex });
  const definitions = definitionsIn(database);
  await db.destroy();
  return definitions;
}

const restore = (what: string, place: string): Fault => ({ what, place, document: null, mend: 'restore' });

/** What is wrong with the file itself: pages that do not fit together, tables or indexes that a new store has and this one has not. */
export async function findDamage(database: Database.Database): Promise<Fault[]> {
  const pages = database.prepare('pragma integrity_check(20)').all() as { integrity_check: string }[];
  const there = definitionsIn(database);
  const wanted = await newDefinitions();
  return [
    ...pages
      .filter(({ integrity_check: message }) => message !== 'ok')
      .map(({ integrity_check: message }) => restore('the file is damaged', message)),
    ...[...wanted]
      .filter(([name, definition]) => there.get(name) !== definition)
      .map(([name]) => restore('a table or index is missing or changed', name)),
  ];
}
