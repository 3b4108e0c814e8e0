const pairs: ReadonlyMap<string, string> = new Map(
  ['()', '[]', '{}', '“”', '‘’', '""', '«»'].map(([a, b]) => [a!, b!]),
);
const isFinal = /^[.!?…]+$/u;

/** Depth-limited walk to the topmost ancestor of `word` that lies within `from` (inclusive) to `to` (exclusive). */
function topWithin(heads: Int32Array, word: number, from: number, to: number): number {
  let top = word;
  while (heads[top]! >= from && heads[top]! < to) top = heads[top]!;
  return top;
}

/** For each mark that opens a pair, its partner; for each partner, its opening mark. */
function partners(words: readonly string[], heads: Int32Array): Map<number, number> {
  const open: number[] = [];
  const found = new Map<number, number>();
  for (let i = 0; i < words.length; i++) {
    if (heads[i] !== unattached) continue;
    const opening = open.at(-1);
    if (opening !== undefined && pairs.get(words[opening]!) === words[i]) {
      found.set(opening, i).set(i, opening);
      open.pop();
    } else if (pairs.has(words[i]!)) open.push(i);
  }
  return found;
}

const unattached = -2;

const nearestWord = (heads: Int32Array, from: number, step: 1 | -1): number => {
  let i = from + step;
  while (i >= 0 && i < heads.length && heads[i] === unattached) i += step;
  return i >= 0 && i < heads.length ? i : -1;
};

/** Head of the words between two marks, -1 when there are none. */
function headBetween(attached: Int32Array, from: number, to: number): number {
  const first = nearestWord(attached, from, 1);
  return first < 0 || first >= to ? -1 : topWithin(attached, first, from, to);
}

/** Head of a mark that stands between a word on its left and a word on its right: the lower of the two subtrees. */
function headOfSeparator(attached: Int32Array, mark: number): number {
  const before = nearestWord(attached, mark, -1);
  const after = nearestWord(attached, mark, 1);
  if (before < 0) return topWithin(attached, after, mark, attached.length);
  if (after < 0) return topWithin(attached, before, 0, mark);
  const leftTop = topWithin(attached, before, 0, mark);
  const rightTop = topWithin(attached, after, mark, attached.length);
  return attached[rightTop]! >= 0 && attached[rightTop]! < mark ? rightTop : leftTop;
}

/**
 * Hangs the marks of a sentence on its words after Universal Dependencies' rules: a final mark on the root, paired
 * marks on the head of what they enclose, a separator on the head of the unit that it sets off.
 * @param heads -2 for marks on entry, filled in place; the words' heads must be a tree
 */
export function attachMarks(words: readonly string[], heads: Int32Array): void {
  const attached = heads.slice();
  const root = attached.indexOf(-1);
  const paired = partners(words, attached);
  for (let i = 0; i < words.length; i++) {
    if (attached[i] !== unattached) continue;
    const partner = paired.get(i);
    const inside = partner === undefined ? -1 : headBetween(attached, Math.min(i, partner), Math.max(i, partner));
    if (inside >= 0) heads[i] = inside;
    else if (isFinal.test(words[i]!) && nearestWord(attached, i, 1) < 0) heads[i] = root;
    else heads[i] = headOfSeparator(attached, i);
  }
}
