import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { Key, Page } from '../store.ts';

/** What rows are ordered by; together the columns of an order tell any two rows apart. */
export interface Column {
  by: RawBuilder<unknown>;
  isNumber?: true;
  isDescending?: true;
  /** Rows without it come last. */
  mayLack?: true;
}

type Part = Key[number];

const isSame = ({ by }: Column, part: Part) => (part === null ? sql`${by} is null` : sql`${by} = ${part}`);

function isBeyond({ by, isDescending, mayLack }: Column, part: Part): RawBuilder<unknown> {
  if (part === null) return sql`1 = 0`;
  const beyond = isDescending ? sql`${by} < ${part}` : sql`${by} > ${part}`;
  return mayLack ? sql`(${beyond} or ${by} is null)` : beyond;
}

/** Where an index may begin: at the first column of the key. */
function mayFollow({ by, isDescending, mayLack }: Column, part: Part): RawBuilder<unknown> {
  if (mayLack) return sql`1 = 1`;
  return isDescending ? sql`${by} <= ${part}` : sql`${by} >= ${part}`;
}

/** Whether a row comes after the one with the key. */
export function comesAfter(order: readonly Column[], key: Key): RawBuilder<boolean> {
  const beyond = order.map((column, at) => {
    const same = order.slice(0, at).map((earlier, place) => isSame(earlier, key[place]!));
    return sql`(${sql.join([...same, isBeyond(column, key[at]!)], sql` and `)})`;
  });
  return sql<boolean>`(${mayFollow(order[0]!, key[0]!)} and (${sql.join(beyond, sql` or `)}))`;
}

/** The rows of a page in their order, and the key that the next page begins after; null where none follows. */
export async function pageOf<Tables, Named extends keyof Tables, Row>(
  query: SelectQueryBuilder<Tables, Named, Row>,
  order: readonly Column[],
  { limit, offset, after }: Page,
): Promise<{ rows: Row[]; next: Key | null }> {
  let asked = query;
  for (const [at, { by, isDescending, mayLack }] of order.entries())
    asked = asked.select(by.as(`key${at}`)).orderBy(by, (direction) => {
      const directed = isDescending ? direction.desc() : direction.asc();
      return mayLack ? directed.nullsLast() : directed;
    }) as typeof query;
  if (after) asked = asked.where(comesAfter(order, after));
  const found = await asked
    .limit(limit + 1)
    .offset(offset)
    .execute();
  const rows = found.slice(0, limit) as Record<string, unknown>[];
  const last = rows.at(-1);
  return {
    rows: rows.map((row) => withoutKey(row, order)) as Row[],
    next: last && found.length > limit ? keyOf(last, order) : null,
  };
}

/** Numbers that an engine gives as texts are numbers again. */
const keyOf = (row: Record<string, unknown>, order: readonly Column[]): Key =>
  order.map(({ isNumber }, at) => {
    const part = row[`key${at}`] as Part;
    return isNumber && part !== null ? Number(part) : part;
  });

function withoutKey(row: Record<string, unknown>, order: readonly Column[]): Record<string, unknown> {
  const kept = { ...row };
  for (const at of order.keys()) delete kept[`key${at}`];
  return kept;
}
