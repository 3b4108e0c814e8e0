import type { LexiconEntry } from './entry.ts';
import { irregularBases } from './irregular-verbs.ts';
import type { Lexicon } from './lexicon.ts';
import { endOfOffice } from './nouns.ts';
import { piecesOfName } from './pieces.ts';
import { startsUpper } from './truecase.ts';
import { wordClass } from './word-classes.ts';

/** Names of subjects are no longer. */
const longestName = 5;

const isFiniteVerb = (word: string): boolean =>
  /\p{Ll}ed$/u.test(word) || irregularBases.has(word) || wordClass('finite verbs').has(word);
const mayBeFinite = (word: string): boolean => isFiniteVerb(word) || /^\p{Ll}{3,}s$/u.test(word);

/** The index behind the capitalized words from `first` on. */
function nameEnd(words: readonly string[], first: number): number {
  let end = first;
  while (end < words.length && end - first < longestName && startsUpper(words[end]!)) end++;
  return end;
}

/** Whether a name is known as a whole: an actor's, but no body of the country before it, or a person's with a title or given name. */
function isSubject(
  { names, nouns, parts }: Lexicon,
  name: readonly string[],
  country: string | undefined,
  title: boolean,
): boolean {
  const pieces = name.flatMap(piecesOfName);
  const isOfCountry = (entry: LexiconEntry) =>
    entry.country === country && entry.kind === 'organization' && entry.type !== 'company';
  if (names.get(pieces).some(({ form, entry }) => form !== 'demonym' && !isOfCountry(entry))) return true;
  if (name.length > 1 && (parts.givenNames.has(pieces[0]!) || parts.honorifics.get(pieces[0]!)?.gender)) return true;
  const office = title ? endOfOffice(nouns, pieces, 0) : -1;
  return office > 0 && office < pieces.length;
}

/**
 * Whether a new clause begins at `next`, behind an abbreviation at `at`: a known name with its verb, after a clause with a verb of
 * its own ("met the U.N. Peru left"). Not where the name goes on from the abbreviation ("U.S. Senate", "U.S. President").
 */
export function clauseStarts(
  lexicon: Lexicon,
  words: readonly string[],
  first: number,
  at: number,
  next: number,
): boolean {
  const end = nameEnd(words, next);
  const verb = end < words.length && wordClass('words before verbs').has(words[end]!) ? end + 1 : end;
  if (end === next || verb >= words.length || !isFiniteVerb(words[verb]!)) return false;
  const name = Array.from({ length: end - next }, (_, i) => words[next + i]!);
  const abbreviation = piecesOfName(words[at]!);
  const goesOn = name.some(
    (_, i) => lexicon.names.get([...abbreviation, ...name.slice(0, i + 1).flatMap(piecesOfName)]).length,
  );
  if (goesOn) return false;
  const [meant] = lexicon.names.get(abbreviation);
  const title = (at > first && words[at - 1]! === 'the') || (!meant && /^(?:\p{L}\.){2,}$/u.test(words[at]!));
  if (!isSubject(lexicon, name, meant?.entry.country ?? undefined, title)) return false;
  for (let i = first; i < at; i++) if (mayBeFinite(words[i]!)) return true;
  return false;
}
