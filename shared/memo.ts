import { ownCopy } from './own-copy.ts';

/** Values by key, made on first demand, and forgotten all at once when they are too many. */
export class Memo<T> {
  readonly #known = new Map<string, T>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** The value of a key; `make` gives it when it is not known, from a copy of the key that keeps no longer text in memory. */
  of(key: string, make: (key: string) => T): T {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#known.size >= this.#most) this.#known.clear();
    const own = ownCopy(key);
    const made = make(own);
    this.#known.set(own, made);
    return made;
  }
}
