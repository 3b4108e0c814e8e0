import { type RawBuilder, sql } from 'kysely';

/** What documents are found by, given the name of their outlet: PostgreSQL takes no row of an index of more than 2,704 bytes. */
export const outletKey = (name: RawBuilder<unknown>): RawBuilder<unknown> => sql`substr(${name}, 1, 100)`;

/** Whether the outlet of a document is one of these. */
export const isOfOutlet = (column: RawBuilder<unknown>, outlets: readonly string[]): RawBuilder<boolean> => {
  const keys = outlets.map((name) => [...name].slice(0, 100).join(''));
  return sql<boolean>`(${outletKey(column)} in (${sql.join(keys)}) and ${column} in (${sql.join([...outlets])}))`;
};
