import { Memo } from '../../../../shared/memo.ts';
import type { Span } from '../../../../shared/span.ts';
import { cutsOf } from '../../../lexicon/chunk-cuts.ts';
import { plainTextOf } from '../../../lexicon/plain-text.ts';

/** A word or mark: where it stands, and what it says without hidden characters. */
export interface Word extends Span {
  readonly text: string;
}

/** A byte-order mark inside a word is no blank. */
const blank = /[^\S\uFEFF]/;
const chunks = /[\S\uFEFF]+/g;
const digit = /\d/;
/** As many chunks as a thousand articles of a news agency hold: rarer ones are cut again sooner than memory is worth. */
const remembered = new Memo<readonly Word[]>(20_000);

/** Words have straight apostrophes; a mark that stands alone may be a quotation mark. */
const straight = (text: string): string =>
  text.length > 1 && /\p{L}/u.test(text) ? text.replace(/[’ʼ´`]/g, "'") : text;

/** The words of a chunk, by their offsets in it. */
function wordsIn(chunk: string, numberNext: boolean): Word[] {
  const plain = plainTextOf(chunk);
  const text = plain?.text ?? chunk;
  return [...text.matchAll(/\S+/g)].flatMap(({ index, 0: part }) => {
    let from = index;
    return cutsOf(part, numberNext).map((cut) => {
      const [start, end] = [from, index + cut];
      from = end;
      return {
        start: plain?.starts[start] ?? start,
        end: plain?.ends[end - 1] ?? end,
        text: straight(text.slice(start, end)),
      };
    });
  });
}

const cached = (chunk: string, numberNext: boolean): readonly Word[] =>
  remembered.of(numberNext ? `${chunk} 0` : chunk, (key) => wordsIn(key.split(' ')[0]!, numberNext));

function digitFollows(text: string, at: number, end: number): boolean {
  let next = at;
  while (next < end && blank.test(text[next]!)) next++;
  return next < end && digit.test(text[next]!);
}

/**
 * Words and marks of `text` between `start` and `end`, in order, after Universal Dependencies' English tokenization:
 * clitics ('s, n't) and hyphenated parts stand alone, abbreviations keep their stop. Offsets are those of `text`.
 * Words depend on the chunk between two blanks alone, so they are remembered per chunk.
 */
export function tokenize(text: string, start: number, end: number): Word[] {
  const words: Word[] = [];
  chunks.lastIndex = start;
  for (let match = chunks.exec(text); match && match.index < end; match = chunks.exec(text)) {
    const { index } = match;
    const stop = Math.min(chunks.lastIndex, end);
    const chunk = stop === chunks.lastIndex ? match[0] : text.slice(index, stop);
    const numberNext = chunk.endsWith('.') && digitFollows(text, stop, end);
    for (const word of cached(chunk, numberNext))
      words.push({ start: index + word.start, end: index + word.end, text: word.text });
    if (stop === end) break;
  }
  return words;
}
