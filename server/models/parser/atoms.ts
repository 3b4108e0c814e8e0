import { type FormTable, formColumns, formWidth } from '../forms.ts';
import type { Frame } from './frame.ts';

/** The atom of nobody, and of the root. */
export const none = -1;
const root = -2;
const wordColumn = formColumns.indexOf('word');
const classColumn = formColumns.indexOf('fine');
const suffixColumn = formColumns.indexOf('suffix3');

/**
 * What the parser's models see of words. Attributes of a word in a place: w word, t tag, p part of speech, c word class,
 * x suffix; of a dependent also d, its label.
 */
export const namesOfPlaces = (places: string, attributes: string): string[] =>
  places.split(' ').flatMap((place) => [...attributes].map((attribute) => place + attribute));

export const suffixOf = ({ form }: Frame, { columns }: FormTable, word: number): number =>
  columns[form[word]! * formWidth + suffixColumn]!;

/** Writes the first `count` of the attributes w, t, p, c, x of words, of which one behind the last is the root; gives the index behind them. */
export function setPlaces(
  values: Int32Array,
  words: readonly number[],
  frame: Frame,
  forms: FormTable,
  count: 4 | 5,
): number {
  const { columns } = forms;
  let at = 0;
  for (const word of words) {
    const from = at;
    at += count;
    if (word < 0 || word >= frame.count) {
      values.fill(word === frame.count ? root : none, from, at);
      continue;
    }
    const form = frame.form[word]! * formWidth;
    values[from] = columns[form + wordColumn]!;
    values[from + 1] = frame.tag[word]!;
    values[from + 2] = frame.pos[word]!;
    values[from + 3] = columns[form + classColumn]!;
    if (count > 4) values[from + 4] = suffixOf(frame, forms, word);
  }
  return at;
}

/** Writes word, tag and label of dependents, -1 for none, from `at` on; gives the index behind them. */
export function setDependents(
  values: Int32Array,
  at: number,
  words: readonly number[],
  labels: Int32Array,
  { form, tag }: Frame,
  { columns }: FormTable,
): number {
  let next = at;
  for (const word of words) {
    values[next++] = word < 0 ? none : columns[form[word]! * formWidth + wordColumn]!;
    values[next++] = word < 0 ? none : tag[word]!;
    values[next++] = word < 0 ? none : labels[word]!;
  }
  return next;
}

/** Writes numbers from `at` on; gives the index behind them. */
export function put(values: Int32Array, at: number, ...numbers: readonly number[]): number {
  for (let i = 0; i < numbers.length; i++) values[at + i] = numbers[i]!;
  return at + numbers.length;
}
