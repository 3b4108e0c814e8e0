import { knownNamesIn, type NameFilter, type NameMatch } from '../../../lexicon/known-names.ts';
import type { Lexicon } from '../../../lexicon/lexicon.ts';
import { knownPiecesOf } from '../../../lexicon/pieces.ts';
import type { Sentence, Token } from '../../annotated-document.ts';

/** Pieces of the token at an index for a walk through a trie that ends with the sentence. */
export const piecesWithin =
  (tokens: readonly Token[], end: number) =>
  (index: number): readonly string[] | null => {
    if (index >= end) return null;
    const { text } = tokens[index]!;
    return text === ',' ? [','] : knownPiecesOf(text);
  };

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
