import type { ActorOccurrence } from '../../../shared/linking.ts';
import {
  type Bearers,
  countAcronym,
  countBearer,
  expansionOf,
  idsBy,
  type NameIndex,
  settled,
  soughtKey,
} from '../../linking/bearers.ts';
import type { Counts } from '../../linking/counts.ts';
import { acronymAlone, acronymKey, acronymsOf, knownId, nameKey } from '../../linking/name-keys.ts';
import type { Lexicon } from '../../pipeline/default-pipeline.ts';
import type { AcronymCount, BearerCount, LinkedOccurrence, LinkTables } from '../../store/store.ts';

/** A document's actor that waits to be linked, with the key of its name. */
export type KeyedOccurrence = ActorOccurrence & { nameKey: string | null };

/** Documents' actors that are new and that are gone. */
export interface Changes {
  arrived: readonly KeyedOccurrence[];
  removed: readonly LinkedOccurrence[];
}

/** How the corpus-wide ids are after the changes, and whose may be another than before. */
export interface ChangedNames {
  idOf(occurrence: ActorOccurrence): string;
  /** Linked before, and to be looked at again. */
  affected: LinkedOccurrence[];
}

type Acronyms = Map<string, Counts<string>>;

function acronymIndex(rows: readonly AcronymCount[]): Acronyms {
  const index: Acronyms = new Map();
  for (const { acronym, key, count } of rows) countAcronym(index, acronym, key, count);
  return index;
}

function bearerIndex(rows: readonly BearerCount[]): Map<string, Bearers> {
  const index = new Map<string, Bearers>();
  for (const { key, count, ...occurrence } of rows) countBearer(index, key, occurrence, count);
  return index;
}

/** By how much the changes move the counts of acronyms. */
function acronymChanges({ arrived, removed }: Changes): Acronyms {
  const changes: Acronyms = new Map();
  const add = (occurrence: KeyedOccurrence, times: number) => {
    if (occurrence.nameKey === null) return;
    for (const acronym of acronymsOf(occurrence)) countAcronym(changes, acronym, occurrence.nameKey, times);
  };
  for (const occurrence of arrived) add(occurrence, 1);
  for (const occurrence of removed) add(occurrence, -1);
  return changes;
}

const alone = (occurrences: readonly KeyedOccurrence[]): string[] =>
  occurrences.flatMap((one) => acronymAlone(one) ?? []);

/** Brings the acronyms up to date; gives those that the changes ask for, and which now stand for another name. */
async function changeAcronyms(
  tables: LinkTables,
  changes: Changes,
): Promise<{ acronyms: Acronyms; changed: string[] }> {
  const moved = acronymChanges(changes);
  const rows = await tables.acronyms([...moved.keys(), ...alone(changes.arrived)]);
  const [before, acronyms] = [acronymIndex(rows), acronymIndex(rows)];
  const saved: AcronymCount[] = [];
  for (const [acronym, keys] of moved)
    for (const [key, times] of keys) {
      countAcronym(acronyms, acronym, key, times);
      saved.push({ acronym, key, count: acronyms.get(acronym)!.get(key) ?? 0 });
    }
  await tables.saveAcronyms(saved);
  const changed = [...moved.keys()].filter(
    (acronym) => expansionOf(before.get(acronym)) !== expansionOf(acronyms.get(acronym)),
  );
  return { acronyms, changed };
}

const isOfNames = (key: string | null): key is string => key !== null && knownId(key) === null;

const namedKeys = (occurrences: readonly KeyedOccurrence[]): string[] =>
  occurrences.map(({ nameKey: key }) => key).filter(isOfNames);

const sameBearer = (a: Bearers | undefined, b: Bearers | undefined): boolean => {
  const [x, y] = [settled(a), settled(b)];
  return x?.id === y?.id && x?.country === y?.country;
};

/** Who bears the names of the changes after them, and which of these names now mean another actor. */
async function changeBearers(
  tables: LinkTables,
  { arrived, removed }: Changes,
): Promise<{ bearers: NameIndex['bearers']; changed: string[] }> {
  const keys = [...new Set([...namedKeys(arrived), ...namedKeys(removed)])];
  const rows = await tables.bearers(keys);
  const [before, bearers] = [bearerIndex(rows), bearerIndex(rows)];
  for (const one of removed) if (isOfNames(one.nameKey)) countBearer(before, one.nameKey, one);
  for (const one of arrived) if (isOfNames(one.nameKey)) countBearer(bearers, one.nameKey, one);
  return { bearers, changed: keys.filter((key) => !sameBearer(before.get(key), bearers.get(key))) };
}

/** Linked documents' actors that bear one of the changed names, or an acronym that stands for one. */
async function affectedBy(
  tables: LinkTables,
  names: readonly string[],
  acronyms: ReadonlySet<string>,
): Promise<LinkedOccurrence[]> {
  const bearers = await tables.occurrencesNamed(names);
  const known = new Set(names);
  const called = await tables.occurrencesNamed([...acronyms].map(acronymKey).filter((key) => !known.has(key)));
  return [...bearers, ...called.filter((one) => acronyms.has(acronymAlone(one) ?? ''))];
}

/** Adds to the index what the occurrences still need of it. */
async function complete(tables: LinkTables, index: NameIndex, occurrences: readonly KeyedOccurrence[]): Promise<void> {
  const acronyms = alone(occurrences).filter((acronym) => !index.acronyms.has(acronym));
  for (const [acronym, keys] of acronymIndex(await tables.acronyms(acronyms))) index.acronyms.set(acronym, keys);
  const keys = occurrences.flatMap((one) => (one.nameKey === null ? [] : soughtKey(index, one.nameKey, one)));
  const missing = keys.filter((key) => isOfNames(key) && !index.bearers.has(key));
  for (const [key, bearers] of bearerIndex(await tables.bearers(missing))) index.bearers.set(key, bearers);
}

/** Finds out what the changes do to names: whom these mean, and which actors of other documents share them. */
export async function changeNames(tables: LinkTables, lexicon: Lexicon, changes: Changes): Promise<ChangedNames> {
  const { acronyms, changed: changedAcronyms } = await changeAcronyms(tables, changes);
  const { bearers, changed } = await changeBearers(tables, changes);
  const affected = await affectedBy(
    tables,
    changed,
    new Set([...changedAcronyms, ...(await tables.acronymsOf(changed))]),
  );
  const index: NameIndex = { bearers, acronyms };
  await complete(tables, index, [...changes.arrived, ...affected]);
  return { idOf: idsBy(lexicon, index), affected };
}

export const keyed = (lexicon: Lexicon, occurrence: ActorOccurrence): KeyedOccurrence => ({
  ...occurrence,
  nameKey: nameKey(lexicon, occurrence),
});
