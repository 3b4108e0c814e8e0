import type { Token } from '../../../annotated-document.ts';
import type { Tree } from '../../../dependency-graph/dependency-graph.ts';

const isHyphen = (token: Token | undefined): boolean => token?.text === '-' || token?.text === '–';
const touch = (left: Token | undefined, right: Token | undefined): boolean => left?.end === right?.start;

/** The tokens of a hyphenated word, which the tokenizer takes apart: `third`, `-`, `quarter`; the token alone if there is no hyphen. */
export function hyphenated(tree: Tree, token: number): number[] {
  let [first, last] = [token, token];
  while (isHyphen(tree[first - 1]) && tree[first - 2] && touch(tree[first - 2], tree[first - 1])) first -= 2;
  while (isHyphen(tree[last + 1]) && tree[last + 2] && touch(tree[last + 1], tree[last + 2])) last += 2;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** A word as it is written in the middle of a sentence: only names keep their capitals. */
function wordText(tree: Tree, token: number): string {
  const { text, upos, sentence } = tree[token]!;
  const isFirst = tree[token - 1]?.sentence !== sentence;
  const keepsCapital = upos === 'PROPN' || !isFirst || /^[A-Z][A-Z]/.test(text);
  return keepsCapital ? text : text.toLowerCase();
}

/** The tokens of one hyphenated word as text. */
export const joined = (tree: Tree, tokens: readonly number[]): string =>
  tokens.map((token) => wordText(tree, token)).join('');
