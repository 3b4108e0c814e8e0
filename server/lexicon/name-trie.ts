import type { NameReading } from './entry.ts';
import { piecesOfName } from './pieces.ts';

/** Most nodes have none after them, or no values: what is empty is not made. */
interface Node<T> {
  next: Map<string, Node<T>> | null;
  values: T[] | null;
}

const node = <T>(): Node<T> => ({ next: null, values: null });

/** Values by sequences of pieces; the longest sequence that a text starts with is found in one walk. */
export class PieceTrie<T> {
  readonly #root: Node<T> = node();

  add(pieces: readonly string[], value: T): void {
    this.#valuesAt(pieces).push(value);
  }

  /** Adds a value that goes before those that are there. */
  prefer(pieces: readonly string[], value: T): void {
    this.#valuesAt(pieces).unshift(value);
  }

  /** The list of values at these pieces, made where there is none. */
  #valuesAt(pieces: readonly string[]): T[] {
    let at = this.#root;
    for (const piece of pieces) {
      at.next ??= new Map();
      let next = at.next.get(piece);
      if (!next) {
        next = node();
        at.next.set(piece, next);
      }
      at = next;
    }
    at.values ??= [];
    return at.values;
  }

  /** Whether any sequence starts with a piece. */
  opensWith(piece: string | undefined): boolean {
    return piece !== undefined && this.#root.next?.has(piece) === true;
  }

  /** The values at exactly these pieces. */
  get(pieces: readonly string[]): readonly T[] {
    let at: Node<T> | undefined = this.#root;
    for (const piece of pieces) at = at?.next?.get(piece);
    return at?.values ?? [];
  }

  /**
   * The longest match from token `first` on that `accepts` lets pass. `piecesAt` gives a token's pieces: none for a token to step over
   * (a hyphen inside a name), null where a name cannot go on.
   */
  longest(
    first: number,
    piecesAt: (token: number) => readonly string[] | null,
    accepts: (value: T, last: number) => boolean,
  ): { last: number; values: T[] } | null {
    let at: Node<T> | undefined = this.#root;
    let found: { last: number; values: T[] } | null = null;
    for (let token = first; at; token++) {
      const pieces = piecesAt(token);
      if (!pieces || (token === first && !pieces.length)) break;
      for (const piece of pieces) at = at?.next?.get(piece);
      if (!at?.values || !pieces.length) continue;
      const values = at.values.filter((value) => accepts(value, token + 1));
      if (values.length) found = { last: token + 1, values };
    }
    return found;
  }
}

/** A reading with the case that its surface form must have. */
export interface NameValue extends NameReading {
  /** Matches capitals only, as acronyms do: `US` is a country, `us` is not. */
  capitals: boolean;
  /** Stands in small letters in the table, so it matches in any case. */
  anyCase: boolean;
}

const isAcronym = (text: string): boolean =>
  text.replace(/[^A-Za-z]/g, '').length <= 6 && /[A-Z]/.test(text) && !/[a-z]/.test(text);

/** Adds a name's surface form to the trie of names, as its first meaning when `preferred`. */
export function addName(trie: PieceTrie<NameValue>, text: string, reading: NameReading, preferred = false): void {
  const pieces = piecesOfName(text);
  const value = { ...reading, capitals: isAcronym(text), anyCase: text === text.toLowerCase() };
  if (!pieces.length) return;
  if (preferred) trie.prefer(pieces, value);
  else trie.add(pieces, value);
}
