import type { Lexicon } from './lexicon.ts';
import { piecesOfName } from './pieces.ts';
import { wordClass } from './word-classes.ts';

const sentenceEnd = /[.!?…:;]["'”’)\]]*$/u;
const listMark = /^(?:[-–—*•·▪►]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])\s/u;
const lowerStart = /^["'“‘(]?\p{Ll}/u;
const dottedAcronym = /(?:^|\s)(?:\p{L}\.){2,}$/u;
/** A line in which one sentence ends and another begins is no headline, so what it leaves open goes on. */
const opensSentence = /[\p{Ll}\d)”"][.!?]["”)]*\s+["“(]?\p{Lu}/u;
const upperStart = /^\p{Lu}/u;
/** Words that a name may have on either side of a line break. */
const longestPart = 3;

/**
 * What a line break does: it stands before a list item, behind a sentence's end, `parts` a sentence for sure, or leaves it
 * `open`, as behind a headline or in front of a name.
 */
export type LineBreak = 'list' | 'ended' | 'parts' | 'open';

/** Whether a name begins in one line and ends in the next: "South | Africa", "Emmanuel | Macron". */
function partsName({ names, parts }: Lexicon, before: readonly string[], after: readonly string[]): boolean {
  if (!upperStart.test(before.at(-1)!) || !upperStart.test(after[0]!)) return false;
  const next = piecesOfName(after[0]!)[0] ?? '';
  if (parts.givenNames.has(before.at(-1)!.toLowerCase()) && parts.surnames.has(next)) return true;
  for (let left = 1; left <= Math.min(longestPart, before.length); left++)
    for (let right = 1; right <= Math.min(longestPart, after.length); right++)
      if (names.get(piecesOfName([...before.slice(-left), ...after.slice(0, right)].join(' '))).length) return true;
  return false;
}

/** What the break between two lines does to the sentence that may stand in both. */
export function breakBetween(lexicon: Lexicon, line: string, next: string): LineBreak {
  if (listMark.test(next)) return 'list';
  const before = line.slice(-60).split(/\s+/);
  const last = before.at(-1)!.toLowerCase();
  if (wordClass('abbreviations before words').has(last.slice(0, -1)) && last.endsWith('.')) return 'parts';
  const after = next
    .slice(0, 60)
    .replace(/[.,;:!?]+(?=\s|$)/g, '')
    .split(/\s+/);
  if (sentenceEnd.test(line)) return dottedAcronym.test(line) && partsName(lexicon, before, after) ? 'parts' : 'ended';
  if (lowerStart.test(next) || /[,(]$/.test(line) || wordClass('words inside clauses').has(last)) return 'parts';
  return opensSentence.test(line) || partsName(lexicon, before, after) ? 'parts' : 'open';
}
