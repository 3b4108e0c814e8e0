/** Answers that are kept take up to so many characters together, with their questions. */
const MOST = 32_000_000;
/** What the book-keeping of one answer takes, in characters: about 200 bytes. */
const OF_EACH = 100;
/** A longer question, in UTF-16 code units, is answered and not kept: no page asks it twice. */
const LONGEST_QUESTION = 4000;

/**
 * Answers of a store that has not changed since they were made: a page that is opened again, or by somebody else, does not ask the store
 * anew. Those that were asked for last stay.
 */
export class KnownAnswers<Answer extends { length: number } = string> {
  readonly #most: number;
  readonly #bodies = new Map<string, Promise<Answer>>();
  readonly #lengths = new Map<string, number>();
  #version = '';
  #length = 0;

  constructor(most = MOST) {
    this.#most = most;
  }

  /** The answer to a question at a version of the store; `make` makes it where it is not known, once for all who wait for it. */
  of(version: string, question: string, make: () => Promise<Answer>): Promise<Answer> {
    if (question.length > LONGEST_QUESTION) return make();
    if (version !== this.#version) this.#forgetAll(version);
    const known = this.#bodies.get(question);
    if (known) {
      this.#bodies.delete(question);
      this.#bodies.set(question, known);
      return known;
    }
    const body = make();
    this.#bodies.set(question, body);
    body.then(
      ({ length }) => this.#keep(question, body, length),
      () => this.#forget(question, body),
    );
    return body;
  }

  #keep(question: string, body: Promise<Answer>, characters: number): void {
    if (this.#bodies.get(question) !== body) return;
    const length = question.length + characters + OF_EACH;
    this.#lengths.set(question, length);
    this.#length += length;
    for (const [oldest, promise] of this.#bodies) {
      if (this.#length <= this.#most) return;
      if (this.#lengths.has(oldest)) this.#forget(oldest, promise);
    }
  }

  #forget(question: string, body: Promise<Answer>): void {
    if (this.#bodies.get(question) !== body) return;
    this.#bodies.delete(question);
    this.#length -= this.#lengths.get(question) ?? 0;
    this.#lengths.delete(question);
  }

  #forgetAll(version: string): void {
    this.#version = version;
    this.#bodies.clear();
    this.#lengths.clear();
    this.#length = 0;
  }
}
