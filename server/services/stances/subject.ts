import { DemarcheError } from '../../../shared/errors.ts';
import type { StanceFilter } from '../../../shared/filter.ts';
import type { ActorLabel, SubjectQuery } from '../../../shared/routes.ts';
import { isMeant, makesEdge } from '../../graph/stance-graph.ts';
import type { EdgeSelection, Ends, Moment } from '../../store/store.ts';
import { resolveActor } from '../actors/resolve-actor.ts';

/** Whose stances are asked about: those of an actor, of a pair, or all. */
export interface Subject {
  actor: ActorLabel | null;
  with: ActorLabel | null;
  /** The stances, each in one of the selections. */
  selections: EdgeSelection[];
  /** The ends of the same stances, where one selection does not tell them. */
  ends: Ends;
}

/** Which stances count: on an issue without an actor also those toward no actor, else those that make edges. */
export const countedOn = ({ actor }: Subject, { issue }: StanceFilter) => (issue && !actor ? isMeant : makesEdge);

/** @throws DemarcheError `unknown_actor`, `ambiguous_actor`, and `invalid_request` for a pair of one actor. */
export async function resolveSubject(store: Moment, query: SubjectQuery): Promise<Subject> {
  if (query.with !== undefined && query.actor === undefined)
    throw new DemarcheError(
      'invalid_request',
      'The other actor is given with, but not the first one: give actor, too.',
    );
  if (query.actor === undefined) return { actor: null, with: null, selections: [{}], ends: {} };
  const actor = await labelOf(store, query.actor);
  if (query.with === undefined) return { actor, with: null, selections: [ofActor(actor.id, query)], ends: {} };
  const other = await labelOf(store, query.with);
  if (other.id === actor.id)
    throw new DemarcheError('invalid_request', `Both actors are ${actor.label}; give two different ones.`);
  return { actor, with: other, ...ofPair(actor.id, other.id, query) };
}

async function labelOf(store: Moment, idOrName: string): Promise<ActorLabel> {
  const { id, name, kind } = await resolveActor(store, idOrName);
  return { id, label: name, kind };
}

function ofActor(id: string, { direction }: SubjectQuery): EdgeSelection {
  if (direction === 'both') return { actor: id };
  return direction === 'out' ? { source: id } : { target: id };
}

function ofPair(a: string, b: string, { direction }: SubjectQuery): Pick<Subject, 'selections' | 'ends'> {
  const [out, into] = [
    { source: a, target: b },
    { source: b, target: a },
  ];
  if (direction !== 'both') return { selections: [direction === 'out' ? out : into], ends: {} };
  return { selections: [out, into], ends: { sources: [a, b], targets: [a, b] } };
}
