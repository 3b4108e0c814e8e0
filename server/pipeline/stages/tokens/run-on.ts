import { wordClass } from '../../../lexicon/word-classes.ts';
import { opensSentence, startsLower, startsUpper, startsWithDigit, type Words } from './words.ts';

/** A headline that runs into the text has at least and at most so many words. */
const shortestHeadline = 2;
const longestHeadline = 16;
const dash = /^(?:[–—―]|--+|-)$/u;
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
  return capitals >= shortestHeadline;
}

/** A headline without a full stop ends before `at`: "Chip Curbs Widen The ministry said ...". */
function headlineEnds(words: Words, first: number, at: number): boolean {
  if (at - first < shortestHeadline || at - first > longestHeadline || at + 1 >= words.count) return false;
  const last = words.at(at - 1);
  const next = words.at(at);
  if (!startsUpper(last) || opensSentence(last) || next.length < 2) return false;
  return opensSentence(next) && startsLower(words.at(at + 1)) && isTitle(words, first, at);
}

/** Speech broken off with a dash ends before `at`, where a capitalized word of the closed classes begins anew. */
function brokenOff(words: Words, first: number, at: number): boolean {
  if (at - first < 2 || !dash.test(words.at(at - 1)) || !words.spaced(at)) return false;
  return opensSentence(words.at(at)) && startsLower(words.at(at - 2)) && words.spaced(at - 1);
}

/** Whether a sentence that began at `first` ends before `at` although no mark says so. */
export const endsUnmarked = (words: Words, first: number, at: number): boolean =>
  headlineEnds(words, first, at) || brokenOff(words, first, at);
