import { formColumns, formWidth } from '../forms.ts';
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

export const suffixOf = ({ form }: Frame, columns: Int32Array, word: number): number =>
  columns[form[word]! * formWidth + suffixColumn]!;

/** Writes the first `count` of the attributes w, t, p, c, x of a word, of which one behind the last is the root; gives the index behind them. */
export function setPlace(
  values: Int32Array,
  at: number,
  word: number,
  frame: Frame,
  columns: Int32Array,
  count: 4 | 5,
): number {
  const end = at + count;
  if (word < 0 || word >= frame.count) {
    const value = word === frame.count ? root : none;
    for (let i = at; i < end; i++) values[i] = value;
    return end;
  }
  const form = frame.form[word]! * formWidth;
  values[at] = columns[form + wordColumn]!;
  values[at + 1] = frame.tag[word]!;
  values[at + 2] = frame.pos[word]!;
  values[at + 3] = columns[form + classColumn]!;
  if (count > 4) values[at + 4] = columns[form + suffixColumn]!;
  return end;
}

/** Writes word, tag and label of a dependent, -1 for none; gives the index behind them. */
export function setDependent(
  values: Int32Array,
  at: number,
  word: number,
  labels: Int32Array,
  frame: Frame,
  columns: Int32Array,
): number {
  const isThere = word >= 0;
  values[at] = isThere ? columns[frame.form[word]! * formWidth + wordColumn]! : none;
  values[at + 1] = isThere ? frame.tag[word]! : none;
  values[at + 2] = isThere ? labels[word]! : none;
  return at + 3;
}
