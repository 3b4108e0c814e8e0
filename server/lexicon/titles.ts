import type { Lexicon } from './lexicon.ts';
import type { Noun, NounClass } from './nouns.ts';
import { piecesWithin } from './pieces.ts';

/** A noun for someone who acts at tokens `first` to `last` (exclusive). */
export interface NounMatch {
  first: number;
  last: number;
  noun: Noun;
}

/** True for nouns that stand beside a body's name only: `aid group`, unlike `television` and `party`, which stand beside people, too. */
export const namesBodies = ({ class: sort, noun }: Noun): boolean => sort === 'body' && noun.includes(' ');

const titular: ReadonlySet<NounClass> = new Set(['office', 'official', 'person']);

/** The noun that starts at a token, the longest there is. */
export function nounAt(
  lexicon: Lexicon,
  tokens: readonly { text: string }[],
  first: number,
  end: number,
): NounMatch | null {
  const match = lexicon.nouns.longest(first, piecesWithin(tokens, end), () => true);
  return match && { first, last: match.last, noun: match.values[0]! };
}

/** True for nouns that stand before a name as a title. */
export const isTitle = ({ noun }: NounMatch): boolean => titular.has(noun.class);

/** The honorific that a token is, if it is one. */
export const honorificAt = (lexicon: Lexicon, token: { text: string }) =>
  lexicon.parts.honorifics.get(token.text.toLowerCase().replace(/\.$/, '')) ?? null;
