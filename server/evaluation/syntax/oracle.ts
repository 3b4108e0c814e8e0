import { type Configuration, left, moveCount, right, shift } from '../../models/parser/configuration.ts';

/** What a move can cost at most: no sentence has so many arcs. */
export const forbidden = 1 << 20;

/**
 * Dynamic oracle of the arc-hybrid system (Goldberg, Nivre 2013): how many gold arcs each move puts out of reach.
 * Words are those of the parser's frame; the gold head of the root word is the number of words.
 */
export class Oracle {
  readonly costs = new Int32Array(moveCount);
  private heads: Int32Array = new Int32Array(0);
  private dependents: number[][] = [];

  /** Takes the gold heads of a sentence. */
  load(heads: Int32Array): void {
    this.heads = heads;
    this.dependents = Array.from({ length: heads.length + 1 }, () => []);
    for (const [word, head] of heads.entries()) this.dependents[head]!.push(word);
  }

  /** Fills `costs`; a move that is not allowed costs `forbidden`. */
  judge(state: Configuration): Int32Array {
    const { costs } = this;
    costs[shift] = state.allows(shift) ? this.costOfShift(state) : forbidden;
    costs[left] = state.allows(left) ? this.costOfLeft(state) : forbidden;
    costs[right] = state.allows(right) ? this.costOfRight(state) : forbidden;
    return costs;
  }

  private costOfShift(state: Configuration): number {
    const word = state.next;
    let cost = 0;
    for (let i = 0; i < state.depth; i++) {
      const stacked = state.stack[i]!;
      if (this.heads[stacked] === word) cost++;
      if (this.heads[word] === stacked && i < state.depth - 1) cost++;
    }
    return cost;
  }

  private costOfLeft(state: Configuration): number {
    const word = state.stacked(0);
    const head = this.heads[word]!;
    return this.laterDependents(state, word) + (head > state.next || head === state.stacked(1) ? 1 : 0);
  }

  private costOfRight(state: Configuration): number {
    const word = state.stacked(0);
    return this.laterDependents(state, word) + (this.heads[word]! >= state.next ? 1 : 0);
  }

  private laterDependents(state: Configuration, word: number): number {
    let count = 0;
    for (const dependent of this.dependents[word]!) if (dependent >= state.next) count++;
    return count;
  }
}
