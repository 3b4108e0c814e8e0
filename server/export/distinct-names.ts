/** Names of which none is another's: one that is taken gets a number behind it, found as fast however many share it. */
export class DistinctNames {
  readonly #taken = new Set<string>();
  /** The number to try next for each name. */
  readonly #next = new Map<string, number>();
  readonly #before: string;
  readonly #sameAs: (name: string) => string;

  /** `before` stands before a number; names that `sameAs` makes alike are the same. */
  constructor(before: string, sameAs: (name: string) => string = (name) => name) {
    this.#before = before;
    this.#sameAs = sameAs;
  }

  give(name: string): string {
    const same = this.#sameAs(name);
    let number = this.#next.get(same) ?? 1;
    let free: string;
    do {
      free = number === 1 ? name : `${name}${this.#before}${number}`;
      number += 1;
    } while (this.#taken.has(this.#sameAs(free)));
    this.#next.set(same, number);
    this.#taken.add(this.#sameAs(free));
    return free;
  }
}
