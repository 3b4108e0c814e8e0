import { groupBy } from '../../../../shared/group-by.ts';
import { isCapitalised } from '../../../lexicon/family-names.ts';
import { type Introduction, introductionAt } from '../../../lexicon/introduced-names.ts';
import { type Lexicon, loadLexicon } from '../../../lexicon/lexicon.ts';
import { keyOf } from '../../../lexicon/pieces.ts';
import { isHeadline } from '../../../lexicon/truecase.ts';
import { canFollowSubject } from '../../../lexicon/verb-forms.ts';
import { wordClass } from '../../../lexicon/word-classes.ts';
import type { AnnotatedDocument } from '../../annotated-document.ts';
import type { Stage } from '../../pipeline.ts';

/**
 * Finds by their spelling the people whom the text introduces with their full name or a title, and where it calls them by a part of it:
 * once introduced, "Jordan", "Gates" and "May" are people, whatever else the words mean.
 */
export function createIntroductionsStage({ lexicon }: { lexicon?: Lexicon } = {}): Stage {
  return {
    name: 'introductions',
    requires: ['tokens'],
    assigns: ['introductions'],
    run(document) {
      const known = lexicon ?? loadLexicon();
      const full = introductionsIn(known, document);
      document.introductions = new Map();
      for (const name of full) for (let i = name.first; i < name.last; i++) document.introductions.set(i, name);
      for (const index of shortForms(known, document, full))
        document.introductions.set(index, { first: index, last: index + 1 });
    },
  };
}

function introductionsIn(lexicon: Lexicon, { tokens, sentences }: AnnotatedDocument): Introduction[] {
  const found: Introduction[] = [];
  for (const { first, last } of sentences) {
    const words = tokens.slice(first, last).map(({ text }) => text);
    const reach = isHeadline(words) ? 2 : words.length;
    for (let i = 0; i < words.length; i++) {
      const name = introductionAt(lexicon, words, i, Math.min(words.length, i + reach));
      if (!name) continue;
      found.push({ first: first + name.first, last: first + name.last });
      i = name.last - 1;
    }
  }
  return found;
}

/** Tokens that call an introduced person by the family name or by the given name. */
function shortForms(lexicon: Lexicon, document: AnnotatedDocument, full: readonly Introduction[]): number[] {
  const { tokens, introductions } = document;
  const families = new Set(full.map(({ last }) => keyOf(tokens[last - 1]!.text)));
  for (const { first } of full)
    if (lexicon.parts.givenNames.has(keyOf(tokens[first]!.text))) families.add(keyOf(tokens[first]!.text));
  const short = tokens.filter(
    ({ index, text }) => /^\p{Lu}\p{L}/u.test(text) && !introductions.has(index) && families.has(keyOf(text)),
  );
  return [...groupBy(short, ({ text }) => keyOf(text))].flatMap(([key, places]) => {
    const indices = places.map(({ index }) => index);
    const isState = namesState({ lexicon, document }, key, indices, full[0]!.first);
    return indices.filter((index) => meansPerson({ lexicon, document }, index, isState));
  });
}

/**
 * True when a text also speaks of the country that an introduced name is: by its people's name, with words for a state beside it, or
 * in a sentence (no headline) before any person is named.
 */
function namesState(
  { lexicon, document }: Search,
  key: string,
  indices: readonly number[],
  introduced: number,
): boolean {
  const country = lexicon.names
    .get([key])
    .find(({ entry, form }) => entry.kind === 'country' && form === 'name')?.entry;
  if (!country) return false;
  const isEarlier = (index: number) => index < introduced && /^[.!?]$/.test(lastWord(document, index));
  if (indices.some((index) => isOfState({ lexicon, document }, index) || isEarlier(index))) return true;
  return document.tokens.some(({ text }) =>
    lexicon.names.get([keyOf(text)]).some(({ entry, form }) => entry === country && form === 'demonym'),
  );
}

const lastWord = ({ tokens, sentences }: AnnotatedDocument, index: number): string =>
  tokens[sentences[tokens[index]!.sentence]!.last - 1]!.text;

const months = wordClass('months');
const before = { months: wordClass('words before months'), places: wordClass('words before places') };

/** Where words are looked at. */
export interface Search {
  lexicon: Lexicon;
  document: AnnotatedDocument;
}

/** True when a word that is an introduced person's name names the person here, by the words around it: not "in May", "Gates were shut", "Kent House" or "Jordan's army". */
export function meansPerson(search: Search, index: number, isState: boolean): boolean {
  const { tokens, sentences } = search.document;
  const key = keyOf(tokens[index]!.text);
  const previous = tokens[index - 1];
  const isTitled =
    previous !== undefined &&
    /^\p{Lu}/u.test(previous.text) &&
    search.lexicon.parts.honorifics.has(keyOf(previous.text));
  if (isTitled) return true;
  const { parts, names, nouns, nameHeads } = search.lexicon;
  if (nameHeads.last.has(key) && isCapitalised(previous?.text)) return false;
  const lower = previous?.text.toLowerCase() ?? '';
  const next = tokens[index + 1]?.text ?? '';
  if (months.has(key) && (before.months.has(lower) || /^\d/.test(next))) return false;
  if (names.get([key]).some(({ form }) => form !== 'demonym'))
    return !isState && !before.places.has(lower) && !isOfState(search, index);
  const opens = sentences[tokens[index]!.sentence]!.first === index || /^["“'‘:(—–-]$/.test(lower);
  return !opens || !(parts.commonWords.has(key) || nouns.get([key]).length > 0) || canFollowSubject(next);
}

/** "Jordan's army", "Jordan's new king". */
export function isOfState({ lexicon, document: { tokens } }: Search, index: number): boolean {
  if (!/^['’]s?$/.test(tokens[index + 1]?.text ?? '')) return false;
  return tokens.slice(index + 2, index + 5).some(({ text }) => isStateNoun(lexicon, text));
}

const isStateNoun = ({ nouns }: Lexicon, text: string): boolean =>
  nouns.get([text.toLowerCase()]).some((noun) => /^(state|force|institution|office|polity)$/.test(noun.class));
