import { type FormTable, formColumns, formWidth } from './forms.ts';
import type { Classifier } from './linear-model.ts';
import { templatesOf } from './templates.ts';

const window = [-2, -1, 0, 1, 2];
const tagAtoms = ['tag-1', 'tag-2'];

/** Names of the tagger's atoms: every column of the forms in a window of five, and the two tags before. */
export const taggerAtoms: readonly string[] = [
  ...window.flatMap((offset) => formColumns.map((column) => `${column}${offset}`)),
  ...tagAtoms,
  'bias',
];

/** Feature templates of the tagger (after Ratnaparkhi 1996 and Toutanova et al. 2003). */
export const taggerTemplates = templatesOf(`
  bias, word0, shape0, suffix10, suffix20, suffix30, suffix40, prefix10, prefix20, prefix30
  shape0 suffix20, shape0 suffix30, word-1, word1, word-2, word2
  word-1 word0, word0 word1, word-1 word1, suffix3-1, suffix31, suffix21
  shape-1 shape0, shape0 shape1, shape-1 shape0 shape1, tag-1, tag-1 tag-2, tag-1 word0, tag-1 suffix30
  tag-1 word1, tag-1 suffix21, tag-1 tag-2 word0, tag-1 tag-2 suffix20, tag-1 suffix30 suffix31
  tag-1 shape0, fine0, fine-1, fine1, coarse0 suffix20, fine0 fine1, fine-1 fine0, tag-1 fine0, tag-1 fine1
  tag-1 fine0 fine1, coarse0 coarse1 coarse2
`);

const outside = -2;

/** Sets the atoms for token `i`; `tags` holds the tags up to there. */
function setAtoms(values: Int32Array, forms: FormTable, ids: Int32Array, count: number, i: number, tags: Int32Array) {
  let at = 0;
  for (let offset = -2; offset <= 2; offset++) {
    const position = i + offset;
    const inside = position >= 0 && position < count;
    const from = inside ? ids[position]! * formWidth : 0;
    for (let column = 0; column < formWidth; column++) {
      values[at++] = inside ? forms.columns[from + column]! : outside;
    }
  }
  values[at++] = i > 0 ? tags[i - 1]! : outside;
  values[at++] = i > 1 ? tags[i - 2]! : outside;
  values[at] = 1;
}

/** Told of every token that the model decides, with `model.rows` still those of the decision. */
export type TagObserver = (i: number, predicted: number) => void;

/**
 * Greedy left-to-right tagger (Collins 2002, averaged perceptron). Frequent forms choose among the tags that they were
 * seen with; with one tag only they need no choice.
 */
export class Tagger {
  readonly model: Classifier;
  private readonly forms: FormTable;
  private readonly known: ReadonlyMap<string, Int32Array>;
  /** The tags that each hint leaves; the first hint leaves all. */
  private readonly hinted: readonly Int32Array[];

  constructor(
    model: Classifier,
    forms: FormTable,
    known: Readonly<Record<string, readonly number[]>>,
    hinted: readonly Int32Array[] = [],
  ) {
    this.model = model;
    this.forms = forms;
    this.hinted = hinted;
    this.known = new Map(Object.entries(known).map(([form, tags]) => [form, Int32Array.from(tags)]));
  }

  /** Writes the tag of each word into `tags`; `ids` are the words' rows in the form table, `hints` what is known of each. */
  tag(words: readonly string[], ids: Int32Array, tags: Int32Array, observe?: TagObserver, hints?: Uint8Array): void {
    const count = words.length;
    for (let i = 0; i < count; i++) {
      const candidates = this.candidatesFor(words[i]!, hints?.[i] ?? 0);
      if (candidates?.length === 1) {
        tags[i] = candidates[0]!;
        continue;
      }
      setAtoms(this.model.values, this.forms, ids, count, i, tags);
      tags[i] = candidates ? this.model.bestAmong(candidates) : this.model.best();
      observe?.(i, tags[i]!);
    }
  }

  /** The tags that a word can have, undefined for all. */
  private candidatesFor(word: string, hint: number): Int32Array | undefined {
    const known = this.known.get(word);
    const hinted = this.hinted[hint];
    if (hint === 0 || !hinted) return known;
    const both = known?.filter((tag) => hinted.includes(tag));
    return both?.length ? both : hinted;
  }
}
