import type { Span } from '../../../../shared/span.ts';
import { cutsOf } from './chunk-cuts.ts';

const blank = /[\s\u200B\u2060]/;
const chunks = /[^\s\u200B\u2060]+/g;
const digit = /\d/;
const remembered = new Map<string, readonly number[]>();
const rememberedMost = 100_000;

function cached(chunk: string, numberNext: boolean): readonly number[] {
  const key = numberNext && chunk.endsWith('.') ? `${chunk} 0` : chunk;
  const known = remembered.get(key);
  if (known) return known;
  if (remembered.size >= rememberedMost) remembered.clear();
  const cuts = cutsOf(chunk, numberNext);
  remembered.set(key, cuts);
  return cuts;
}

function digitFollows(text: string, at: number, end: number): boolean {
  let next = at;
  while (next < end && blank.test(text[next]!)) next++;
  return next < end && digit.test(text[next]!);
}

/**
 * Words and marks of `text` between `start` and `end`, in order, after Universal Dependencies' English tokenization:
 * clitics ('s, n't) and hyphenated parts stand alone, abbreviations keep their stop.
 * Cuts depend on the chunk between two blanks alone, so they are remembered per chunk.
 */
export function tokenize(text: string, start: number, end: number): Span[] {
  const spans: Span[] = [];
  chunks.lastIndex = start;
  for (let match = chunks.exec(text); match && match.index < end; match = chunks.exec(text)) {
    const stop = Math.min(chunks.lastIndex, end);
    const chunk = stop === chunks.lastIndex ? match[0] : text.slice(match.index, stop);
    const numberNext = chunk.endsWith('.') && digitFollows(text, stop, end);
    let from = match.index;
    for (const cut of cached(chunk, numberNext)) {
      spans.push({ start: from, end: match.index + cut });
      from = match.index + cut;
    }
    if (stop === end) break;
  }
  return spans;
}
