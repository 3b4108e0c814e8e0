import { hashString } from './hash.ts';

/** What the models see of a word form, as column numbers of a row in `FormTable.columns`. */
export const formColumns = [
  'word',
  'shape',
  'suffix1',
  'suffix2',
  'suffix3',
  'suffix4',
  'prefix1',
  'prefix2',
  'prefix3',
  'coarse',
  'fine',
] as const;
export type FormColumn = (typeof formColumns)[number];
export const formWidth = formColumns.length;

/** Word classes learnt from plain text: a coarse and a fine class per lower-cased form. */
export interface WordClasses {
  classOf(form: string): number;
}

const longestShape = 6;
const rememberedMost = 200_000;

/** Typographic variants of quotes, dashes and ellipses as their ASCII forms. */
export const plainMarks = (form: string): string =>
  form
    .replace(/[“”„«»]|''|``/g, '"')
    .replace(/[‘’`]/g, "'")
    .replace(/[–—―]|--+/g, '-')
    .replace(/…|\.{2,}/g, '...');

/** Shape of a form: X for capitals, x for letters, d for digits, runs capped at two, six characters at most. */
export function shapeOf(form: string): string {
  let shape = '';
  for (const character of form) {
    const kind = /\p{Lu}/u.test(character)
      ? 'X'
      : /\p{L}/u.test(character)
        ? 'x'
        : /\d/.test(character)
          ? 'd'
          : character;
    if (!shape.endsWith(kind + kind)) shape += kind;
    if (shape.length >= longestShape) break;
  }
  return shape;
}

/**
 * Remembers per distinct word form the hashes that feature templates are made of.
 * Forgetting a form changes no result, only the time until it is seen again.
 */
export class FormTable {
  /** `formWidth` numbers per form id. */
  columns = new Int32Array(formWidth * 4096);
  private readonly ids = new Map<string, number>();
  private readonly classes: WordClasses | null;

  constructor(classes: WordClasses | null) {
    this.classes = classes;
  }

  /** The id of a form's row; ids hold until `rest` forgets them. */
  idOf(form: string): number {
    const known = this.ids.get(form);
    if (known !== undefined) return known;
    const id = this.ids.size;
    this.ids.set(form, id);
    if ((id + 1) * formWidth > this.columns.length) {
      const grown = new Int32Array(this.columns.length * 2);
      grown.set(this.columns);
      this.columns = grown;
    }
    this.describe(form, id * formWidth);
    return id;
  }

  /** Forgets all forms once they are too many; call between sentences only. */
  rest(): void {
    if (this.ids.size > rememberedMost) this.ids.clear();
  }

  private describe(form: string, at: number): void {
    const plain = plainMarks(form);
    const lower = plain.toLowerCase().replace(/\d/g, '0');
    const row = [lower, shapeOf(plain)];
    for (let length = 1; length <= 4; length++) row.push(lower.slice(-length));
    for (let length = 1; length <= 3; length++) row.push(lower.slice(0, length));
    for (let i = 0; i < row.length; i++) this.columns[at + i] = hashString(`${i} ${row[i]}`);
    const wordClass = this.classes?.classOf(lower) ?? -1;
    this.columns[at + row.length] = wordClass < 0 ? -1 : wordClass >> 4;
    this.columns[at + row.length + 1] = wordClass;
  }
}
