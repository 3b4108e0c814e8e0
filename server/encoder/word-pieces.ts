import type { Span } from '../../shared/span.ts';

/** A piece of a word by its number in the vocabulary, with its place in the text as UTF-16 offsets. */
export interface Piece extends Span {
  readonly id: number;
}

/** Numbers by piece. */
export type Vocabulary = Pick<ReadonlyMap<string, number>, 'get'>;

/** Cuts text into pieces of words that the vocabulary lists. */
export type WordPieces = (text: string) => Piece[];

/** Longer words are unknown as a whole. */
const longestWord = 100;

/**
 * The tokenization of BERT for small letters without accents (Devlin et al. 2019, arXiv 1810.04805; longest match first, after
 * Schuster and Nakajima 2012): what stands between white space and marks is a word, a mark and a CJK character is one by itself.
 * @param vocabulary numbers by piece, what goes on a word with `##` before it, and `[UNK]`
 */
export function wordPiecesOf(vocabulary: Vocabulary): WordPieces {
  const unknown = vocabulary.get('[UNK]')!;
  return (text) => wordsOf(text).flatMap((word) => piecesOf(word, vocabulary, unknown));
}

/** A small character without accents, with the place of the one in the text that it comes from. */
interface Character extends Span {
  readonly character: string;
}

function piecesOf(word: readonly Character[], vocabulary: Vocabulary, unknown: number): Piece[] {
  const whole: Piece = { id: unknown, start: word[0]!.start, end: word.at(-1)!.end };
  if (word.length > longestWord) return [whole];
  const pieces: Piece[] = [];
  for (let first = 0; first < word.length; ) {
    const piece = longestPiece(word, first, vocabulary);
    if (!piece) return [whole];
    pieces.push({ id: piece.id, start: word[first]!.start, end: word[piece.last - 1]!.end });
    first = piece.last;
  }
  return pieces;
}

function longestPiece(
  word: readonly Character[],
  first: number,
  vocabulary: Vocabulary,
): { id: number; last: number } | null {
  const prefix = first > 0 ? '##' : '';
  for (let last = word.length; last > first; last--) {
    const letters = word.slice(first, last).map(({ character }) => character);
    const id = vocabulary.get(prefix + letters.join(''));
    if (id !== undefined) return { id, last };
  }
  return null;
}

const space = /^[\t\n\r\p{Z}]$/u;
/** What leaves no trace: control and format characters, what stands for an unreadable one, and combining marks. */
const dropped = /^[\p{C}\ufffd\p{Mn}]$/u;
const alone = /^[\p{P}$+<=>^`|~\u4e00-\u9fff\u3400-\u4dbf\uf900-\ufaff\u{20000}-\u{2ceaf}\u{2f800}-\u{2fa1f}]$/u;
const plain = /^[a-z0-9]$/;

function wordsOf(text: string): Character[][] {
  const words: Character[][] = [];
  let word: Character[] = [];
  const close = () => {
    if (word.length) words.push(word);
    word = [];
  };
  let start = 0;
  for (const raw of text) {
    const end = start + raw.length;
    if (plain.test(raw)) word.push({ character: raw, start, end });
    else if (space.test(raw)) close();
    else
      for (const character of raw.normalize('NFD').toLowerCase()) {
        if (dropped.test(character)) continue;
        if (alone.test(character)) close();
        word.push({ character, start, end });
        if (alone.test(character)) close();
      }
    start = end;
  }
  close();
  return words;
}
