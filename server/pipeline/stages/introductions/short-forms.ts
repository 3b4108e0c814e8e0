import type { Lexicon } from '../../../lexicon/lexicon.ts';
import { keyOf } from '../../../lexicon/pieces.ts';
import { canFollowSubject } from '../../../lexicon/verb-forms.ts';
import { wordClass } from '../../../lexicon/word-classes.ts';
import type { AnnotatedDocument } from '../../annotated-document.ts';

const months = wordClass('months');
const before = { months: wordClass('words before months'), places: wordClass('words before places') };

/** Where words are looked at. */
export interface Search {
  lexicon: Lexicon;
  document: AnnotatedDocument;
}

/** True when a word that is an introduced person's name names the person here, by the words around it: not "in May", "Gates were shut" or "Jordan's army". */
export function meansPerson(search: Search, index: number, isState: boolean): boolean {
  const { tokens, sentences } = search.document;
  const key = keyOf(tokens[index]!.text);
  const previous = tokens[index - 1];
  const isTitled =
    previous !== undefined &&
    /^\p{Lu}/u.test(previous.text) &&
    search.lexicon.parts.honorifics.has(keyOf(previous.text));
  if (isTitled) return true;
  const { parts, names, nouns } = search.lexicon;
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
