import { startsUpper } from './truecase.ts';

const inside = /^(?:of|for|the|and|on|in|to|de|del|la|al|el|bin|[-‐‑–&]|['’]s|\d+)$/;
/** What belongs to a name without being its head: hyphens, `'s`, the number of `France 24`. */
const within = /^(?:[-‐‑–]|['’]s|\d+)$/;
export const isHyphen = (word: string): boolean => /^[-‐‑–]$/.test(word);
const clitic = /^['’]s$/;
const relationOfSmall: Readonly<Record<string, string>> = { the: 'det', and: 'cc', '&': 'cc' };

/** Names of several words in a sentence. To the parser each is one word, its head; how the others hang on that is settled here. */
export class NameUnits {
  /** For a word inside a name the word that it hangs on, -1 for all others. */
  readonly heads: Int32Array;
  /** For a word of a name the last word of the name, -1 for all others. */
  readonly ends: Int32Array;
  /** Relations of the words that have a head. */
  readonly relations: string[] = [];
  private readonly words: readonly string[];

  constructor(words: readonly string[]) {
    this.words = words;
    this.heads = new Int32Array(words.length).fill(-1);
    this.ends = new Int32Array(words.length).fill(-1);
  }

  /**
   * Makes the words `first` to `last` (exclusive) one name, with its first word as head when it is flat (`Jane Roe`), else the last
   * before a small word (`United Nations`, `Bank of England`). False, with nothing done, where they are not written as a name.
   */
  join(first: number, last: number, isFlat: boolean): boolean {
    const { words } = this;
    for (let i = first; i < last && !isFlat; i++) if (!startsUpper(words[i]!) && !inside.test(words[i]!)) return false;
    let end = isFlat ? last : first + 1;
    while (end < last && (startsUpper(words[end]!) || within.test(words[end]!))) end++;
    let head = isFlat ? first : end - 1;
    while (head > first && within.test(words[head]!)) head--;
    this.ends.fill(last - 1, first, last);
    for (let i = first; i < end; i++) if (i !== head) this.hang(i, head, isFlat ? 'flat' : 'compound');
    if (end < last) this.hangComplement(end, last - 1, head);
    return true;
  }

  /** `Lima-backed rebels`: hangs the name that ends before a hyphen on the participle behind it. */
  joinAgent(hyphen: number, participle: number): void {
    let head = hyphen - 1;
    while (this.heads[head]! >= 0) head = this.heads[head]!;
    this.hang(head, participle, 'obl:agent');
    this.hang(hyphen, participle, 'punct');
    for (let i = participle; i >= head || this.ends[i] === hyphen - 1; i--) this.ends[i] = participle;
  }

  /** `of England`: the last word hangs on the head, the others on it. */
  private hangComplement(from: number, noun: number, head: number): void {
    for (let i = from; i < noun; i++) {
      const word = this.words[i]!;
      this.hang(i, noun, startsUpper(word) ? 'compound' : (relationOfSmall[word] ?? 'case'));
    }
    this.hang(noun, head, 'nmod');
  }

  private hang(word: number, head: number, relation: string): void {
    this.heads[word] = head;
    const text = this.words[word]!;
    if (clitic.test(text)) this.heads[word] = word - 1;
    this.relations[word] = isHyphen(text) ? 'punct' : clitic.test(text) ? 'case' : relation;
  }
}
