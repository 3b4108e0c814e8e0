import { type Kysely, sql, type Transaction } from 'kysely';
import type { Actor } from '../../../shared/actor.ts';
import { fold } from '../../../shared/fold.ts';
import { portions } from '../rows.ts';
import type { ActorRow, AliasRow, Schema } from '../schema.ts';
import { countDocuments, uncountDocuments } from './edges/counting.ts';
import { adjustTold } from './issues.ts';
import { inPortions } from './linking/portions.ts';

const aliasRows = (actor: Actor): AliasRow[] =>
  [actor.name, ...actor.aliases].map((name, position) => ({ actor_id: actor.id, position, name, folded: fold(name) }));

const columns = ['name', 'kind', 'country', 'affiliation', 'role'] as const;

const actorRow = ({ id, name, kind, country, affiliation, role }: Actor): ActorRow => ({
  id,
  name,
  kind,
  country,
  affiliation,
  role,
  stances: 0,
});

/** Adds those of the actors that the corpus does not have yet; the others stay as they are. */
export async function addActors(trx: Transaction<Schema>, actors: readonly Actor[]): Promise<void> {
  const added = new Set<string>();
  for (const portion of portions(actors)) {
    const rows = await trx
      .insertInto('actors')
      .values(portion.map(actorRow))
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .execute();
    for (const { id } of rows) added.add(id);
  }
  const aliases = actors.filter((actor) => added.has(actor.id)).flatMap(aliasRows);
  for (const portion of portions(aliases)) await trx.insertInto('aliases').values(portion).execute();
}

/** Adds the actors to the corpus or writes them anew, with all their names. */
export async function putActors(trx: Transaction<Schema>, actors: readonly Actor[]): Promise<void> {
  for (const portion of portions(actors)) {
    await trx
      .insertInto('actors')
      .values(portion.map(actorRow))
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet((row) => Object.fromEntries(columns.map((column) => [column, row.ref(`excluded.${column}`)]))),
      )
      .execute();
    await trx
      .deleteFrom('aliases')
      .where(
        'actor_id',
        'in',
        portion.map(({ id }) => id),
      )
      .execute();
  }
  for (const portion of portions(actors.flatMap(aliasRows))) await trx.insertInto('aliases').values(portion).execute();
}

/** Of the actors those go that are found in no document any more, though corrections may still name them; gives their ids. */
export async function dropUnused(trx: Transaction<Schema>, actors: Iterable<string>): Promise<string[]> {
  const gone = await inPortions(actors, (ids) =>
    trx
      .deleteFrom('actors')
      .where('id', 'in', ids)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('document_actors')
              .select('id')
              .whereRef('linked_to', '=', 'actors.id')
              .where('found_as', 'is not', null),
          ),
        ),
      )
      .returning('id')
      .execute(),
  );
  return gone.map(({ id }) => id);
}

/** Which stances: those of documents, or of actors. */
type Scope = { documents: readonly string[] } | { actors: readonly string[] };

/** Stances of the actors at one end that nobody has rejected: each actor with its document and stance. */
const endsOf = (db: Kysely<Schema>, end: 'source' | 'target', scope: Scope) =>
  db
    .selectFrom('stances as stance')
    .innerJoin('document_actors as link', (join) =>
      join.onRef('link.document_id', '=', 'stance.document_id').onRef('link.id', '=', `stance.${end}`),
    )
    .where('stance.review', '!=', 'rejected')
    .where('stance.repeats', '=', 0)
    .$if('documents' in scope, (query) =>
      query.where('stance.document_id', 'in', (scope as { documents: readonly string[] }).documents),
    )
    .$if('actors' in scope, (query) =>
      query.where('link.linked_to', 'in', (scope as { actors: readonly string[] }).actors),
    )
    .select(['link.linked_to as actor', 'stance.document_id', 'stance.id']);

/** Number of stances that each actor gives or receives, each told once; one toward itself counts once. */
const countsOf = (db: Kysely<Schema>, scope: Scope) =>
  db
    .selectFrom(
      endsOf(db, 'source', scope)
        .union(endsOf(db, 'target', scope))
        .as('ends'),
    )
    .groupBy('actor')
    .select(['actor', sql<number>`count(*)`.as('count')]);

/** Adds the stances of documents to the counts of their edges, actors and phrases, or takes them off with sign -1. */
export async function adjustStanceCounts(
  trx: Transaction<Schema>,
  documents: readonly string[],
  sign: 1 | -1,
): Promise<void> {
  for (const some of portions(documents)) {
    await adjustTold(trx, some, sign);
    await trx
      .updateTable('actors')
      .from(countsOf(trx, { documents: some }).as('counts'))
      .set({ stances: sql<number>`stances + ${sql.lit(sign)} * counts.count` })
      .whereRef('actors.id', '=', 'counts.actor')
      .execute();
  }
  await (sign > 0 ? countDocuments : uncountDocuments)(trx, documents);
}

/** Counts the stances of some actors anew. */
export async function recountStances(trx: Transaction<Schema>, actors: readonly string[]): Promise<void> {
  for (const portion of portions(actors)) {
    await trx.updateTable('actors').set({ stances: 0 }).where('id', 'in', portion).execute();
    await trx
      .updateTable('actors')
      .from(countsOf(trx, { actors: portion }).as('counts'))
      .set({ stances: sql<number>`counts.count` })
      .whereRef('actors.id', '=', 'counts.actor')
      .execute();
  }
}
