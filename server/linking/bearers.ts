import type { ActorOccurrence } from '../../shared/linking.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { type Counts, count, mostFrequent } from './counts.ts';
import { documentId } from './identity.ts';
import { acronymAlone, acronymsOf, knownId, nameKey } from './name-keys.ts';

/** Who shares a name: the ids that documents give, and the countries that they say the bearer acts for. */
export interface Bearers {
  ids: Counts<string>;
  countries: Counts<string>;
}

/** What bears a name: its id, and the country that most documents say it acts for. */
export interface Named {
  id: string;
  country: string | null;
}

/** Who bears which names, as far as somebody asked. */
export interface NameIndex {
  /** By key of names. */
  bearers: Map<string, Bearers>;
  /** Keys of the organizations that texts call by an acronym too, by that acronym. */
  acronyms: Map<string, Counts<string>>;
}

export const emptyIndex = (): NameIndex => ({ bearers: new Map(), acronyms: new Map() });

const noBearers = (): Bearers => ({ ids: new Map(), countries: new Map() });

export function countBearer(
  index: Map<string, Bearers>,
  key: string,
  { id, country }: Pick<ActorOccurrence, 'id' | 'country'>,
  times = 1,
): void {
  const bearers = index.get(key) ?? noBearers();
  index.set(key, bearers);
  count(bearers.ids, id, times);
  if (country) count(bearers.countries, country, times);
}

export function countAcronym(index: Map<string, Counts<string>>, acronym: string, key: string, times = 1): void {
  const keys = index.get(acronym) ?? new Map<string, number>();
  index.set(acronym, keys);
  count(keys, key, times);
}

/** Adds an occurrence to the index under its key. */
export function addToIndex({ bearers, acronyms }: NameIndex, key: string | null, occurrence: ActorOccurrence): void {
  if (key === null) return;
  countBearer(bearers, key, occurrence);
  for (const acronym of acronymsOf(occurrence)) countAcronym(acronyms, acronym, key);
}

/** The id is that of most documents; where that does not decide, the longest. Null when nobody bears the name. */
export function settled(bearers: Bearers | undefined): Named | null {
  const byFullness = [...(bearers?.ids ?? [])].sort(
    ([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1),
  );
  return byFullness[0] ? { id: byFullness[0][0], country: mostFrequent(bearers!.countries) } : null;
}

/** The key of the one organization that goes by an acronym; none where several do. */
export const expansionOf = (keys: Counts<string> | undefined): string | null =>
  keys?.size === 1 ? [...keys.keys()][0]! : null;

/** The key under which an occurrence is found: its own, or that of the organization whose acronym alone it bears. */
export function soughtKey(index: NameIndex, key: string, occurrence: ActorOccurrence): string {
  const acronym = knownId(key) === null ? acronymAlone(occurrence) : null;
  return (acronym === null ? null : expansionOf(index.acronyms.get(acronym))) ?? key;
}

/** Namesakes who act for different countries stay apart: those of the most frequent country bear the plain id. */
const personIdOf = ({ country }: ActorOccurrence, { id, country: main }: Named): string =>
  country === null || main === null || country === main ? id : `${id}-${country.toLowerCase()}`;

/**
 * Gives occurrences their corpus-wide ids by an index that holds their keys and acronyms and the keys that these stand for.
 * What bears each name is settled once.
 */
export function idsBy(lexicon: Lexicon, index: NameIndex): (occurrence: ActorOccurrence) => string {
  const named = new Map<string, Named>();
  const bearerOf = (key: string): Named => {
    const bearer = named.get(key) ?? settled(index.bearers.get(key))!;
    named.set(key, bearer);
    return bearer;
  };
  return (occurrence) => {
    const own = nameKey(lexicon, occurrence);
    if (own === null) return documentId(occurrence);
    const key = soughtKey(index, own, occurrence);
    const id = knownId(key);
    if (id !== null) return id;
    return occurrence.kind === 'person' ? personIdOf(occurrence, bearerOf(key)) : bearerOf(key).id;
  };
}
