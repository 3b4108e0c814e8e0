/** Moves of the transition system. */
export const shift = 0;
export const left = 1;
export const right = 2;
export type Move = typeof shift | typeof left | typeof right;
export const moveCount = 3;

const outermost = ['left1', 'left2', 'right1', 'right2'] as const;
const sums = ['leftCount', 'rightCount', 'leftLabels', 'rightLabels'] as const;

/**
 * State of the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez, Satta 2011) with the root behind the last word:
 * SHIFT pushes the next word, LEFT hangs the top of the stack on the next word, RIGHT hangs it on the word below it.
 * All arrays are allocated once and grow to the longest sentence.
 */
export class Configuration {
  count = 0;
  stack = new Int32Array(64);
  depth = 0;
  /** The next word; `count` is the root. */
  next = 0;
  heads = new Int32Array(64);
  labels = new Int32Array(64);
  /** The two outermost dependents on either side, -1 for none; the root's row is the last. */
  left1 = new Int32Array(65);
  left2 = new Int32Array(65);
  right1 = new Int32Array(65);
  right2 = new Int32Array(65);
  /** How many dependents a word has, and the set of their labels as bits, folded to 31. */
  leftCount = new Int32Array(65);
  rightCount = new Int32Array(65);
  leftLabels = new Int32Array(65);
  rightLabels = new Int32Array(65);

  /** Starts a sentence of `count` words. */
  start(count: number): void {
    if (count > this.stack.length) this.grow(count);
    this.count = count;
    this.depth = 0;
    this.next = 0;
    this.heads.fill(-1, 0, count);
    this.labels.fill(-1, 0, count);
    for (const name of outermost) this[name].fill(-1, 0, count + 1);
    for (const name of sums) this[name].fill(0, 0, count + 1);
  }

  get done(): boolean {
    return this.depth === 0 && this.next === this.count;
  }

  /** Word at a depth of the stack, 0 for its top; -1 when the stack is not that deep. */
  stacked(depth: number): number {
    return depth < this.depth ? this.stack[this.depth - 1 - depth]! : -1;
  }

  /** Whether a move leads on to a tree with one root: the root takes only the last word left on the stack. */
  allows(move: number): boolean {
    if (move === shift) return this.next < this.count;
    if (move === left) return this.depth > 0 && (this.next < this.count || this.depth === 1);
    return this.depth > 1;
  }

  push(): void {
    this.stack[this.depth++] = this.next++;
  }

  /** Takes the top of the stack away as a dependent of the next word (LEFT) or of the word below it (RIGHT). */
  attach(move: Move, label: number): void {
    const word = this.stack[--this.depth]!;
    const head = move === left ? this.next : this.stack[this.depth - 1]!;
    this.heads[word] = head;
    this.labels[word] = label;
    const bit = 1 << (label % 31);
    if (move === left) {
      this.left2[head] = this.left1[head]!;
      this.left1[head] = word;
      this.leftCount[head] = this.leftCount[head]! + 1;
      this.leftLabels[head] = this.leftLabels[head]! | bit;
    } else {
      this.right2[head] = this.right1[head]!;
      this.right1[head] = word;
      this.rightCount[head] = this.rightCount[head]! + 1;
      this.rightLabels[head] = this.rightLabels[head]! | bit;
    }
  }

  private grow(count: number): void {
    const room = Math.max(count, this.stack.length * 2);
    for (const name of ['stack', 'heads', 'labels'] as const) this[name] = new Int32Array(room);
    for (const name of [...outermost, ...sums]) this[name] = new Int32Array(room + 1);
  }
}
