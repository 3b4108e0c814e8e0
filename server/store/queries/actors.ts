import { type Kysely, sql } from 'kysely';
import type { Actor } from '../../../shared/actor.ts';
import { fold } from '../../../shared/fold.ts';
import { portions } from '../rows.ts';
import type { ActorRow, Schema } from '../schema.ts';
import type { Page } from '../store.ts';

const columns = ['id', 'name', 'kind', 'country', 'affiliation', 'role'] as const;

/** Gives the rows their aliases, in the rows' order. */
async function withAliases(db: Kysely<Schema>, rows: readonly Omit<ActorRow, 'stances'>[]): Promise<Actor[]> {
  const aliases = new Map<string, string[]>(rows.map((row) => [row.id, []]));
  for (const portion of portions(rows)) {
    const found = await db
      .selectFrom('aliases')
      .select(['actor_id', 'name'])
      .where('position', '>', 0)
      .where(
        'actor_id',
        'in',
        portion.map((row) => row.id),
      )
      .orderBy('actor_id')
      .orderBy('position')
      .execute();
    for (const { actor_id, name } of found) aliases.get(actor_id)!.push(name);
  }
  return rows.map((row) => ({ ...row, aliases: aliases.get(row.id)! }));
}

/** All corpus-wide actors, ordered by id. */
export const allActors = async (db: Kysely<Schema>): Promise<Actor[]> =>
  withAliases(db, await db.selectFrom('actors').select(columns).orderBy('id').execute());

/** Those of the actors that are there, ordered by id. */
export async function actorsById(db: Kysely<Schema>, ids: readonly string[]): Promise<Actor[]> {
  const rows: Omit<ActorRow, 'stances'>[] = [];
  for (const portion of portions(ids))
    rows.push(...(await db.selectFrom('actors').select(columns).where('id', 'in', portion).orderBy('id').execute()));
  return withAliases(db, rows);
}

export async function actorById(db: Kysely<Schema>, id: string): Promise<Actor | null> {
  return (await actorsById(db, [id]))[0] ?? null;
}

const escaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** Actors of which a name holds the folded query, with how well it fits: 0 the whole name, 1 its start, 2 a word's start, 3 elsewhere. */
function matches(db: Kysely<Schema>, query: string) {
  const like = escaped(query);
  const rank = sql<number>`min(case
    when folded = ${query} then 0
    when folded like ${`${like}%`} escape '\\' then 1
    when folded like ${`% ${like}%`} escape '\\' then 2
    else 3 end)`;
  return db
    .selectFrom('aliases')
    .select(['actor_id', rank.as('rank')])
    .where(sql<boolean>`folded like ${`%${like}%`} escape '\\'`)
    .groupBy('actor_id');
}

/** Actors by name or alias, whatever its case and accents: best match first, then those with most stances. */
export async function searchActors(
  db: Kysely<Schema>,
  query: string,
  { limit, offset }: Page,
): Promise<{ total: number; actors: Actor[] }> {
  const found = db.selectFrom('actors').innerJoin(matches(db, fold(query)).as('match'), 'match.actor_id', 'actors.id');
  const { total } = await found.select((count) => count.fn.countAll().as('total')).executeTakeFirstOrThrow();
  const rows = await found
    .select(columns.map((column) => `actors.${column}` as const))
    .orderBy('match.rank')
    .orderBy('actors.stances', 'desc')
    .orderBy('actors.id')
    .limit(limit)
    .offset(offset)
    .execute();
  return { total: Number(total), actors: await withAliases(db, rows) };
}
