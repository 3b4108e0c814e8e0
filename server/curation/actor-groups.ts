import type { Actor } from '../../shared/actor.ts';
import type { ActorEntry, ActorRef, CurationConflict, EntryOf } from '../../shared/curation.ts';
import { fold } from '../../shared/fold.ts';
import type { ActorNames } from './actor-names.ts';
import { pairOf, settlePairs } from './actor-pairs.ts';
import { type Claim, settle, unresolved } from './claims.ts';

export type ActorField = 'name' | 'kind' | 'affiliation' | 'role' | 'country';

/** Occurrences that belong together: those of one actor as linking found it, less what splits take out. */
export interface Part {
  group: Group;
  cuts: { split: EntryOf<'split'>; part: Part }[];
}

/** What corrections make one actor. */
export interface Group {
  /** The actor whose id and fields the group bears. */
  base: Actor;
  /** The others in it. */
  absorbed: Actor[];
  parts: Part[];
  claims: Map<ActorField, Claim<unknown>[]>;
  /** The split that made its base, null for one that linking found. */
  madeBy: EntryOf<'split'> | null;
}

export interface Grouping {
  groups: Set<Group>;
  /** The part of every actor that an entry names, by its id. */
  parts: Map<string, Part>;
  /** The group of what an entry names; null when there is no such actor. */
  groupOf(ref: ActorRef): Group | null;
  /** Ids of the actors that splits make. */
  made: Set<string>;
  apart: EntryOf<'apart'>[];
  conflicts: CurationConflict[];
}

const gone = (entry: ActorEntry, { id, name }: ActorRef): CurationConflict =>
  unresolved(entry, `there is no actor ${name} (${id}), or several of that name`);

/** The id of an actor that a split makes: its name and the start of the entry's id. */
export const madeId = ({ id, name }: Pick<EntryOf<'split'>, 'id' | 'name'>): string =>
  `${fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')}~${id.slice(0, 8)}`;

function newGroup(base: Actor, madeBy: Group['madeBy']): { group: Group; root: Part } {
  const group: Group = { base, absorbed: [], parts: [], claims: new Map(), madeBy };
  const root: Part = { group, cuts: [] };
  group.parts.push(root);
  return { group, root };
}

/** The base of a group as what is claimed of it by now has it, for the group that it goes into. */
function settledBase({ base, claims }: Group, conflicts: CurationConflict[]): Actor {
  const fields = (['name', 'kind', 'role', 'country'] as const).flatMap((field) => {
    const settled = settle(claims.get(field) ?? []);
    conflicts.push(...settled.conflicts);
    return settled.claim ? [[field, settled.claim.value]] : [];
  });
  return { ...base, ...Object.fromEntries(fields), aliases: [base.name, ...base.aliases] };
}

/** Puts one group into another. */
function absorb(into: Group, from: Group, conflicts: CurationConflict[]): void {
  into.absorbed.push(settledBase(from, conflicts), ...from.absorbed);
  for (const part of from.parts) part.group = into;
  into.parts.push(...from.parts);
}

/** Lets another member give the group its id and fields. */
function promote(group: Group, id: string): void {
  const member = group.absorbed.find((actor) => actor.id === id);
  if (!member) return;
  group.absorbed = [group.base, ...group.absorbed.filter((actor) => actor !== member)];
  group.base = member;
}

function claim(group: Group, entry: EntryOf<'rename' | 'set'>): void {
  const fields = entry.op === 'rename' ? ['name' as const] : (['kind', 'affiliation', 'role', 'country'] as const);
  for (const field of fields) {
    const value = (entry as Partial<Record<ActorField, unknown>>)[field];
    if (value === undefined) continue;
    const words = `${field} of ${entry.actor.name}`;
    group.claims.set(field, [...(group.claims.get(field) ?? []), { entry, field: words, value }]);
  }
}

/** Groups the actors that the entries, given by moment, merge and split; actors that no entry names have no group. */
export function groupActors(entries: readonly ActorEntry[], names: ActorNames): Grouping {
  const { overruled, conflicts } = settlePairs(entries, names);
  const groups = new Set<Group>();
  const parts = new Map<string, Part>();
  const made = new Set<string>();
  const apart: EntryOf<'apart'>[] = [];

  const start = (base: Actor, madeBy: Group['madeBy']): Group => {
    const { group, root } = newGroup(base, madeBy);
    groups.add(group);
    parts.set(base.id, root);
    if (madeBy) made.add(base.id);
    return group;
  };
  const groupOf = (ref: ActorRef): Group | null => {
    const known = parts.get(ref.id);
    if (known) return known.group;
    const actor = names.find(ref);
    return actor && (parts.get(actor.id)?.group ?? start(actor, null));
  };
  const merge = (into: Group, from: Group, ref: ActorRef): void => {
    if (into === from) promote(into, names.find(ref)?.id ?? ref.id);
    else absorb(into, from, conflicts);
    if (into !== from) groups.delete(from);
  };
  const split = (group: Group, entry: EntryOf<'split'>): void => {
    const parent = group.base;
    const other = { ...parent, id: madeId(entry), name: entry.name, affiliation: null, role: null, aliases: [] };
    const cut = [...group.parts];
    const target = start(other, entry);
    for (const part of cut) {
      const moved: Part = { group: target, cuts: [] };
      part.cuts.push({ split: entry, part: moved });
      target.parts.push(moved);
    }
  };
  const apply = (entry: ActorEntry): void => {
    const refs = entry.op === 'merge' || entry.op === 'apart' ? pairOf(entry) : [entry.actor];
    const found = refs.map(groupOf);
    const lost = refs.find((_, index) => !found[index]);
    if (lost) conflicts.push(gone(entry, lost));
    else if (entry.op === 'merge') merge(found[0]!, found[1]!, entry.into);
    else if (entry.op === 'split') split(found[0]!, entry);
    else if (entry.op === 'apart') apart.push(entry);
    else claim(found[0]!, entry);
  };

  for (const entry of entries) if (!overruled.has(entry.id)) apply(entry);
  return { groups, parts, groupOf, made, apart, conflicts };
}
