import type { ActorLabel } from '../../../shared/routes.ts';
import type { Moment } from '../../store/store.ts';

/** Tells how actors are called; one that is not there any more goes by its id. */
export async function labelsOf(store: Moment, ids: Iterable<string>): Promise<(id: string) => ActorLabel> {
  const actors = new Map((await store.actorsById(new Set(ids))).map((actor) => [actor.id, actor]));
  return (id) => ({ id, label: actors.get(id)?.name ?? id, kind: actors.get(id)?.kind ?? 'group' });
}
