import type { Kysely } from 'kysely';
import type { RowsOf } from '../cursor.ts';
import type { Schema } from '../schema.ts';

/** By one statement, step by step. Left before its end it would keep others from tidying the file: it is read to its end. */
export async function* cursor<Row>(_moment: Kysely<Schema>, query: RowsOf<Row>, atOnce: number): AsyncGenerator<Row[]> {
  const rows = query.stream();
  let some: Row[] = [];
  try {
    for (let next = await rows.next(); !next.done; next = await rows.next()) {
      some.push(next.value);
      if (some.length < atOnce) continue;
      yield some;
      some = [];
    }
    if (some.length) yield some;
  } finally {
    while (!(await rows.next()).done);
  }
}
