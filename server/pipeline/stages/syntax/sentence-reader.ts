import { isLemma } from '../../../lexicon/lemmas.ts';
import { isHyphen, NameUnits } from '../../../lexicon/name-units.ts';
import { startsUpper, truecase } from '../../../lexicon/truecase.ts';
import { Frame } from '../../../models/parser/frame.ts';
import { attachMarks } from '../../../models/punctuation.ts';
import { anything, finiteVerb, infinitive, infinitiveMark, type NameHints, name } from './name-hints.ts';
import type { SyntaxModel } from './syntax-model.ts';

/** Syntax of one sentence; heads are places in the sentence, -1 for the root. */
export interface Parse {
  readonly upos: string[];
  readonly xpos: string[];
  readonly lemmas: string[];
  readonly heads: Int32Array;
  readonly deprels: string[];
}

/** Tags of verb forms that no modal and no imperative can stand before. */
const finite = new Set(['VBD', 'VBZ', 'MD']);
const finiteTag = /^(?:VBD|VBZ|VBP|MD)$/;
const opensObject = /^(?:DT|JJ|NN|PRP)/;
const opensNoClause = new Set(['VB', 'MD']);

/** Reads sentences one after the other, with the same scratch arrays. */
export class SentenceReader {
  private readonly model: SyntaxModel;
  private readonly frame = new Frame();
  private forms = new Int32Array(128);
  private tags = new Int32Array(128);

  constructor(model: SyntaxModel) {
    this.model = model;
  }

  /** Tags, lemmas and dependencies of the words of one sentence, with the names that are known in it. */
  read(words: readonly string[], hints?: NameHints): Parse {
    const { model, frame } = this;
    const { kinds, units } = hints ?? { kinds: new Uint8Array(words.length), units: new NameUnits(words) };
    this.tag(words, kinds);
    if (this.secondLook(words, kinds)) this.tag(words, kinds);
    this.findAgents(words, units);
    frame.load(words, this.forms, this.tags, model, units);
    model.parser.parse(frame);
    return this.parseOf(words, units);
  }

  private tag(words: readonly string[], kinds: Uint8Array): void {
    const { model } = this;
    if (words.length > this.forms.length) {
      this.forms = new Int32Array(words.length * 2);
      this.tags = new Int32Array(words.length * 2);
    }
    model.forms.rest();
    const plain = truecase(words, model.commonWords, (i) => kinds[i] !== anything);
    for (let i = 0; i < words.length; i++) this.forms[i] = model.forms.idOf(plain[i]!);
    model.tagger.tag(plain, this.forms, this.tags, undefined, kinds);
  }

  /** Corrects hints where the tags show that a word was misread; false where nothing is to be corrected. */
  private secondLook(words: readonly string[], kinds: Uint8Array): boolean {
    const opening = this.nameTakenForVerb(words, kinds);
    if (opening >= 0) kinds[opening] = name;
    const verb = this.verbTakenForNoun(words, kinds);
    if (verb >= 0) kinds.set([infinitiveMark, infinitive], verb - 1);
    const main = opening < 0 ? this.missingVerb(words) : -1;
    if (main >= 0) kinds[main] = finiteVerb;
    return opening >= 0 || verb >= 0 || main >= 0;
  }

  /**
   * `The vote prompted Lima to leave`, `Lima sanctions Quito`: the place of the first word between two nouns that can be a finite verb, where
   * no word of the sentence was taken for one; -1 without one.
   */
  private missingVerb(words: readonly string[]): number {
    const tagAt = (i: number) => (i < words.length ? this.model.xposOf[this.tags[i]!]! : '');
    if (words.length < 3 || words.some((_, i) => finiteTag.test(tagAt(i)))) return -1;
    return words.findIndex((word, i) => {
      if (i === 0 || !opensObject.test(tagAt(i + 1))) return false;
      if (tagAt(i) === 'VBN') return word.endsWith('ed') && /^(?:NN|PRP$)/.test(tagAt(i - 1));
      return (
        tagAt(i) === 'NNS' && /^NNPS?$/.test(tagAt(i - 1)) && isLemma(this.model.lemmatizer.lemmaOf(word, 'VBZ'), 'VB')
      );
    });
  }

  /** `decided to sanction Lima`: the place of a verb behind `to` and before a name that was taken for a noun, -1 without one. */
  private verbTakenForNoun(words: readonly string[], kinds: Uint8Array): number {
    return words.findIndex(
      (word, i) =>
        words[i - 1] === 'to' &&
        this.model.xposOf[this.tags[i]!] === 'NN' &&
        (kinds[i + 1] === name || this.model.xposOf[this.tags[i + 1]!] === 'DT') &&
        isLemma(word, 'VB'),
    );
  }

  /** `Will condemned the ruling`: the place of a first word that was taken for a modal or an imperative before a finite verb, -1 without one. */
  private nameTakenForVerb(words: readonly string[], kinds: Uint8Array): number {
    const tagAt = (i: number) => this.model.xposOf[this.tags[i]!]!;
    const first = words.findIndex((word) => /\p{L}/u.test(word));
    if (first < 0 || !startsUpper(words[first]!) || kinds[first] !== anything || !opensNoClause.has(tagAt(first)))
      return -1;
    let next = first + 1;
    while (next < words.length && tagAt(next) === 'RB') next++;
    if (next >= words.length) return -1;
    const isClause = finite.has(tagAt(next)) || (tagAt(first) === 'MD' && tagAt(next) === 'VBN');
    return isClause ? first : -1;
  }

  /** `Lima-backed rebels`: who is joined to a participle by a hyphen does what it says. */
  private findAgents(words: readonly string[], units: NameUnits): void {
    const { uposOf, xposOf } = this.model;
    for (let i = 1; i < words.length - 1; i++) {
      if (!isHyphen(words[i]!) || units.ends[i]! > i || xposOf[this.tags[i + 1]!] !== 'VBN') continue;
      if (startsUpper(words[i - 1]!) && /^(?:PROPN|ADJ)/.test(uposOf[this.tags[i - 1]!]!)) units.joinAgent(i, i + 1);
    }
  }

  private parseOf(words: readonly string[], units: NameUnits): Parse {
    const { model, frame, tags } = this;
    const { state } = model.parser;
    const upos = words.map((_, i) => model.uposOf[tags[i]!]!);
    const heads = Int32Array.from(words, (_, i) => (units.heads[i]! >= 0 ? units.heads[i]! : -2));
    const deprels = words.map((_, i) => units.relations[i] ?? 'punct');
    for (let i = 0; i < words.length; i++) if (units.heads[i]! >= 0 && upos[i] === 'ADJ') deprels[i] = 'amod';
    for (let word = 0; word < frame.count; word++) {
      const head = state.heads[word]!;
      heads[frame.token[word]!] = head === frame.count ? -1 : frame.token[head]!;
      if (units.heads[frame.token[word]!]! < 0) deprels[frame.token[word]!] = model.tables.labels[state.labels[word]!]!;
    }
    attachMarks(words, heads);
    return {
      upos,
      xpos: words.map((_, i) => model.xposOf[tags[i]!]!),
      lemmas: words.map((word, i) => model.lemmatizer.lemmaOf(word, model.xposOf[tags[i]!]!)),
      heads,
      deprels,
    };
  }
}
