import type { Kysely } from 'kysely';
import type { ActorRef } from '../../../shared/curation.ts';
import { fold } from '../../../shared/fold.ts';
import { type ActorNames, actorNames } from '../../curation/actor-names.ts';
import { actorsById } from '../queries/actors.ts';
import { portions } from '../rows.ts';
import type { Schema } from '../schema.ts';

/** Every reference to an actor anywhere in what an entry says, its own id left out. */
export function actorRefs(value: unknown): ActorRef[] {
  if (typeof value !== 'object' || value === null) return [];
  const { id, name } = value as Partial<ActorRef>;
  const own = typeof id === 'string' && typeof name === 'string' ? [{ id, name }] : [];
  return [...own, ...Object.values(value).flatMap(actorRefs)];
}

/** Ids of the actors that bear one of these as their first name. */
export async function idsByName(db: Kysely<Schema>, folded: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const portion of portions(folded)) {
    const aliases = db.selectFrom('aliases').select('actor_id').where('position', '=', 0);
    for (const { actor_id } of await aliases.where('folded', 'in', portion).execute()) ids.push(actor_id);
  }
  return ids;
}

/** The actors that references may mean, as the tables show them now. */
export async function actorsNamed(db: Kysely<Schema>, refs: readonly ActorRef[]): Promise<ActorNames> {
  const byId = await actorsById(db, [...new Set(refs.map(({ id }) => id))]);
  const known = new Set(byId.map(({ id }) => id));
  const others = refs.filter(({ id }) => !known.has(id)).map(({ name }) => fold(name));
  const named = (await idsByName(db, [...new Set(others)])).filter((id) => !known.has(id));
  return actorNames([...byId, ...(await actorsById(db, named))]);
}
