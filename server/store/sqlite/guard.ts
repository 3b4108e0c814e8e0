import type { SqliteDatabase, SqliteStatement } from 'kysely';
import type Database from 'libsql';
import { known } from './errors.ts';

/** A store asks about a hundred different statements again and again. */
const mostStatements = 200;

/** One with more values is a list that hardly comes again in this length; prepared, it takes up to a megabyte. */
const mostValues = 100;

const isList = (sql: string): boolean => sql.length > mostValues * 3 && sql.split('?').length > mostValues;

/** The database as the query builder uses it: errors say what they mean for the file, and a rollback that the engine has made itself is none. */
export function guarded(database: Database.Database, path: string, close: () => void): SqliteDatabase {
  const inWords = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw known(error, path) ?? error;
    }
  };

  const prepared = (sql: string) => inWords(() => database.prepare(sql)) as unknown as SqliteStatement;

  /** Of a statement that gives its rows one by one others like it may be asked meanwhile: it gets one of its own. */
  const guardedStatement = (sql: string): SqliteStatement => {
    const statement = prepared(sql);
    return {
      reader: statement.reader,
      all: (parameters) => inWords(() => statement.all(parameters)),
      run: (parameters) => inWords(() => statement.run(parameters)),
      iterate: (parameters) => inWords(() => prepared(sql).iterate(parameters)),
    };
  };

  const statements = new Map<string, SqliteStatement>();
  /** Statements are prepared once: that costs more than most of them. Those that were asked last stay. */
  const statementOf = (sql: string): SqliteStatement => {
    if (isList(sql)) return guardedStatement(sql);
    const statement = statements.get(sql) ?? guardedStatement(sql);
    statements.delete(sql);
    statements.set(sql, statement);
    if (statements.size > mostStatements) statements.delete(statements.keys().next().value!);
    return statement;
  };

  return {
    close: () => {
      statements.clear();
      close();
    },
    // A full disk ends a transaction by itself.
    prepare: (sql) => statementOf(sql === 'rollback' && !database.inTransaction ? 'select 1 where 0' : sql),
  };
}
