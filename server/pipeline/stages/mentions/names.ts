import type { Lexicon } from '../../../lexicon/lexicon.ts';
import type { NameValue } from '../../../lexicon/name-trie.ts';
import { knownPiecesOf } from '../../../lexicon/pieces.ts';
import type { Sentence, Token } from '../../annotated-document.ts';

/** Tokens `first` to `last` (exclusive) that a surface form of the lexicon matches, best reading first. */
export interface NameMatch {
  first: number;
  last: number;
  readings: readonly NameValue[];
}

/** Pieces of the token at an index for a walk through a trie that ends with the sentence. */
export const piecesWithin =
  (tokens: readonly Token[], end: number) =>
  (index: number): readonly string[] | null => {
    if (index >= end) return null;
    const { text } = tokens[index]!;
    return text === ',' ? [','] : knownPiecesOf(text);
  };

/** A surface form is in capitals where an acronym must be, and starts with a capital letter else (an article aside). */
function hasCase(tokens: readonly Token[], first: number, last: number, { capitals, anyCase }: NameValue): boolean {
  if (anyCase) return true;
  if (capitals)
    return tokens.slice(first, last).every(({ text }) => !/\p{Ll}/u.test(text) || text === 'the' || text === 'The');
  const start = tokens[first]!.text.toLowerCase() === 'the' && last - first > 1 ? first + 1 : first;
  return /^\p{Lu}/u.test(tokens[start]!.text) || /^(al|el)$|^(al|el)-/.test(tokens[start]!.text);
}

/** Names of the lexicon in a sentence, longest first from left to right, without overlap. */
export function namesIn(lexicon: Lexicon, tokens: readonly Token[], sentence: Sentence): NameMatch[] {
  const piecesAt = piecesWithin(tokens, sentence.last);
  const found: NameMatch[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    const first = i;
    const match = lexicon.names.longest(first, piecesAt, (value, last) => hasCase(tokens, first, last, value));
    if (!match) continue;
    const skipsArticle = tokens[first]!.text.toLowerCase() === 'the' && match.last - first > 1;
    found.push({ first: skipsArticle ? first + 1 : first, last: match.last, readings: match.values });
    i = match.last - 1;
  }
  return found;
}
