import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../../shared/actor.ts';
import type { ActorFilter, DocumentFilter } from '../../../shared/filter.ts';
import { fold } from '../../../shared/fold.ts';
import { groupBy } from '../../../shared/group-by.ts';
import { portions } from '../rows.ts';
import type { ActorRow, Schema } from '../schema.ts';
import type { Next, Page } from '../store.ts';
import { edgeStances } from './edges/selection.ts';
import { escaped } from './like.ts';
import { inPortions } from './linking/portions.ts';
import { type Column, pageOf } from './page-of.ts';
import { documentConditions } from './stories/stand-ins.ts';
import type { Worded } from './worded.ts';

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
export async function actorsById(db: Kysely<Schema>, ids: Iterable<string>): Promise<Actor[]> {
  const rows = await inPortions([...ids].sort(), (some) =>
    db.selectFrom('actors').select(columns).where('id', 'in', some).orderBy('id').execute(),
  );
  return withAliases(db, rows);
}

export const actorById = async (db: Kysely<Schema>, id: string): Promise<Actor | null> =>
  (await actorsById(db, [id]))[0] ?? null;

/** Names of those of the actors that are there. */
export async function actorNames(db: Kysely<Schema>, ids: Iterable<string>): Promise<Map<string, string>> {
  const rows = await inPortions(ids, (some) =>
    db.selectFrom('actors').select(['id', 'name']).where('id', 'in', some).execute(),
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Actors that have the folded name as their own or, where none has, as an alias; ordered by id. */
export async function actorsNamed(db: Kysely<Schema>, folded: string): Promise<Actor[]> {
  const named = await db
    .selectFrom('aliases')
    .select(['actor_id', sql<number>`min(position)`.as('position')])
    .where('folded', '=', folded)
    .groupBy('actor_id')
    .orderBy('actor_id')
    .execute();
  const own = named.filter(({ position }) => position === 0);
  const ids = (own.length ? own : named).map(({ actor_id }) => actor_id);
  const found = new Map((await actorsById(db, ids)).map((actor) => [actor.id, actor]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** Those of the folded names that actors go by, each with the actors, those with most stances first. */
export async function bearersOf(db: Kysely<Schema>, folded: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await inPortions(folded, (some) =>
    db
      .selectFrom('aliases')
      .innerJoin('actors', 'actors.id', 'aliases.actor_id')
      .where('aliases.folded', 'in', some)
      .select(['aliases.folded', 'actors.id'])
      .distinct()
      .select('actors.stances')
      .orderBy('aliases.folded')
      .orderBy('actors.stances', 'desc')
      .orderBy('actors.id')
      .execute(),
  );
  return new Map([...groupBy(rows, (row) => row.folded)].map(([name, some]) => [name, some.map(({ id }) => id)]));
}

/** Folded names with a word that begins with the letter, of the actors with most stances; at most so many. */
export const namesBeginning = (db: Kysely<Schema>, letter: string, limit: number) =>
  db
    .selectFrom('aliases')
    .innerJoin('actors', 'actors.id', 'aliases.actor_id')
    .where((where) =>
      where.or([
        sql<boolean>`aliases.folded like ${`${escaped(letter)}%`} escape '\\'`,
        sql<boolean>`aliases.folded like ${`% ${escaped(letter)}%`} escape '\\'`,
      ]),
    )
    .select(['actors.id as actor', 'aliases.folded'])
    .orderBy('actors.stances', 'desc')
    .orderBy('actors.id')
    .orderBy('aliases.position')
    .limit(limit)
    .execute();

const mostFirst = (stances: RawBuilder<unknown>): Column[] => [
  { by: stances, isNumber: true, isDescending: true },
  { by: sql.ref('actors.id') },
];

/** Whether a filter asks for certain documents. */
const isOfDocuments = ({ corpus, outlet, from, to, text }: DocumentFilter): boolean =>
  [corpus, outlet, from, to, text].some((value) => value !== undefined);

/** Ids of the actors that the documents which pass have. */
function actorsIn(db: Kysely<Schema>, filter: DocumentFilter & Worded) {
  const documents = documentConditions(db, 'documents', filter).reduce(
    (query, condition) => query.where(condition),
    db.selectFrom('documents').select('documents.id'),
  );
  return db.selectFrom('document_actors').select('linked_to').where('document_id', 'in', documents);
}

/** What a filter asks of rows of actors. */
const actorConditions = (db: Kysely<Schema>, filter: ActorFilter & Worded) => [
  ...(filter.kind ? [sql<boolean>`actors.kind in (${sql.join(filter.kind)})`] : []),
  ...(filter.country ? [sql<boolean>`actors.country in (${sql.join(filter.country)})`] : []),
  ...(isOfDocuments(filter) ? [sql<boolean>`actors.id in (${actorsIn(db, filter)})`] : []),
];

/** The actors that pass. */
const passing = (db: Kysely<Schema>, filter: ActorFilter & Worded) =>
  actorConditions(db, filter).reduce((query, condition) => query.where(condition), db.selectFrom('actors'));

/** How many stances that count toward edges actors have: as they are kept, or in the documents that pass. */
function countsOf(db: Kysely<Schema>, filter: ActorFilter & Worded) {
  if (!isOfDocuments(filter)) return db.selectFrom('actor_counts').select(['actor_id as actor', 'stances']);
  const { kind: _, country: __, ...documents } = filter;
  const stances = edgeStances(db, documents);
  return db
    .selectFrom(stances.select('stance.source as actor').unionAll(stances.select('stance.target as actor')).as('ends'))
    .groupBy('actor')
    .select(['actor', sql<number>`count(*)`.as('stances')]);
}

/** The actors that pass, those with most stances there that count toward edges first, then by id. */
export async function actorsByCounts(
  db: Kysely<Schema>,
  page: Page,
  filter: ActorFilter & Worded,
): Promise<Next & { total: number; actors: Actor[] }> {
  const { total } = await passing(db, filter)
    .select((count) => count.fn.countAll().as('total'))
    .executeTakeFirstOrThrow();
  const counted = passing(db, filter)
    .leftJoin(countsOf(db, filter).as('counts'), 'counts.actor', 'actors.id')
    .select(columns.map((column) => `actors.${column}` as const));
  const { rows, next } = await pageOf(counted, mostFirst(sql`coalesce(counts.stances, 0)`), page);
  return { total: Number(total), actors: await withAliases(db, rows), next };
}

/** Those of the actors that pass. */
export async function occurringActors(
  db: Kysely<Schema>,
  ids: Iterable<string>,
  filter: ActorFilter & Worded,
): Promise<Set<string>> {
  const rows = await inPortions(ids, (some) =>
    passing(db, filter).select('actors.id').where('actors.id', 'in', some).execute(),
  );
  return new Set(rows.map(({ id }) => id));
}

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
  page: Page,
  filter: ActorFilter & Worded,
): Promise<Next & { total: number; actors: Actor[] }> {
  const found = passing(db, filter).innerJoin(matches(db, fold(query)).as('match'), 'match.actor_id', 'actors.id');
  const { total } = await found.select((count) => count.fn.countAll().as('total')).executeTakeFirstOrThrow();
  const matching = found.select(columns.map((column) => `actors.${column}` as const));
  const order = [{ by: sql.ref('match.rank'), isNumber: true } as const, ...mostFirst(sql.ref('actors.stances'))];
  const { rows, next } = await pageOf(matching, order, page);
  return { total: Number(total), actors: await withAliases(db, rows), next };
}
