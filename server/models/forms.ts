import { ownCopy } from '../../shared/own-copy.ts';
import { hashString } from './templates.ts';

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
export const formWidth = formColumns.length;

const longestShape = 6;
const rememberedMost = 50_000;

/** Typographic variants of quotes, dashes and ellipses as their ASCII forms. */
export const plainMarks = (form: string): string =>
  form
    .replace(/[“”„«»]|''|``/g, '"')
    .replace(/[‘’`]/g, "'")
    .replace(/[–—―]|--+/g, '-')
    .replace(/…|\.{2,}/g, '...');

/** A form as the vocabulary has it: marks unified, lower-cased, digits as 0. */
export const plainForm = (form: string): string => plainMarks(form).toLowerCase().replace(/\d/g, '0');

const rareWord = '\u0000';

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
  private readonly classes: ReadonlyMap<string, number>;
  private readonly vocabulary: ReadonlySet<string>;

  /**
   * @param classes word classes of lower-cased forms
   * @param vocabulary plain forms that the models know by themselves; all others look alike but for affixes and shape
   */
  constructor(classes: ReadonlyMap<string, number>, vocabulary: ReadonlySet<string>) {
    this.classes = classes;
    this.vocabulary = vocabulary;
  }

  /** The id of a form's row; ids hold until `rest` forgets them. */
  idOf(form: string): number {
    return this.ids.get(form) ?? this.add(form, form, this.vocabulary.has(plainForm(form)));
  }

  /** The id that the form would have if it were not in the vocabulary. */
  rareIdOf(form: string): number {
    const key = `\u0000${form}`;
    return this.ids.get(key) ?? this.add(key, form, false);
  }

  /** Forgets all forms once they are too many; call between sentences only. */
  rest(): void {
    if (this.ids.size > rememberedMost) this.ids.clear();
  }

  private add(key: string, form: string, known: boolean): number {
    const id = this.ids.size;
    this.ids.set(ownCopy(key), id);
    if ((id + 1) * formWidth > this.columns.length) {
      const grown = new Int32Array(this.columns.length * 2);
      grown.set(this.columns);
      this.columns = grown;
    }
    this.describe(form, id * formWidth, known);
    return id;
  }

  private describe(form: string, at: number, known: boolean): void {
    const plain = plainForm(form);
    const row = [known ? plain : rareWord, shapeOf(plainMarks(form))];
    for (let length = 1; length <= 4; length++) row.push(plain.slice(-length));
    for (let length = 1; length <= 3; length++) row.push(plain.slice(0, length));
    for (let i = 0; i < row.length; i++) this.columns[at + i] = hashString(`${i} ${row[i]}`);
    const wordClass = this.classes.get(plain) ?? -1;
    this.columns[at + row.length] = wordClass < 0 ? -1 : wordClass >> 4;
    this.columns[at + row.length + 1] = wordClass;
  }
}
