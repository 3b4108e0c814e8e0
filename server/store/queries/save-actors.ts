import { type Kysely, sql, type Transaction } from 'kysely';
import type { Actor } from '../../../shared/actor.ts';
import { fold } from '../../../shared/fold.ts';
import { portions } from '../rows.ts';
import type { AliasRow, Schema } from '../schema.ts';

const aliasRows = (actor: Actor): AliasRow[] =>
  [actor.name, ...actor.aliases].map((name, position) => ({ actor_id: actor.id, position, name, folded: fold(name) }));

/** Adds those of the actors that the corpus does not have yet; the others stay as they are. */
export async function addActors(trx: Transaction<Schema>, actors: readonly Actor[]): Promise<void> {
  const added = new Set<string>();
  for (const portion of portions(actors)) {
    const rows = await trx
      .insertInto('actors')
      .values(
        portion.map(({ id, name, kind, country, affiliation, role }) => ({
          ...{ id, name, kind, country, affiliation, role },
          stances: 0,
        })),
      )
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .execute();
    for (const { id } of rows) added.add(id);
  }
  const aliases = actors.filter((actor) => added.has(actor.id)).flatMap(aliasRows);
  for (const portion of portions(aliases)) await trx.insertInto('aliases').values(portion).execute();
}

/** Stances of the actors at one end, within one document or of some actors when these are given: each actor with its document and stance. */
const endsOf = (
  db: Kysely<Schema>,
  end: 'source' | 'target',
  documentId: string | null,
  actors: readonly string[] | null,
) =>
  db
    .selectFrom('stances as stance')
    .innerJoin('document_actors as link', (join) =>
      join.onRef('link.document_id', '=', 'stance.document_id').onRef('link.id', '=', `stance.${end}`),
    )
    .where('stance.review', '!=', 'rejected')
    .where('stance.repeats', '=', 0)
    .$if(documentId !== null, (query) => query.where('stance.document_id', '=', documentId))
    .$if(actors !== null, (query) => query.where('link.linked_to', 'in', actors))
    .select(['link.linked_to as actor', 'stance.document_id', 'stance.id']);

/** Number of stances that each actor gives or receives, each told once; one toward itself counts once. */
const countsOf = (db: Kysely<Schema>, documentId: string | null, actors: readonly string[] | null = null) =>
  db
    .selectFrom(
      endsOf(db, 'source', documentId, actors)
        .union(endsOf(db, 'target', documentId, actors))
        .as('ends'),
    )
    .groupBy('actor')
    .select(['actor', sql<number>`count(*)`.as('count')]);

/** Adds the stances of one document to the counts of its actors, or takes them off with sign -1; of all when it is null. */
export async function adjustStanceCounts(
  trx: Transaction<Schema>,
  documentId: string | null,
  sign: 1 | -1,
): Promise<void> {
  await trx
    .updateTable('actors')
    .from(countsOf(trx, documentId).as('counts'))
    .set({ stances: sql<number>`stances + ${sql.lit(sign)} * counts.count` })
    .whereRef('actors.id', '=', 'counts.actor')
    .execute();
}

/** Counts the stances of some actors anew. */
export async function recountStances(trx: Transaction<Schema>, actors: readonly string[]): Promise<void> {
  for (const portion of portions(actors)) {
    await trx.updateTable('actors').set({ stances: 0 }).where('id', 'in', portion).execute();
    await trx
      .updateTable('actors')
      .from(countsOf(trx, null, portion).as('counts'))
      .set({ stances: sql<number>`counts.count` })
      .whereRef('actors.id', '=', 'counts.actor')
      .execute();
  }
}
