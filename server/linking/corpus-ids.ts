import type { ActorOccurrence } from '../../shared/linking.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { type Counts, count, mostFrequent } from './counts.ts';
import { documentId, isKnown, isLoneName, organizationKey, personKey } from './identity.ts';

/** Who shares a name: the ids that documents give, and the countries that they say the bearer acts for. */
interface Bearers {
  ids: Counts<string>;
  countries: Counts<string>;
}

/** What bears a name: its id, and the country that most documents say it acts for. */
interface Named {
  id: string;
  country: string | null;
}

/** Gives every document's actor its corpus-wide id, after all documents were seen. */
export interface CorpusIds {
  of(occurrence: ActorOccurrence): string;
}

const bearersIn = (index: Map<string, Bearers>, key: string): Bearers => {
  const known = index.get(key) ?? { ids: new Map(), countries: new Map() };
  index.set(key, known);
  return known;
};

/** Reads all occurrences once and decides which names are one actor's; the order of the documents plays no part. */
export function corpusIds(lexicon: Lexicon, occurrences: readonly ActorOccurrence[]): CorpusIds {
  const index = new Map<string, Bearers>();
  const acronyms = new Map<string, Counts<string>>();
  for (const occurrence of occurrences) {
    const key = keyOf(lexicon, occurrence);
    if (key === null) continue;
    const bearers = bearersIn(index, key);
    count(bearers.ids, occurrence.id);
    if (occurrence.country) count(bearers.countries, occurrence.country);
    for (const acronym of acronymsOf(occurrence)) {
      const named = acronyms.get(acronym) ?? new Map<string, number>();
      count(named, key);
      acronyms.set(acronym, named);
    }
  }
  const named = new Map([...index].map(([key, bearers]) => [key, settled(bearers)]));
  return { of: (occurrence) => idOf(lexicon, occurrence, named, acronyms) };
}

/** What occurrences of one actor share, null where nothing does: known actors keep their id, lone names their document. */
function keyOf(lexicon: Lexicon, occurrence: ActorOccurrence): string | null {
  if (isLoneName(lexicon, occurrence)) return null;
  if (isKnown(lexicon, occurrence) || occurrence.kind === 'country') return `known ${occurrence.id}`;
  if (occurrence.kind === 'person') return `person ${personKey(occurrence.name)}`;
  return `${occurrence.kind} ${organizationKey(occurrence.name)}`;
}

const isAcronym = (text: string): boolean => /^[A-Z][A-Z&/.-]{1,9}$/.test(text);

/** Acronyms under which a text itself knows an organization with a longer name. */
function acronymsOf({ kind, name, aliases, given }: ActorOccurrence): string[] {
  return kind === 'organization' && !given && !isAcronym(name) ? aliases.filter(isAcronym) : [];
}

function idOf(
  lexicon: Lexicon,
  occurrence: ActorOccurrence,
  named: ReadonlyMap<string, Named>,
  acronyms: ReadonlyMap<string, Counts<string>>,
): string {
  const own = keyOf(lexicon, occurrence);
  if (own === null) return documentId(occurrence);
  if (own.startsWith('known ')) return occurrence.id;
  const expanded = expansionOf(occurrence, acronyms);
  if (expanded?.startsWith('known ')) return expanded.slice('known '.length);
  const bearer = named.get(expanded ?? own)!;
  return occurrence.kind === 'person' ? personIdOf(occurrence, bearer) : bearer.id;
}

/** The one organization that goes by an acronym; none where several do. */
function expansionOf({ kind, name }: ActorOccurrence, acronyms: ReadonlyMap<string, Counts<string>>): string | null {
  const named = kind === 'organization' && isAcronym(name) ? acronyms.get(name) : undefined;
  return named?.size === 1 ? [...named.keys()][0]! : null;
}

/** The id is that of most documents; where that does not decide, the longest. */
function settled({ ids, countries }: Bearers): Named {
  const byFullness = [...ids].sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1));
  return { id: byFullness[0]![0], country: mostFrequent(countries) };
}

/** Namesakes who act for different countries stay apart: those of the most frequent country bear the plain id. */
function personIdOf({ country }: ActorOccurrence, { id, country: main }: Named): string {
  return country === null || main === null || country === main ? id : `${id}-${country.toLowerCase()}`;
}
