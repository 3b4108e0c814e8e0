import { fold } from '../../shared/fold.ts';
import { regularLemma } from '../lexicon/inflection.ts';
import { isLemma } from '../lexicon/lemmas.ts';
import { commonSpelling } from '../lexicon/spellings.ts';

/** An issue phrase in normal form: two phrases with the same words are one issue. */
export interface IssueKey {
  /** Singular, in one spelling and in the order of a compound, the head last: `exports of chips` and `chip exports` are `chip export`. */
  words: readonly string[];
  /** Which of them are names, so that no wider group may lose them. */
  isName: readonly boolean[];
}

const prepositions = new Set(['of', 'on', 'over', 'about', 'against', 'for', 'with', 'to', 'from', 'in', 'into']);

/** Reads a phrase as issuePhrase of the stances stage writes it. */
export function issueKey(phrase: string): IssueKey {
  const words = segmentsOf(phrase).reverse().flat();
  return { words: words.map(normal), isName: words.map((word) => /^\p{Lu}/u.test(word)) };
}

/** The last word, by which an issue is found: issues that belong together share it. Empty for a phrase without words. */
export const headOf = (phrase: string): string => issueKey(phrase).words.at(-1) ?? '';

/** What stands between the prepositions. */
function segmentsOf(phrase: string): string[][] {
  const segments: string[][] = [[]];
  for (const word of phrase.split(/\s+/).filter(Boolean))
    if (prepositions.has(word) && segments.at(-1)!.length) segments.push([]);
    else segments.at(-1)!.push(word);
  return segments;
}

/** Plurals that mean another thing than their singular. */
const ownWords = new Set(['securities', 'customs', 'damages']);

/** Any form will do as long as it is the same for both numbers. */
function normal(word: string): string {
  const common = commonSpelling(fold(word));
  return ownWords.has(common) ? common : commonSpelling(regularLemma(common, 'NNS', () => false, isLemma));
}
