import { type Compilable, type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

let opened = 0;

/** By a cursor of the server: the driver's own would keep the connection from anything else until its end. */
export async function* cursor<Row>(
  moment: Kysely<Schema>,
  query: Compilable<Row>,
  atOnce: number,
): AsyncGenerator<Row[]> {
  opened += 1;
  const name = sql.id(`demarche_${opened}`);
  await sql`declare ${name} no scroll cursor for ${query}`.execute(moment);
  try {
    let some: Row[];
    do {
      some = (await sql<Row>`fetch ${sql.lit(atOnce)} from ${name}`.execute(moment)).rows;
      if (some.length) yield some;
    } while (some.length === atOnce);
  } finally {
    // A transaction that has failed has closed it.
    await sql`close ${name}`.execute(moment).catch(() => undefined);
  }
}
