import { firstFold } from './first-fold.ts';

const longestWord = 64;
const mostBytes = 500_000;

const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;
const inWord = String.raw`(?:(?!${unspaced})[\p{L}\p{M}\p{N}])`;
const letter = String.raw`(?:(?!${unspaced})\p{L})`;
const words = new RegExp(
  String.raw`${letter}(?:\.${letter})+(?!${inWord})|${unspaced}|(?!${unspaced})[\p{L}\p{N}]${inWord}*`,
  'gu',
);

function folded(word: string): string {
  const bare = firstFold(word)
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replaceAll('ς', 'σ');
  return bare.length <= longestWord ? bare : [...bare].slice(0, longestWord).join('');
}

/** The words of a text in its order, a blank between them, as this migration knows words. */
export function firstLineOf(text: string): string {
  const all = (text.match(words) ?? []).map(folded).filter((word) => word !== '');
  const known = new Set<string>();
  let bytes = 0;
  for (const word of all) {
    if (known.has(word)) continue;
    bytes += Buffer.byteLength(word);
    if (bytes > mostBytes) break;
    known.add(word);
  }
  return all.filter((word) => known.has(word)).join(' ');
}
