import type { Actor } from '../../shared/actor.ts';
import type { DatedActor, Store } from '../store/store.ts';

/** The value that occurs most often, the first of them on a tie, nulls left aside. */
function mostFrequent<T>(values: readonly (T | null)[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | null = null;
  for (const [value, count] of counts) if (best === null || count > counts.get(best)!) best = value;
  return best;
}

/** All distinct values, most frequent first. */
function byFrequency(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!);
}

function merge(id: string, actors: readonly DatedActor[]): Actor {
  const name = mostFrequent(actors.map((actor) => actor.name))!;
  return {
    id,
    name,
    kind: mostFrequent(actors.map((actor) => actor.kind))!,
    country: mostFrequent(actors.map((actor) => actor.country)),
    affiliation: mostFrequent(actors.map((actor) => actor.affiliation)),
    role: mostFrequent(actors.map((actor) => actor.role)),
    aliases: byFrequency(actors.flatMap((actor) => [actor.name, ...actor.aliases])).filter((alias) => alias !== name),
  };
}

/** Links the actors of all documents: those with the same id are the same actor. */
export async function linkCorpus(store: Store): Promise<void> {
  const groups = new Map<string, DatedActor[]>();
  const links = new Map<string, Map<string, string>>();
  for await (const actor of store.documentActors()) {
    const group = groups.get(actor.id);
    if (group) group.push(actor);
    else groups.set(actor.id, [actor]);
    links.set(actor.documentId, (links.get(actor.documentId) ?? new Map()).set(actor.id, actor.id));
  }
  await store.saveLinks({ actors: [...groups].map(([id, actors]) => merge(id, actors)), links });
}
