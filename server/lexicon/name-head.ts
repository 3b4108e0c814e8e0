import type { Lexicon } from './lexicon.ts';
import type { NameHead } from './organizations.ts';
import { looksLikePerson } from './person-names.ts';
import { wordClass } from './word-classes.ts';

const surnames = wordClass('bodies that are surnames');

const keyOf = (text: string): string => text.toLowerCase().replace(/\./g, '');

/** Directions that are family names after a given name: "Kanye West". */
const directions = /^(North|South|East|West)$/;

/** A single word that says what it is: "the Olympics", "the Act", unless it is somebody's name, too ("Bill"). */
const standsAlone = ({ parts }: Lexicon, { kind }: NameHead, key: string): boolean =>
  kind === 'event' || (kind === 'thing' && !parts.givenNames.has(key) && !parts.surnames.has(key));

/** What the last or the first word of a name says that it is, null when neither tells. `isOwned`: it starts with a name of the lexicon. */
export function headOfName(lexicon: Lexicon, words: readonly string[], isOwned: boolean): NameHead | null {
  if (words.at(-2) === '&') return null;
  const { nameHeads, parts } = lexicon;
  const of = words.findIndex(
    (word, index) =>
      index > 0 &&
      (/^(of|for)$/.test(word) || (/^(on|into)$/.test(word) && nameHeads.last.has(keyOf(words[index - 1]!)))),
  );
  const main = of > 0 ? words.slice(0, of) : words;
  const key = keyOf(main.at(-1)!);
  const last = nameHeads.last.get(`${keyOf(main.at(-2) ?? '')} ${key}`) ?? nameHeads.last.get(key) ?? null;
  if (last && (words.length > 1 || standsAlone(lexicon, last, key))) {
    const isPerson =
      main.length === 2 &&
      (last.kind === 'organization'
        ? surnames.has(key) && !isOwned
        : parts.surnames.has(key) || directions.test(main[1]!)) &&
      looksLikePerson(parts, main);
    if (!isPerson && !(of > 0 && last.kind === 'state')) return last;
  }
  return words.length > 1 && !isOwned ? (nameHeads.first.get(keyOf(words[0]!)) ?? null) : null;
}
