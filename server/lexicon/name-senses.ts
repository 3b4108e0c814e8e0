import { isCapitalised } from './family-names.ts';
import type { Introduction } from './introduced-names.ts';
import type { NameMatch } from './known-names.ts';
import type { NameValue } from './name-trie.ts';
import { namesakeMeant } from './terms-of-office.ts';
import { wordClass } from './word-classes.ts';

const lands = wordClass('nouns for a country');

/** The country that a name is of; a body of many stands for the one that it belongs to, or itself. */
const partyOf = ({ entry }: NameValue): string => entry.country ?? entry.affiliation ?? entry.id;

/** How often a document names each country, or somebody or something of it, and each state in one, by names that can mean nothing else; firms are of no country to speak of. The country of whose government's site it is on (`home`) counts once more. */
export function countriesNamed(names: readonly NameMatch[], home: string | null = null): Map<string, number> {
  const counts = new Map<string, number>(home ? [[home.toUpperCase(), 1]] : []);
  for (const { readings } of names) {
    const { type, id } = readings[0]!.entry;
    if (type === 'company' || type === 'media') continue;
    if (type === 'region') counts.set(id, (counts.get(id) ?? 0) + 1);
    const party = partyOf(readings[0]!);
    if (readings.every((value) => !value.bound && partyOf(value) === party))
      counts.set(party, (counts.get(party) ?? 0) + 1);
  }
  return counts;
}

/**
 * A name with the reading first that the document speaks of: the usual one, unless it names the country of a bound one more often
 * and of the usual one, where that is a country or a body of many, never; such a body gives way only to whom the document names
 * most. A body of the country whose government writes (`home`) is its own. Null where nothing supports the only readings there are.
 */
export function settled(
  name: NameMatch,
  countries: ReadonlyMap<string, number>,
  home: string | null = null,
): NameMatch | null {
  if (!name.readings.some(({ bound }) => bound)) return name;
  const states = name.readings.filter(isStateOnly);
  if (states.length > 1) return stateMeant(name, states, countries, home);
  const own = name.readings.find(({ entry }) => entry.kind === 'organization' && isOf(entry, home));
  if (own) return { ...name, readings: [own] };
  const support = (value: NameValue): number => countries.get(partyOf(value)) ?? 0;
  const supported = name.readings.filter((value) => !value.bound || support(value) > 0);
  const usual = supported.find(({ bound }) => !bound) ?? supported[0];
  if (!usual) return null;
  const isWorldwide = !usual.bound && !usual.entry.country && usual.entry.type === 'igo';
  if ((isWorldwide || usual.entry.kind === 'country') && support(usual)) return { ...name, readings: [usual] };
  const most = isWorldwide ? Math.max(...countries.values(), 0) : 0;
  const best = supported.reduce((a, b) => (support(b) >= most && support(b) > support(a) ? b : a), usual);
  return { ...name, readings: [best] };
}

const isStateOnly = ({ bound, entry }: NameValue): boolean => bound === true && entry.type === 'region';

/** "the Commonwealth" in a text of the country that the states called so are in: the only one of them that it names, else nobody; elsewhere what it is without them. */
function stateMeant(
  name: NameMatch,
  states: readonly NameValue[],
  countries: ReadonlyMap<string, number>,
  home: string | null,
): NameMatch | null {
  const country = partyOf(states[0]!);
  const isAtHome = home ? home.toUpperCase() === country : countries.get(country) === Math.max(...countries.values());
  if (!isAtHome)
    return settled({ ...name, readings: name.readings.filter((value) => !isStateOnly(value)) }, countries, home);
  const named = states.filter(({ entry }) => countries.has(entry.id));
  const nobody = { ...states[0]!, entry: { ...states[0]!.entry, kind: 'discard' as const } };
  return { ...name, readings: named.length === 1 ? named : [nobody] };
}

const isOf = ({ type, country }: NameValue['entry'], home: string | null): boolean =>
  home !== null && type !== 'region' && country === home.toUpperCase();

const people = ({ readings }: NameMatch): Set<string> =>
  new Set(readings.flatMap(({ entry }) => (entry.kind === 'person' ? entry.id : [])));

/** "former Secretary of State Roe": in the phrase before a name. */
function isFormer(words: readonly string[], { first }: NameMatch): boolean {
  const before = words.slice(Math.max(0, first - 7), first);
  const phrase = before.slice(before.findLastIndex((word) => /^(\p{P}|and|with|by|to|from)$/u.test(word)) + 1);
  return phrase.some((word) => /^(former|late|ex)$/i.test(word));
}

/** Names that several people of the list of leaders bear, with whom the document means: the one of its day or of the others that it names, else the last of them. */
export function withoutNamesakes(
  words: readonly string[],
  names: readonly NameMatch[],
  day: string | null,
): NameMatch[] {
  if (!names.some((name) => people(name).size > 1)) return [...names];
  const others = names
    .filter((name) => people(name).size === 1 && !isFormer(words, name))
    .flatMap(({ readings }) => readings.map(({ entry }) => entry));
  return names.map((name) => {
    if (people(name).size < 2) return name;
    const terms = name.readings.map(({ entry }) => entry);
    const latest = terms.reduce((a, b) => ((b.from ?? '') > (a.from ?? '') ? b : a));
    const meant = namesakeMeant(terms, day, others, isFormer(words, name)) ?? latest;
    return { ...name, readings: name.readings.filter(({ entry }) => entry.id === meant.id) };
  });
}

/** "Western European", "the Western Libyan army", "West Point": a direction of what follows, which is not the body that is called so. */
const isDirection = (
  words: readonly string[],
  { last, readings: [value] }: NameMatch,
  after: NameMatch | undefined,
): boolean =>
  value!.entry.type === 'continent' &&
  (after?.first === last || (value!.form === 'name' && words[last - 1] === 'West' && isCapitalised(words[last])));

const isRegion = ({ readings }: NameMatch): boolean => readings.some(({ entry }) => entry.type === 'region');
const isPure = ({ readings }: NameMatch): boolean => readings.every(({ entry }) => entry.type === 'region');

/** "Peru's Congress", "the Argentine Congress": another country's, which bears the name of one that is known, also where it is named alone; "the nation's Congress" is that of any. */
export function withoutForeign(words: readonly string[], names: readonly NameMatch[]): NameMatch[] {
  const ends = new Map(names.map((name) => [name.last, name]));
  const isOfOther = ({ first, readings: [value] }: NameMatch): boolean => {
    const { type, country } = value!.entry;
    const owner = ends.get(/^['’]s?$/.test(words[first - 1] ?? '') ? first - 1 : first)?.readings[0];
    const isOwned = /^(legislature|court)$/.test(type ?? '') && owner?.entry.kind === 'country';
    return isOwned && country !== null && partyOf(owner) !== country;
  };
  const textOf = ({ first, last }: NameMatch): string => words.slice(first, last).join(' ');
  const foreign = new Set(names.filter(isOfOther).map(textOf));
  const isOfOpen = ({ first, readings: [value] }: NameMatch): boolean =>
    /^(legislature|court)$/.test(value!.entry.type ?? '') &&
    /^['’]s?$/.test(words[first - 1] ?? '') &&
    lands.has(words[first - 2] ?? '');
  return names.filter((name) => !foreign.has(textOf(name)) && !isOfOpen(name));
}

/** "Athens, Georgia", "Norway, Maine": a town, whatever else the name before the region means; "Peru, Texas and Ohio" is a list. */
export function withoutTowns(words: readonly string[], names: readonly NameMatch[]): NameMatch[] {
  return names.filter((name, index) => {
    const after = names[index + 1];
    const before = names[index - 1];
    if (isDirection(words, name, after)) return false;
    return !(after && isTown(words, name, after)) && !(before && isTown(words, before, name));
  });
}

function isTown(words: readonly string[], town: NameMatch, region: NameMatch): boolean {
  if (words[town.last] !== ',' || region.first !== town.last + 1 || !isRegion(region)) return false;
  const { form, entry } = town.readings[0]!;
  if (form !== 'capital' && !(entry.kind === 'country' && form === 'name' && isPure(region))) return false;
  const [after, next] = [words[region.last] ?? '', words[region.last + 1] ?? ''];
  if (/^(and|or|&)$/.test(after) || /^(,|and)$/.test(words[town.first - 1] ?? '')) return false;
  return !(after === ',' && (next === 'and' || /^\p{Lu}/u.test(next)));
}

/** A name of the lexicon that is part of a person's name which the text introduces; a longer one, and the person's own, stand. */
export function isIntroduced(
  introductions: ReadonlyMap<number, Introduction>,
  { first, last, readings }: NameMatch,
): boolean {
  const person = introductions.get(first) ?? introductions.get(last - 1);
  if (!person || readings[0]!.entry.kind === 'person') return false;
  return last - first === 1 || last - first < person.last - person.first;
}
