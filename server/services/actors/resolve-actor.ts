import type { Actor } from '../../../shared/actor.ts';
import { DemarcheError } from '../../../shared/errors.ts';
import { fold } from '../../../shared/fold.ts';
import type { Moment } from '../../store/store.ts';
import { actorsLike, didYouMean } from './did-you-mean.ts';

/**
 * The actor with this id, else with this name, else with this alias; names regardless of case and accents.
 * @throws DemarcheError `unknown_actor` when there is none, `ambiguous_actor` when several share the name.
 */
export async function resolveActor(store: Moment, idOrName: string): Promise<Actor> {
  const known = await store.actor(idOrName);
  if (known) return known;
  const named = await store.actorsNamed(fold(idOrName));
  if (named.length) return theOnly(idOrName, named);
  const like = didYouMean(await actorsLike(store, idOrName));
  const message = `No actor has the id, name or alias "${idOrName}". ${like}Search for a part of it.`;
  throw new DemarcheError('unknown_actor', message);
}

function theOnly(name: string, actors: readonly Actor[]): Actor {
  const [first, ...others] = actors as [Actor, ...Actor[]];
  if (!others.length) return first;
  const listed = [first, ...others].map((actor) => `${actor.id} (${actor.name}, ${actor.kind})`).join('; ');
  throw new DemarcheError('ambiguous_actor', `Several actors go by "${name}"; ask for one by its id: ${listed}.`);
}
