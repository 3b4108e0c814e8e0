import { Frame } from './frame.ts';
import { attachMarks } from './marks.ts';
import type { SyntaxModel } from './syntax-model.ts';
import { truecase } from './truecase.ts';

/** Syntax of one sentence; heads are places in the sentence, -1 for the root. */
export interface Parse {
  readonly upos: string[];
  readonly xpos: string[];
  readonly lemmas: string[];
  readonly heads: Int32Array;
  readonly deprels: string[];
}

/** Reads sentences one after the other, with the same scratch arrays. */
export class SentenceReader {
  private readonly model: SyntaxModel;
  private readonly frame = new Frame();
  private forms = new Int32Array(128);
  private tags = new Int32Array(128);

  constructor(model: SyntaxModel) {
    this.model = model;
  }

  /** Tags, lemmas and dependencies of the words of one sentence. `isName`: which words are known to be names. */
  read(words: readonly string[], isName: (i: number) => boolean = () => false): Parse {
    const { model, frame } = this;
    this.tag(words, isName);
    frame.load(words, this.forms, this.tags, model);
    model.parser.parse(frame);
    return this.parseOf(words);
  }

  private tag(words: readonly string[], isName: (i: number) => boolean): void {
    const { model } = this;
    if (words.length > this.forms.length) {
      this.forms = new Int32Array(words.length * 2);
      this.tags = new Int32Array(words.length * 2);
    }
    model.forms.rest();
    const plain = truecase(words, model.commonWords).map((word, i) => (isName(i) ? words[i]! : word));
    for (let i = 0; i < words.length; i++) this.forms[i] = model.forms.idOf(plain[i]!);
    model.tagger.tag(plain, this.forms, this.tags, undefined, (i) => (isName(i) ? model.nameTag : -1));
  }

  private parseOf(words: readonly string[]): Parse {
    const { model, frame, tags } = this;
    const { state } = model.parser;
    const heads = new Int32Array(words.length).fill(-2);
    const deprels = new Array<string>(words.length).fill('punct');
    for (let word = 0; word < frame.count; word++) {
      const head = state.heads[word]!;
      heads[frame.token[word]!] = head === frame.count ? -1 : frame.token[head]!;
      deprels[frame.token[word]!] = model.tables.labels[state.labels[word]!]!;
    }
    attachMarks(words, heads);
    return {
      upos: words.map((_, i) => model.uposOf[tags[i]!]!),
      xpos: words.map((_, i) => model.xposOf[tags[i]!]!),
      lemmas: words.map((word, i) => model.lemmatizer.lemmaOf(word, model.xposOf[tags[i]!]!)),
      heads,
      deprels,
    };
  }
}
