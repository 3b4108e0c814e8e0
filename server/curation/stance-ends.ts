import type { ActorRef } from '../../shared/curation.ts';
import { fold } from '../../shared/fold.ts';
import { goesBy, type LocalActor } from './stance-match.ts';

/** An actor that a document gets through a correction: it does not stand in its text. */
export interface AddedActor extends ActorRef {
  linkedTo: string;
}

/** Finds the ends of corrected stances among the actors of a document, and adds those that it lacks. */
export interface StanceEnds {
  /** The id in the document; `found` is the end as the analysis has it, which is kept where the name fits. Null when there is no such actor. */
  idOf(ref: ActorRef, found?: string | null): string | null;
  added: Map<string, AddedActor>;
}

/** `resolve` tells the corpus-wide actor of a reference. */
export function stanceEnds(actors: readonly LocalActor[], resolve: (ref: ActorRef) => string | null): StanceEnds {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const added = new Map<string, AddedActor>();
  const fits = (actor: LocalActor | undefined, ref: ActorRef): boolean =>
    actor !== undefined && (actor.linkedTo === resolve(ref) || goesBy(actor, ref.name));
  const local = (ref: ActorRef): LocalActor | undefined =>
    actors.find(({ linkedTo }) => linkedTo === resolve(ref)) ??
    onlyOne(actors.filter((one) => fold(one.name) === fold(ref.name)));
  const add = (ref: ActorRef): string | null => {
    const linkedTo = resolve(ref);
    if (linkedTo === null) return null;
    const id = byId.has(linkedTo) ? `${linkedTo}~` : linkedTo;
    added.set(id, { id, name: ref.name, linkedTo });
    return id;
  };
  return {
    added,
    idOf: (ref, found) => (found != null && fits(byId.get(found), ref) ? found : (local(ref)?.id ?? add(ref))),
  };
}

const onlyOne = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined);
