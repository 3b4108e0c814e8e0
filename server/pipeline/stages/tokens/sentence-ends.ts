import { clauseStarts } from '../../../lexicon/clause-starts.ts';
import type { Lexicon } from '../../../lexicon/lexicon.ts';
import { wordClass } from '../../../lexicon/word-classes.ts';
import type { Word } from './tokenizer.ts';
import { opensSentence, startsLower, startsUpper, startsWithDigit, type Words, wordsOf } from './words.ts';

const terminal = /^(?:[.!?]+|…+|\.{2,})$/u;
const closer = /^(?:["'”’)\]»]|''|’’)$/u;
const opener = /^(?:["'“‘([«]|``|‘‘)$/u;
const stopped = /\p{L}\.$/u;
const initial = /^\p{Lu}\.$/u;
const goesOn = /^[,;:]$/;

const longestSpeaker = 4;

/** An abbreviation that a name must follow: "Mr.", "J.". */
const cannotEnd = (word: string): boolean =>
  wordClass('abbreviations before words').has(word.slice(0, -1).toLowerCase()) || initial.test(word);

/** A quoted question or cry with its speaker behind it ('"Why?" Smith asked') is not yet the end. */
function speakerFollows(words: Words, from: number): boolean {
  for (let i = from; i < Math.min(from + longestSpeaker, words.count); i++) {
    if (wordClass('verbs behind speakers').has(words.at(i).toLowerCase())) return true;
    if (!startsUpper(words.at(i))) return false;
  }
  return false;
}

/** Index behind the footnotes ("[17]") that stand at `at`. */
function skipFootnotes(words: Words, at: number): number {
  const isNote = at + 2 < words.count && words.at(at) === '[' && startsWithDigit(words.at(at + 1));
  return isNote && words.at(at + 2) === ']' ? skipFootnotes(words, at + 3) : at;
}

/** Index of the first token behind the marks that close a sentence at `end`. */
function skipClosers(words: Words, end: number): number {
  let next = end + 1;
  while (next < words.count && closer.test(words.at(next)) && !words.spaced(next)) next++;
  if (next < words.count && terminal.test(words.at(next)) && !words.spaced(next)) return skipClosers(words, next);
  return skipFootnotes(words, next);
}

/** The number of a list item or section, with its stop: "2. Results". */
const isItemNumber = (words: Words, first: number, i: number): boolean =>
  i === first + 1 && words.at(i) === '.' && startsWithDigit(words.at(first));

/** A full stop whose blank is lost: "left.The". */
const isGlued = (words: Words, i: number): boolean =>
  i > 0 && /^\p{Ll}{2,}$/u.test(words.at(i - 1)) && words.at(i) === '.' && /^\p{Lu}\p{Ll}/u.test(words.at(i + 1));

/** The index behind the sentence from `first` on that the token at `i` ends, -1 when it ends none. */
function endAt(lexicon: Lexicon, words: Words, first: number, i: number): number {
  const word = words.at(i);
  const isMark = terminal.test(word);
  if ((!isMark && !stopped.test(word)) || isItemNumber(words, first, i)) return -1;
  const next = skipClosers(words, i);
  if (next >= words.count) return next;
  if (next === i + 1 && !words.spaced(next) && !isGlued(words, i)) return -1;
  const follow = words.at(opener.test(words.at(next)) && next + 1 < words.count ? next + 1 : next);
  const closed = next > i + 1;
  if (!isMark) {
    if (cannotEnd(word)) return -1;
    return opensSentence(follow) ||
      (closed && startsUpper(follow)) ||
      clauseStarts(lexicon, words.texts, first, i, next)
      ? next
      : -1;
  }
  if (startsLower(follow) || goesOn.test(follow)) return -1;
  return word !== '.' && closed && speakerFollows(words, next) ? -1 : next;
}

/** What ends before the text goes on without a mark has at least so many words, and a headline at most so many. */
const shortestPart = 2;
const longestHeadline = 16;
const brokenBy = /^(?:[–—―]|--+|-)$/u;
const small = wordClass('small words of titles');
const insideHeadline = /^[-,:'’$%&]$/;

/** Words in title case from `first` up to `end`: every one with a capital, but for small ones, numbers and marks. */
function isTitle(words: Words, first: number, end: number): boolean {
  let capitals = 0;
  for (let i = first; i < end; i++) {
    const word = words.at(i);
    if (startsUpper(word)) capitals++;
    else if (!small.has(word) && !startsWithDigit(word) && !insideHeadline.test(word)) return false;
  }
  return capitals >= shortestPart;
}

/** A headline without a full stop ends before `at`: "Chip Curbs Widen The ministry said ...". */
function headlineEnds(words: Words, first: number, at: number): boolean {
  if (at - first > longestHeadline || at + 1 >= words.count) return false;
  const last = words.at(at - 1);
  const next = words.at(at);
  if (!startsUpper(last) || opensSentence(last) || next.length < 2) return false;
  return opensSentence(next) && startsLower(words.at(at + 1)) && isTitle(words, first, at);
}

/** Speech broken off with a dash ends before `at`, where a capitalized word of the closed classes begins anew. */
const brokenOff = (words: Words, at: number): boolean =>
  brokenBy.test(words.at(at - 1)) &&
  words.spaced(at) &&
  opensSentence(words.at(at)) &&
  startsLower(words.at(at - 2)) &&
  words.spaced(at - 1);

/** Whether a sentence that began at `first` ends before `at` although no mark says so. */
const endsUnmarked = (words: Words, first: number, at: number): boolean =>
  at - first >= shortestPart && (headlineEnds(words, first, at) || brokenOff(words, at));

/**
 * Where the sentences of one block of prose end.
 * @param tokens the block's tokens
 * @returns for every sentence the index behind its last token; the last one is `tokens.length`
 */
export function sentenceEnds(lexicon: Lexicon, tokens: readonly Word[]): number[] {
  const words = wordsOf(tokens);
  const ends: number[] = [];
  let first = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (endsUnmarked(words, first, i)) {
      ends.push(i);
      first = i;
    }
    const end = endAt(lexicon, words, first, i);
    if (end < 0) continue;
    ends.push(end);
    first = end;
    i = end - 1;
  }
  if (first < tokens.length) ends.push(tokens.length);
  return ends;
}
