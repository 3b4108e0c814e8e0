import type { Actor } from '../../shared/actor.ts';
import { DemarcheError } from '../../shared/errors.ts';
import { fold } from '../../shared/fold.ts';

/** Finds actors by what a person types. */
export interface ActorDirectory {
  /**
   * The actor with this id, else with this name, else with this alias; names regardless of case and accents.
   * @throws DemarcheError `unknown_actor` when there is none, `ambiguous_actor` when several share the name.
   */
  resolve(idOrName: string): Actor;
}

export function createActorDirectory(actors: readonly Actor[]): ActorDirectory {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const byName = index(actors, (actor) => [actor.name]);
  const byAlias = index(actors, (actor) => actor.aliases);
  return {
    resolve(idOrName) {
      const actor = byId.get(idOrName);
      if (actor) return actor;
      const key = fold(idOrName);
      return theOnly(idOrName, byName.get(key) ?? byAlias.get(key));
    },
  };
}

function index(actors: readonly Actor[], namesOf: (actor: Actor) => readonly string[]): Map<string, Set<Actor>> {
  const found = new Map<string, Set<Actor>>();
  for (const actor of actors) {
    for (const name of namesOf(actor)) {
      const key = fold(name);
      found.set(key, (found.get(key) ?? new Set()).add(actor));
    }
  }
  return found;
}

function theOnly(name: string, candidates: ReadonlySet<Actor> = new Set()): Actor {
  const [first, ...others] = candidates;
  if (!first) {
    throw new DemarcheError('unknown_actor', `No actor has the id, name or alias "${name}". Search for a part of it.`);
  }
  if (!others.length) return first;
  const listed = [first, ...others].map((actor) => `${actor.id} (${actor.name}, ${actor.kind})`).join('; ');
  throw new DemarcheError('ambiguous_actor', `Several actors go by "${name}"; ask for one by its id: ${listed}.`);
}
