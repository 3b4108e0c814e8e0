import type { Actor, ActorKind } from '../../shared/actor.ts';
import type { ActorEntry, ActorRef, CurationConflict } from '../../shared/curation.ts';
import { groupBy } from '../../shared/group-by.ts';
import { type ActorField, type Group, type Grouping, groupActors } from './actor-groups.ts';
import type { ActorNames } from './actor-names.ts';
import { settle, unresolved } from './claims.ts';
import { mostSaid, namesOf, type Occurrence, place } from './occurrences.ts';

/** How corrections show the actors that linking found. */
export interface ShownActors {
  /** The actors that corrections name or make, as they are shown, by id; null for one that is none of its own any more. */
  actors: Map<string, Actor | null>;
  /** Found id -> id of the actor that shows it, for those that another shows. */
  shownAs: Map<string, string>;
  /** Occurrences that splits show as another actor than the rest of theirs. */
  moved: { documentId: string; id: string; foundAs: string; to: string }[];
  /** Ids of actors that are not one. */
  apart: [string, string][];
  conflicts: CurationConflict[];
}

/** Found actors of which splits take out occurrences, by id: those whose occurrences decide. */
export const cutActors = (entries: readonly ActorEntry[], names: ActorNames): string[] =>
  [...groupActors(entries, names).parts].filter(([, part]) => part.cuts.length).map(([id]) => id);

/** Settles one field of a group. */
function claimed<Value>(group: Group, field: ActorField, otherwise: Value, conflicts: CurationConflict[]): Value {
  const settled = settle(group.claims.get(field) ?? []);
  conflicts.push(...settled.conflicts);
  return settled.claim ? (settled.claim.value as Value) : otherwise;
}

/** The first of the members that says something. */
const firstSaid = <Field extends 'country' | 'affiliation' | 'role'>(members: readonly Actor[], field: Field) =>
  members.find((actor) => actor[field] !== null)?.[field] ?? null;

/** A member as the occurrences that are left to it show it, where splits took some. */
function member(actor: Actor, group: Group, occurrences: readonly Occurrence[] | undefined, isCut: boolean): Actor {
  if (group.madeBy && actor === group.base)
    return {
      ...actor,
      kind: (mostSaid(occurrences ?? [], 'kind') as ActorKind | null) ?? actor.kind,
      country: mostSaid(occurrences ?? [], 'country'),
      affiliation: mostSaid(occurrences ?? [], 'affiliation'),
      role: mostSaid(occurrences ?? [], 'role'),
      aliases: namesOf(occurrences ?? []),
    };
  if (!isCut) return actor;
  const left = new Set(namesOf(occurrences ?? []));
  return { ...actor, aliases: actor.aliases.filter((alias) => left.has(alias)) };
}

const withoutRepeats = (names: readonly string[], name: string): string[] =>
  [...new Set(names)].filter((alias) => alias !== name);

/**
 * Shows the actors as the entries, given by moment, correct them; `occurrences` are those of the actors that splits cut.
 * Pure: the same entries over the same actors give the same, whatever was shown before.
 */
export function showActors(
  entries: readonly ActorEntry[],
  names: ActorNames,
  occurrences: readonly Occurrence[],
): ShownActors {
  const grouping = groupActors(entries, names);
  const conflicts = [...grouping.conflicts];
  const placed = groupBy(occurrences, (one) => place(grouping.parts.get(one.foundAs)!, one));
  const empty = [...grouping.groups].filter((group) => isEmpty(group, grouping, placed));
  for (const { madeBy } of empty)
    if (madeBy) conflicts.push(unresolved(madeBy, `nothing of ${madeBy.actor.name} is left that this split takes out`));

  const shownAs = new Map<string, string>();
  for (const [id, { group }] of grouping.parts) if (group.base.id !== id) shownAs.set(id, group.base.id);
  const actors = new Map<string, Actor | null>([...shownAs.keys()].map((id) => [id, null]));
  for (const group of grouping.groups) {
    const isShown = !empty.includes(group);
    actors.set(group.base.id, isShown ? shown(group, grouping, placed.get(group), shownAs, conflicts) : null);
  }
  return { actors, shownAs, moved: movedBy(placed, shownAs), apart: apartIn(grouping, conflicts), conflicts };
}

/** True for an actor of which splits leave nothing, or which a split makes of nothing. */
const isEmpty = (group: Group, { parts, made }: Grouping, placed: ReadonlyMap<Group, readonly Occurrence[]>): boolean =>
  !placed.has(group) &&
  [group.base, ...group.absorbed].every((actor) => made.has(actor.id) || parts.get(actor.id)!.cuts.length > 0);

function shown(
  group: Group,
  { parts, groupOf }: Grouping,
  occurrences: readonly Occurrence[] | undefined,
  shownAs: ReadonlyMap<string, string>,
  conflicts: CurationConflict[],
): Actor {
  const own = (actor: Actor) => occurrences?.filter(({ foundAs }) => group.madeBy || foundAs === actor.id);
  const members = [group.base, ...group.absorbed].map((actor) =>
    member(actor, group, own(actor), (parts.get(actor.id)?.cuts.length ?? 0) > 0),
  );
  const [base] = members as [Actor];
  const name = claimed(group, 'name', base.name, conflicts);
  const found = firstSaid(members, 'affiliation');
  const affiliation = affiliationOf(group, groupOf, found && (shownAs.get(found) ?? found), conflicts);
  return {
    id: base.id,
    name,
    kind: claimed(group, 'kind', base.kind, conflicts),
    country: claimed(group, 'country', firstSaid(members, 'country'), conflicts),
    affiliation: affiliation === base.id ? null : affiliation,
    role: claimed(group, 'role', firstSaid(members, 'role'), conflicts),
    aliases: withoutRepeats(
      members.flatMap((actor) => [actor.name, ...actor.aliases]),
      name,
    ),
  };
}

function affiliationOf(
  group: Group,
  groupOf: Grouping['groupOf'],
  otherwise: string | null,
  conflicts: CurationConflict[],
): string | null {
  const stated = group.claims.get('affiliation');
  if (!stated) return otherwise;
  const ref = claimed<ActorRef | null>(group, 'affiliation', null, conflicts);
  if (ref === null) return null;
  const actsFor = groupOf(ref);
  if (!actsFor) conflicts.push(unresolved(stated.at(-1)!.entry, `there is no actor ${ref.name} (${ref.id})`));
  return actsFor?.base.id ?? otherwise;
}

/** Occurrences that are shown as another actor than the one that linking found for them is. */
const movedBy = (placed: ReadonlyMap<Group, readonly Occurrence[]>, shownAs: ReadonlyMap<string, string>) =>
  [...placed].flatMap(([{ base }, occurrences]) =>
    occurrences
      .filter(({ foundAs }) => (shownAs.get(foundAs) ?? foundAs) !== base.id)
      .map(({ documentId, id, foundAs }) => ({ documentId, id, foundAs, to: base.id })),
  );

/** The pairs to keep apart; those that merges with others have made one are told. */
function apartIn({ apart, groupOf }: Grouping, conflicts: CurationConflict[]): [string, string][] {
  const pairs: [string, string][] = [];
  for (const entry of apart) {
    const [a, b] = entry.actors.map((ref) => groupOf(ref)!.base.id) as [string, string];
    if (a !== b) pairs.push(a < b ? [a, b] : [b, a]);
    else
      conflicts.push({ ...unresolved(entry, 'merges with other actors have made the two one'), kind: 'contradicted' });
  }
  return pairs;
}
