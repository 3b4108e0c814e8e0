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

/** Stances that `actors.id` gives or receives, within one document when that is given. */
const stancesOfActor = (db: Kysely<Schema>, documentId: string | null) =>
  db
    .selectFrom('document_actors as link')
    .innerJoin('stances as stance', (join) =>
      join
        .onRef('stance.document_id', '=', 'link.document_id')
        .on((either) =>
          either.or([
            either('stance.source', '=', either.ref('link.id')),
            either('stance.target', '=', either.ref('link.id')),
          ]),
        ),
    )
    .where('link.linked_to', '=', sql.ref<string>('actors.id'))
    .$if(documentId !== null, (query) => query.where('link.document_id', '=', documentId))
    .select(sql<number>`count(distinct link.document_id || ' ' || stance.id)`.as('count'));

/** Adds the stances of one document to the counts of its actors, or takes them off with sign -1. */
export async function countDocument(trx: Transaction<Schema>, documentId: string, sign: 1 | -1): Promise<void> {
  await trx
    .updateTable('actors')
    .set({ stances: sql<number>`stances + ${sql.lit(sign)} * (${stancesOfActor(trx, documentId)})` })
    .where('id', 'in', trx.selectFrom('document_actors').select('linked_to').where('document_id', '=', documentId))
    .execute();
}

/** Counts the stances of all actors anew. */
export async function countAll(trx: Transaction<Schema>): Promise<void> {
  await trx
    .updateTable('actors')
    .set({ stances: stancesOfActor(trx, null) })
    .execute();
}
