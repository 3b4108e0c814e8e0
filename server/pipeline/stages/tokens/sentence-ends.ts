import type { Span } from '../../../../shared/span.ts';
import { abbreviatedDates, neverFinal } from './abbreviations.ts';

const terminal = /^(?:[.!?]+|…+|\.{2,})$/u;
const closer = /^(?:["'”’)\]»]|''|’’)$/u;
const opener = /^(?:["'“‘([«]|``|‘‘)$/u;
const stopped = /[\p{L}]\.$/u;
const initial = /^\p{Lu}\.$/u;
const upper = /^[\p{Lu}\p{Lt}]/u;
const lower = /^\p{Ll}/u;
const digit = /^\d/;

/** Words that open a sentence far more often than they follow an abbreviation inside one. */
const openers = new Set(
  'the a an this that these those he she it they we i you his her its their our my there here in on at by for from with as after before since when while although though if but and or so yet however meanwhile also now then what who why how where no not both all some many most one two last earlier according despite under over during until because'.split(
    ' ',
  ),
);

/** Verbs that follow a speaker's name right after a quoted question or cry. */
const speech = new Set('said says asked asks added told wrote replied cried shouted tweeted declared'.split(' '));

interface Words {
  readonly count: number;
  at(index: number): string;
}

const opensSentence = (word: string): boolean => openers.has(word.toLowerCase()) && upper.test(word);

/** After an abbreviation the sentence goes on unless a typical first word follows. */
function endsAfterAbbreviation(word: string, next: string, quoted: boolean): boolean {
  const lowered = word.slice(0, -1).toLowerCase();
  if (neverFinal.has(lowered)) return false;
  if (initial.test(word)) return false;
  if (digit.test(next) && (abbreviatedDates.has(lowered) || lowered === 'no')) return false;
  return opensSentence(next) || (quoted && upper.test(next));
}

/** A quoted question or cry with its speaker behind it ('"Why?" Smith asked') is not yet the end. */
function speakerFollows(words: Words, from: number): boolean {
  for (let i = from; i < Math.min(from + 4, words.count); i++) {
    if (speech.has(words.at(i).toLowerCase())) return true;
    if (!upper.test(words.at(i))) return false;
  }
  return false;
}

/** Index of the first token after the marks that close a sentence at `end`. */
function skipClosers(text: string, spans: readonly Span[], words: Words, end: number): number {
  let next = end + 1;
  while (next < words.count && closer.test(words.at(next)) && spans[next]!.start === spans[next - 1]!.end) next++;
  return next < words.count && terminal.test(words.at(next)) && !blankBefore(text, spans, next)
    ? skipClosers(text, spans, words, next)
    : next;
}

const blankBefore = (_text: string, spans: readonly Span[], i: number): boolean =>
  i > 0 && spans[i]!.start > spans[i - 1]!.end;

/**
 * Where the sentences of one block of prose end.
 * @param spans the block's tokens
 * @returns for every sentence the index after its last token; the last one is `spans.length`
 */
export function sentenceEnds(text: string, spans: readonly Span[]): number[] {
  const words: Words = { count: spans.length, at: (i) => text.slice(spans[i]!.start, spans[i]!.end) };
  const ends: number[] = [];
  for (let i = 0; i < spans.length - 1; i++) {
    const word = words.at(i);
    const full = terminal.test(word);
    if (!full && !stopped.test(word)) continue;
    const next = skipClosers(text, spans, words, i);
    if (next >= spans.length) break;
    if (!blankBefore(text, spans, next) && next === i + 1) continue;
    const follow = opener.test(words.at(next)) && next + 1 < spans.length ? words.at(next + 1) : words.at(next);
    if (
      full ? endsAfterMark(words, word, follow, next, next > i + 1) : endsAfterAbbreviation(word, follow, next > i + 1)
    ) {
      ends.push(next);
      i = next - 1;
    }
  }
  if (spans.length) ends.push(spans.length);
  return ends;
}

function endsAfterMark(words: Words, mark: string, follow: string, next: number, closed: boolean): boolean {
  if (lower.test(follow)) return false;
  if (/^[,;:]$/.test(follow)) return false;
  if (mark !== '.' && closed && speakerFollows(words, next)) return false;
  return true;
}
