import { Memo } from '../../shared/memo.ts';
import { type Dictionary, type LemmaList, regularLemma } from './inflection.ts';
import { irregularBases, pastsOnly } from './irregular-verbs.ts';

/** Lemmas of the forms that the rules of spelling get wrong: `tag form` -> lemma. */
export type IrregularLemmas = Readonly<Record<string, string>>;

const prefixes = /^(?:over|under|out|up|with|fore|mis|re|un|co-?|pre|inter)(?=.{3})/;
const pastTags = new Set(['VBD', 'VBN']);
/** Tags of forms in -ed and -ing. */
const regularTags = new Set([...pastTags, 'VBG']);
/** Tags of a verb's plain form, which taggers also give to a rare past form. */
const baseTags = new Set(['VB', 'VBP']);

/** A form as lemmas are looked up: lower-cased, with plain apostrophes. */
export const lemmaForm = (form: string): string => form.toLowerCase().replace(/[’ʼ]/g, "'");

/** Gives dictionary forms, lower-cased, by form and Penn tag. */
export class Lemmatizer {
  private readonly irregular: ReadonlyMap<string, string>;
  private readonly isWord: Dictionary;
  private readonly isLemma: LemmaList;
  private readonly remembered = new Memo<string>(20_000);

  constructor(irregular: IrregularLemmas, isWord: Dictionary, isLemma: LemmaList) {
    this.irregular = new Map(Object.entries(irregular));
    this.isWord = isWord;
    this.isLemma = isLemma;
  }

  lemmaOf(form: string, xpos: string): string {
    return this.remembered.of(`${xpos} ${form}`, () => this.find(lemmaForm(form), xpos));
  }

  private find(form: string, xpos: string): string {
    const isPast = pastTags.has(xpos) || (baseTags.has(xpos) && pastsOnly.has(form));
    const past = isPast ? irregularBases.get(form) : undefined;
    if (past !== undefined) return past;
    const regular = regularLemma(form, xpos, this.isWord, this.isLemma);
    // Exceptions to such forms in the treebanks are misspellings.
    if (regularTags.has(xpos) && regular !== form && this.isLemma(regular, xpos)) return regular;
    return this.irregular.get(`${xpos} ${form}`) ?? this.prefixed(form, xpos) ?? regular;
  }

  private prefixed(form: string, xpos: string): string | undefined {
    const prefix = pastTags.has(xpos) ? prefixes.exec(form)?.[0] : undefined;
    const inner = prefix && irregularBases.get(form.slice(prefix.length));
    return inner ? prefix + inner : undefined;
  }
}
