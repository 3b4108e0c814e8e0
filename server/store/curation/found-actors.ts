import type { Kysely, Transaction } from 'kysely';
import type { Actor } from '../../../shared/actor.ts';
import type { ActorRef } from '../../../shared/curation.ts';
import { fold } from '../../../shared/fold.ts';
import { type ActorNames, actorNames } from '../../curation/actor-names.ts';
import { actorsById } from '../queries/actors.ts';
import { inPortions } from '../queries/linking/portions.ts';
import { dropUnused, putActors } from '../queries/save-actors.ts';
import type { FoundActorRow, Schema } from '../schema.ts';
import { idsByName } from './found-names.ts';

/** An actor that corrections show otherwise than it was found. */
export interface KeptActor {
  /** As it was found; null for one that a correction made. */
  actor: Actor | null;
  shownAs: string | null;
  isCut: boolean;
}

/** The actors as linking found them, whatever is shown: what the table of actors holds, but for those that are kept apart. */
export interface FoundActors {
  kept: ReadonlyMap<string, KeptActor>;
  byId(ids: Iterable<string>): Promise<Map<string, Actor>>;
  /** Those that references may mean, by id or by name. */
  named(refs: readonly ActorRef[]): Promise<ActorNames>;
  /** Those that act for one of these. */
  affiliatedWith(ids: readonly string[]): Promise<Actor[]>;
}

const keptOf = ({ actor, shown_as, cut }: FoundActorRow): KeptActor => ({
  actor: actor === null ? null : JSON.parse(actor),
  shownAs: shown_as,
  isCut: cut > 0,
});

export const keptRow = (id: string, { actor, shownAs, isCut }: KeptActor): FoundActorRow => ({
  id,
  actor: actor && JSON.stringify(actor),
  shown_as: shownAs,
  cut: isCut ? 1 : 0,
});

export async function foundActors(db: Kysely<Schema>): Promise<FoundActors> {
  const rows = await db.selectFrom('found_actors').selectAll().execute();
  const kept = new Map(rows.map((row) => [row.id, keptOf(row)]));
  const keptAsFound = [...kept.values()].flatMap(({ actor }) => actor ?? []);

  async function byId(ids: Iterable<string>): Promise<Map<string, Actor>> {
    const wanted = [...new Set(ids)];
    const others = await actorsById(
      db,
      wanted.filter((id) => !kept.has(id)),
    );
    const own = wanted.flatMap((id) => kept.get(id)?.actor ?? []);
    return new Map([...own, ...others].map((actor) => [actor.id, actor]));
  }

  return {
    kept,
    byId,
    async named(refs) {
      const known = await byId(refs.map(({ id }) => id));
      const names = new Set(refs.filter(({ id }) => !known.has(id)).map(({ name }) => fold(name)));
      const ids = (await idsByName(db, [...names])).filter((id) => !kept.has(id));
      const own = keptAsFound.filter(({ name }) => names.has(fold(name)));
      const all = new Map([...known, ...(await byId(ids)), ...own.map((actor) => [actor.id, actor] as const)]);
      return actorNames([...all.values()]);
    },
    async affiliatedWith(ids) {
      const rows = await inPortions(ids, (some) =>
        db.selectFrom('actors').select('id').where('affiliation', 'in', some).execute(),
      );
      const others = await byId(rows.map(({ id }) => id).filter((id) => !kept.has(id)));
      const own = keptAsFound.filter(({ affiliation }) => affiliation !== null && ids.includes(affiliation));
      return [...own, ...others.values()];
    },
  };
}

/** Of which of the actors another is shown, by id. */
export async function shownAsOf(db: Kysely<Schema>, ids: Iterable<string>): Promise<Map<string, string>> {
  const rows = await inPortions(ids, (some) =>
    db.selectFrom('found_actors').select(['id', 'shown_as']).where('id', 'in', some).execute(),
  );
  return new Map(rows.flatMap(({ id, shown_as }) => (shown_as === null ? [] : [[id, shown_as]])));
}

/** Writes actors as linking finds them by now. Those that are shown otherwise stay so until corrections are applied again. */
export async function putFoundActors(trx: Transaction<Schema>, actors: readonly Actor[]): Promise<void> {
  const ids = actors.map(({ id }) => id);
  const rows = await inPortions(ids, (some) =>
    trx.selectFrom('found_actors').select('id').where('id', 'in', some).execute(),
  );
  const kept = new Set(rows.map(({ id }) => id));
  for (const actor of actors)
    if (kept.has(actor.id))
      await trx
        .updateTable('found_actors')
        .set({ actor: JSON.stringify(actor) })
        .where('id', '=', actor.id)
        .execute();
  await putActors(
    trx,
    actors.filter(({ id }) => !kept.has(id)),
  );
}

/** Keeps actors, which documents bring again, of those that are shown otherwise and were no document's any more. */
export async function keepAgain(trx: Transaction<Schema>, actors: readonly Actor[]): Promise<void> {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const gone = await inPortions(byId.keys(), (some) =>
    trx.selectFrom('found_actors').select('id').where('id', 'in', some).where('actor', 'is', null).execute(),
  );
  for (const { id } of gone)
    await trx
      .updateTable('found_actors')
      .set({ actor: JSON.stringify(byId.get(id)) })
      .where('id', '=', id)
      .execute();
}

/**
 * Of the actors those go that are found in no document any more, as they are shown and as they were found. Gives the documents whose
 * corrected stances still name one of them: these are to be shown anew in the same transaction.
 */
export async function dropActors(trx: Transaction<Schema>, ids: Iterable<string>): Promise<string[]> {
  const all = [...new Set(ids)];
  const gone = await dropUnused(trx, all);
  const found = await inPortions(all, (some) =>
    trx.selectFrom('document_actors').select('found_as').distinct().where('found_as', 'in', some).execute(),
  );
  const used = new Set(found.map(({ found_as }) => found_as));
  await inPortions(
    all.filter((id) => !used.has(id)),
    (some) => trx.updateTable('found_actors').set({ actor: null }).where('id', 'in', some).execute(),
  );
  const naming = await inPortions(gone, (some) =>
    trx.selectFrom('document_actors').select('document_id').distinct().where('linked_to', 'in', some).execute(),
  );
  return [...new Set(naming.map(({ document_id }) => document_id))];
}
