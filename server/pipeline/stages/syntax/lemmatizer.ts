/** Lemmas as learnt from treebanks. */
export interface LemmaTable {
  /** `tag form` -> lemma, for words that the endings would get wrong. */
  readonly irregular: Readonly<Record<string, string>>;
  /** Tag -> ending -> how many characters to cut and what to add, as `cut|add`; the longest ending that fits counts. */
  readonly endings: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const longestEnding = 6;
const rememberedMost = 100_000;

/** Edits a form as `cut|add` says. */
export function applyEdit(form: string, edit: string): string {
  const bar = edit.indexOf('|');
  return form.slice(0, form.length - Number(edit.slice(0, bar))) + edit.slice(bar + 1);
}

/** The edit, as `cut|add`, that makes `lemma` of `form`. */
export function editOf(form: string, lemma: string): string {
  let shared = 0;
  while (shared < Math.min(form.length, lemma.length) && form[shared] === lemma[shared]) shared++;
  return `${form.length - shared}|${lemma.slice(shared)}`;
}

/** Gives dictionary forms, lower-cased, by form and Penn tag. */
export class Lemmatizer {
  private readonly table: LemmaTable;
  private readonly remembered = new Map<string, string>();

  constructor(table: LemmaTable) {
    this.table = table;
  }

  lemmaOf(form: string, xpos: string): string {
    const key = `${xpos} ${form}`;
    const known = this.remembered.get(key);
    if (known !== undefined) return known;
    if (this.remembered.size >= rememberedMost) this.remembered.clear();
    const lemma = this.find(form.toLowerCase().replace(/[’ʼ]/g, "'"), xpos);
    this.remembered.set(key, lemma);
    return lemma;
  }

  private find(form: string, xpos: string): string {
    const irregular = this.table.irregular[`${xpos} ${form}`];
    if (irregular !== undefined) return irregular;
    const endings = this.table.endings[xpos];
    if (!endings) return form;
    for (let length = Math.min(longestEnding, form.length - 1); length >= 0; length--) {
      const edit = endings[form.slice(form.length - length)];
      if (edit !== undefined) return applyEdit(form, edit) || form;
    }
    return form;
  }
}
