import { fold } from '../../shared/fold.ts';
import { Memo } from '../../shared/memo.ts';
import { commonSpelling } from './spellings.ts';
import { readTable } from './table.ts';

let sounds: ReadonlyMap<string, string> | undefined;
let letters: RegExp | undefined;

/**
 * A word as it sounds whatever the romanization: letters of one sound are one letter, none is doubled, a last h and a y before e are
 * silent, other letters y and j are what they sound like at the start and at the end.
 */
export function soundOf(word: string): string {
  sounds ??= new Map(
    readTable('romanizations.tsv', ['letters', 'sound', 'names']).map(({ cells }) => [cells.letters!, cells.sound!]),
  );
  letters ??= new RegExp([...sounds.keys()].join('|'), 'g');
  return fold(commonSpelling(word))
    .replace(/^y(?=e)/, '')
    .replace(/^y/, 'j')
    .replace(/j$/, 'i')
    .replace(letters, (written) => sounds!.get(written)!)
    .replace(/(.)\1+/gu, '$1')
    .replace(/(?<=.)h$/, '');
}

const skeleton = (word: string): string =>
  soundOf(word)
    .replace(/(?<=.)[aeiouy]+/g, '')
    .replace(/^[aeiouy]/, 'a');

const memo = new Memo<string>(20_000);

/** What is left of the sound without vowels, save that it starts with one: `ahmd` of Ahmad and Ahmed, `mhmd` of Mahmud and Mahmoud. */
export const skeletonOf = (word: string): string => memo.of(word, skeleton);

const vowels = ['ae', 'ei', 'iy', 'ou'];

const cost = (a: string, b: string): number =>
  a === b ? 0 : vowels.some((pair) => pair.includes(a) && pair.includes(b)) ? 0.5 : 1;

/**
 * How far two words are apart by sound, as a share of the longer: Levenshtein's distance (1966), where vowels that romanizations
 * exchange cost half.
 */
export function soundDistance(one: string, other: string): number {
  const [a, b] = [soundOf(one), soundOf(other)];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + cost(a[i - 1]!, b[j - 1]!)));
    row = next;
  }
  return row[b.length]! / Math.max(a.length, b.length, 1);
}
