import { knownNamesIn, type NameFilter, type NameMatch } from '../../../lexicon/known-names.ts';
import type { Lexicon } from '../../../lexicon/lexicon.ts';
import type { Sentence, Token } from '../../annotated-document.ts';

/** Names of the lexicon in a sentence, with the tokens of the document; a single word that also is no name ("Total", "Shell") must be tagged as one. */
export function namesIn(lexicon: Lexicon, tokens: readonly Token[], sentence: Sentence): NameMatch[] {
  const { first: start } = sentence;
  const own = tokens.slice(start, sentence.last);
  const isName: NameFilter = ({ entry, form, capitals, anyCase }, first, last) => {
    if (last - first > 1 || entry.kind === 'country' || form !== 'name' || capitals || anyCase) return true;
    const { text, upos } = own[first]!;
    return upos === 'PROPN' || !lexicon.parts.commonWords.has(text.toLowerCase());
  };
  const words = own.map(({ text }) => text);
  return knownNamesIn(lexicon.names, words, isName).map(({ first, last, readings }) => ({
    first: start + first,
    last: start + last,
    readings,
  }));
}
