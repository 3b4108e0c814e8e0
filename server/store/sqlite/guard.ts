import type { SqliteDatabase, SqliteStatement } from 'kysely';
import type Database from 'libsql';
import { known } from './errors.ts';

/** The database as the query builder uses it: errors say what they mean for the file, and a rollback that the engine has made itself is none. */
export function guarded(database: Database.Database, path: string, close: () => void): SqliteDatabase {
  const inWords = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw known(error, path) ?? error;
    }
  };

  const guardedStatement = (sql: string): SqliteStatement => {
    const statement = inWords(() => database.prepare(sql)) as unknown as SqliteStatement;
    return {
      reader: statement.reader,
      all: (parameters) => inWords(() => statement.all(parameters)),
      run: (parameters) => inWords(() => statement.run(parameters)),
      iterate: (parameters) => inWords(() => statement.iterate(parameters)),
    };
  };

  return {
    close,
    // A full disk ends a transaction by itself.
    prepare: (sql) => guardedStatement(sql === 'rollback' && !database.inTransaction ? 'select 1 where 0' : sql),
  };
}
