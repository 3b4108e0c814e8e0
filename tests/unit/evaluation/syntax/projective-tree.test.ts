import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestTree } from '../../../../server/evaluation/syntax/projective-tree.ts';

/** Score of a tree; a root's score stands on the diagonal. */
const scoreOf = (heads: ArrayLike<number>, scores: Float64Array, count: number): number =>
  Array.from(heads).reduce((sum, head, word) => sum + scores[(head < 0 ? word : head) * count + word]!, 0);

/** All projective trees with one root over `count` words. */
function allTrees(count: number): number[][] {
  const assign = (word: number): number[][] =>
    word === count
      ? [[]]
      : assign(word + 1).flatMap((rest) =>
          Array.from({ length: count + 1 }, (_, i) => i - 1)
            .filter((head) => head !== word)
            .map((head) => [head, ...rest]),
        );
  return assign(0).filter(isProjective);
}

function isProjective(heads: number[]): boolean {
  if (heads.filter((head) => head < 0).length !== 1) return false;
  const reaches = (word: number, ancestor: number): boolean => {
    let at = word;
    for (let steps = 0; at >= 0 && steps <= heads.length; steps++) {
      if (at === ancestor) return true;
      at = heads[at]!;
    }
    return false;
  };
  const root = heads.indexOf(-1);
  return heads.every((head, word) => {
    if (!reaches(word, root)) return false;
    const [from, to] = [Math.min(head, word), Math.max(head, word)];
    return head < 0 || heads.every((_, between) => between <= from || between >= to || reaches(between, head));
  });
}

describe('the best projective tree', () => {
  const trees = [1, 2, 3, 4, 5].map(allTrees);

  it('is the one with the highest score of all', () => {
    const sizes = fc.integer({ min: 1, max: 5 });
    const cases = sizes.chain((count) =>
      fc.tuple(
        fc.constant(count),
        fc.array(fc.integer({ min: 0, max: 20 }), { minLength: count * count, maxLength: count * count }),
      ),
    );
    fc.assert(
      fc.property(cases, ([count, values]) => {
        const scores = Float64Array.from(values);
        const best = Math.max(...trees[count - 1]!.map((heads) => scoreOf(heads, scores, count)));
        const found = bestTree(scores, count);
        expect(isProjective([...found])).toBe(true);
        expect(scoreOf(found, scores, count)).toBe(best);
      }),
    );
  });
});
