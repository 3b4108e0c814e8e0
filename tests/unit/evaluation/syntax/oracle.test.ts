import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Oracle } from '../../../../server/evaluation/syntax/oracle.ts';
import { Configuration, left, type Move, right, shift } from '../../../../server/models/parser/configuration.ts';

/** Heads of a random projective tree over `count` words, the root's head being `count`; `choices` decides the shape. */
function projectiveTree(count: number, choices: () => number): Int32Array {
  const heads = new Int32Array(count);
  const grow = (from: number, to: number, head: number): void => {
    if (from >= to) return;
    const word = from + Math.floor(choices() * (to - from));
    heads[word] = head;
    forest(from, word, word);
    forest(word + 1, to, word);
  };
  const forest = (from: number, to: number, head: number): void => {
    if (from >= to) return;
    const middle = from + 1 + Math.floor(choices() * (to - from));
    grow(from, Math.min(middle, to), head);
    forest(Math.min(middle, to), to, head);
  };
  grow(0, count, count);
  return heads;
}

const trees = fc
  .tuple(fc.integer({ min: 1, max: 25 }), fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })))
  .map(([count, stream]) => projectiveTree(count, () => stream.next().value as number));

/** Takes a step; returns false when no move is allowed. */
function take(state: Configuration, move: Move): void {
  if (move === shift) state.push();
  else state.attach(move, 0);
}

describe('the dynamic oracle', () => {
  it('reaches the gold tree of every projective sentence by moves without cost', () => {
    fc.assert(
      fc.property(trees, (heads) => {
        const oracle = new Oracle();
        const state = new Configuration();
        oracle.load(heads);
        state.start(heads.length);
        while (!state.done) {
          const costs = oracle.judge(state);
          const move = ([shift, left, right] as const).find((candidate) => costs[candidate] === 0);
          expect(move).toBeDefined();
          take(state, move!);
        }
        expect(state.heads.subarray(0, heads.length)).toEqual(heads);
      }),
    );
  });

  it('predicts how many arcs are lost, whatever was done before', () => {
    fc.assert(
      fc.property(trees, fc.infiniteStream(fc.nat(2)), (heads, choices) => {
        const oracle = new Oracle();
        const state = new Configuration();
        oracle.load(heads);
        state.start(heads.length);
        let lost = 0;
        while (!state.done) {
          const costs = oracle.judge(state);
          const allowed = ([shift, left, right] as const).filter((move) => state.allows(move));
          const move = allowed[choices.next().value! % allowed.length]!;
          lost += costs[move]!;
          take(state, move);
        }
        const wrong = heads.filter((head, word) => state.heads[word] !== head).length;
        expect(wrong).toBe(lost);
      }),
    );
  });
});
