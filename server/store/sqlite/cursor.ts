import type { Compilable, SqliteDatabase } from 'kysely';
import type { Cursor } from '../cursor.ts';

async function* read<Row>(database: SqliteDatabase, query: Compilable<Row>, atOnce: number): AsyncGenerator<Row[]> {
  const { sql, parameters } = query.compile();
  const rows = database.prepare(sql).iterate(parameters) as IterableIterator<Row>;
  let some: Row[] = [];
  try {
    for (let next = rows.next(); !next.done; next = rows.next()) {
      some.push(next.value);
      if (some.length < atOnce) continue;
      yield some;
      some = [];
    }
    if (some.length) yield some;
  } finally {
    // Left before its end, the statement would keep others from tidying the file.
    while (!rows.next().done);
  }
}

/** By a statement beside the query builder, which asks nothing else on a connection before a statement of its own is at its end. */
export const cursorOn =
  (database: SqliteDatabase): Cursor =>
  (_moment, query, atOnce) =>
    read(database, query, atOnce);
