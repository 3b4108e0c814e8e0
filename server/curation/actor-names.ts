import type { Actor } from '../../shared/actor.ts';
import type { ActorRef } from '../../shared/curation.ts';
import { fold } from '../../shared/fold.ts';

/** Finds the actors that corrections name: by id, else the only one of that name. */
export interface ActorNames {
  find(ref: ActorRef): Actor | null;
}

export function actorNames(actors: readonly Actor[]): ActorNames {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const byName = new Map<string, Actor[]>();
  for (const actor of actors) byName.set(fold(actor.name), [...(byName.get(fold(actor.name)) ?? []), actor]);
  return {
    find({ id, name }) {
      const named = byId.has(id) ? [byId.get(id)!] : (byName.get(fold(name)) ?? []);
      return named.length === 1 ? named[0]! : null;
    },
  };
}
