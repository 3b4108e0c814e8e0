import { plainMarks } from '../forms.ts';
import { nominal, possessive, premodifier, type TagTables } from '../tags.ts';

/** Marks between words, by what they tell the parser: kinds from 1 on. */
const markKinds = new Map(
  [',', '"', "'", '( [', ') ]', ':', ';', '-', '...', '.', '? !', '/'].flatMap((marks, i) =>
    marks.split(' ').map((mark): [string, number] => [mark, i + 1]),
  ),
);
const otherMark = 13;
const comma = 1;
const quote = 2;
const none = -1;

/** Words that names take in: for each token its head, -1 outside of a name, the last token of its name, -1 likewise, and the relation to its head. */
export interface NameWords {
  readonly heads: Int32Array;
  readonly ends: Int32Array;
  readonly relations: readonly string[];
}
const noNames: NameWords = { heads: new Int32Array(0), ends: new Int32Array(0), relations: [] };

/**
 * A sentence as the parser sees it: its words without the punctuation, and the punctuation as marks before words.
 * One frame is used for sentence after sentence; its arrays grow to the longest.
 */
export class Frame {
  /** How many words there are. */
  count = 0;
  /** Place of each word among the sentence's tokens. */
  token = new Int32Array(64);
  form = new Int32Array(64);
  tag = new Int32Array(64);
  pos = new Int32Array(64);
  /** Head of the phrase that begins at a word: the last noun of a noun phrase, any other word itself. */
  phrase = new Int32Array(64);
  /** Kind of the mark right before a word; the last entry stands for the end of the sentence. */
  markBefore = new Int32Array(65);
  /** How many commas, quotation marks and other marks come before a word. */
  commas = new Int32Array(65);
  quotes = new Int32Array(65);
  others = new Int32Array(65);
  /** Names of several words among the sentence's tokens. */
  names: NameWords = noNames;

  /** Makes room for `count` words. */
  reserve(count: number): void {
    if (count <= this.token.length) return;
    const room = Math.max(count, this.token.length * 2);
    for (const name of ['token', 'form', 'tag', 'pos', 'phrase'] as const) this[name] = new Int32Array(room);
    for (const name of ['markBefore', 'commas', 'quotes', 'others'] as const) this[name] = new Int32Array(room + 1);
  }

  /**
   * Takes in a sentence of `words.length` tokens.
   * Tokens tagged as punctuation are marks; when all tokens are, they are all taken for words.
   */
  load(
    words: readonly string[],
    forms: Int32Array,
    tags: Int32Array,
    tables: TagTables,
    names: NameWords = noNames,
  ): void {
    this.names = names;
    this.reserve(words.length);
    this.fill(words, forms, tags, tables, tables.punctuation);
    if (this.count === 0) this.fill(words, forms, tags, tables, none);
    this.findPhrases(tables.phraseRole);
  }

  private findPhrases(roleOfTag: Uint8Array): void {
    const { count, tag, phrase } = this;
    for (let i = count - 1; i >= 0; i--) {
      const role = roleOfTag[tag[i]!]!;
      const next = i + 1 < count && this.markBefore[i + 1] === 0 ? roleOfTag[tag[i + 1]!]! : none;
      const goesOn =
        role === nominal ? next === nominal || next === possessive : role === premodifier || role === possessive;
      phrase[i] = goesOn && i + 1 < count ? phrase[i + 1]! : i;
    }
  }

  private fill(words: readonly string[], forms: Int32Array, tags: Int32Array, { posOfTag }: TagTables, marks: number) {
    let [at, mark, commas, quotes, others] = [0, 0, 0, 0, 0];
    for (let i = 0; i <= words.length; i++) {
      if (i < words.length && posOfTag[tags[i]!] === marks) {
        mark = markKinds.get(plainMarks(words[i]!)) ?? otherMark;
        if (mark === comma) commas++;
        else if (mark === quote) quotes++;
        else others++;
        continue;
      }
      this.markBefore[at] = mark;
      this.commas[at] = commas;
      this.quotes[at] = quotes;
      this.others[at] = others;
      mark = 0;
      if (i === words.length) break;
      this.token[at] = i;
      this.form[at] = forms[i]!;
      this.tag[at] = tags[i]!;
      this.pos[at] = posOfTag[tags[i]!]!;
      at++;
    }
    this.count = at;
  }
}
