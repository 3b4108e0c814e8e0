/** Names of which none is another's: one that is taken gets a number behind it, found as fast however many share it. */
export class DistinctNames {
  /** The number to try next for each name that is taken. */
  readonly #taken = new Map<string, number>();
  readonly #before: string;
  readonly #sameAs: (name: string) => string;

  /** `before` stands before a number; names that `sameAs` makes alike are the same. */
  constructor(before: string, sameAs: (name: string) => string = (name) => name) {
    this.#before = before;
    this.#sameAs = sameAs;
  }

  give(name: string): string {
    const same = this.#sameAs(name);
    let number = this.#taken.get(same);
    let free = name;
    while (number !== undefined && this.#taken.has(this.#sameAs(free))) {
      free = `${name}${this.#before}${number}`;
      number += 1;
    }
    this.#taken.set(same, number ?? 2);
    if (free !== name) this.#taken.set(this.#sameAs(free), 2);
    return free;
  }
}
