import type { Actor } from '../../shared/actor.ts';
import { DemarcheError } from '../../shared/errors.ts';
import { fold } from '../../shared/fold.ts';
import type { Moment } from '../store/store.ts';

/**
 * The actor with this id, else with this name, else with this alias; names regardless of case and accents.
 * @throws DemarcheError `unknown_actor` when there is none, `ambiguous_actor` when several share the name.
 */
export const resolveActor = async (store: Moment, idOrName: string): Promise<Actor> =>
  (await store.actor(idOrName)) ?? theOnly(idOrName, await store.actorsNamed(fold(idOrName)));

function theOnly(name: string, [first, ...others]: readonly Actor[]): Actor {
  if (!first) {
    throw new DemarcheError('unknown_actor', `No actor has the id, name or alias "${name}". Search for a part of it.`);
  }
  if (!others.length) return first;
  const listed = [first, ...others].map((actor) => `${actor.id} (${actor.name}, ${actor.kind})`).join('; ');
  throw new DemarcheError('ambiguous_actor', `Several actors go by "${name}"; ask for one by its id: ${listed}.`);
}
