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

/** A single word that also is no name ("Total", "Shell") must be tagged as one. */
function isName({ lexicon, tokens }: Search, first: number, last: number, value: NameValue): boolean {
  const { entry, form, capitals, anyCase } = value;
  if (last - first > 1 || entry.kind === 'country' || form !== 'name' || capitals || anyCase) return true;
  const { text, upos } = tokens[first]!;
  return upos === 'PROPN' || !lexicon.parts.commonWords.has(text.toLowerCase());
}

/** Where names are looked for. */
interface Search {
  lexicon: Lexicon;
  tokens: readonly Token[];
  sentence: Sentence;
}

function longestName(search: Search, first: number): NameMatch | null {
  const { lexicon, tokens, sentence } = search;
  const match = lexicon.names.longest(
    first,
    piecesWithin(tokens, sentence.last),
    (value, last) => hasCase(tokens, first, last, value) && isName(search, first, last, value),
  );
  return match && { first, last: match.last, readings: match.values };
}

const isArticle = (token: Token | undefined): boolean => token?.text.toLowerCase() === 'the';

/** The name that starts at a token; after an article the longer of the names with and without it ("the West German", not "the West"). */
function nameFrom(search: Search, first: number): NameMatch | null {
  const match = longestName(search, first);
  if (!match || !isArticle(search.tokens[first]) || match.last - first < 2) return match;
  const bare = longestName(search, first + 1);
  return bare && bare.last > match.last ? bare : { ...match, first: first + 1 };
}

/** Names of the lexicon in a sentence, longest first from left to right, without overlap and without articles. */
export function namesIn(lexicon: Lexicon, tokens: readonly Token[], sentence: Sentence): NameMatch[] {
  const search = { lexicon, tokens, sentence };
  const found: NameMatch[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    const match = nameFrom(search, i);
    if (!match) continue;
    found.push(match);
    i = match.last - 1;
  }
  return found;
}
