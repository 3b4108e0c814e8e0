import { type Configuration, left, type Move } from './configuration.ts';
import { type FormTable, formColumns, formWidth } from './forms.ts';
import type { Frame } from './frame.ts';

const places = ['h', 'd', 'd-', 'd+', 'h-', 'h+', 'n0', 'n1', 'g'] as const;
const relatives = ['dl', 'dk', 'dr', 'dq', 'hl', 'hk', 'hr', 'hq'] as const;

/**
 * Names of the labeller's atoms: h the head, d the dependent, g the word below them on the stack, n0 and n1 the words
 * to come, relatives and attributes as in `parserAtoms`, `dir` the direction of the arc.
 */
export const labelAtoms: readonly string[] = [
  ...places.flatMap((place) => ['w', 't', 'p', 'c', 'x'].map((attribute) => place + attribute)),
  ...relatives.flatMap((place) => ['w', 't', 'd'].map((attribute) => place + attribute)),
  ...['dm', 'do', 'hm', 'ho', 'far', 'comma', 'odd', 'other', 'markd', 'markh', 'dir'],
];

const none = -1;
const root = -2;
const wordColumn = formColumns.indexOf('word');
const classColumn = formColumns.indexOf('fine');
const suffixColumn = formColumns.indexOf('suffix3');

/** Writes the five atoms of a word in a place, or of the root or nothing there; gives the index behind them. */
function setPlace(values: Int32Array, at: number, word: number, frame: Frame, columns: Int32Array): number {
  if (word < 0 || word >= frame.count) {
    values.fill(word === frame.count ? root : none, at, at + 5);
    return at + 5;
  }
  const form = frame.form[word]! * formWidth;
  values[at] = columns[form + wordColumn]!;
  values[at + 1] = frame.tag[word]!;
  values[at + 2] = frame.pos[word]!;
  values[at + 3] = columns[form + classColumn]!;
  values[at + 4] = columns[form + suffixColumn]!;
  return at + 5;
}

/** Writes the three atoms of a dependent, -1 for none; gives the index behind them. */
function setRelative(
  values: Int32Array,
  at: number,
  word: number,
  labels: Int32Array,
  frame: Frame,
  columns: Int32Array,
): number {
  values[at] = word < 0 ? none : columns[frame.form[word]! * formWidth + wordColumn]!;
  values[at + 1] = word < 0 ? none : frame.tag[word]!;
  values[at + 2] = word < 0 ? none : labels[word]!;
  return at + 3;
}

/** Writes the atoms of the arc that `move` is about to make into `values`, in the order of `labelAtoms`. */
export function setLabelAtoms(
  values: Int32Array,
  state: Configuration,
  frame: Frame,
  forms: FormTable,
  move: Move,
): void {
  const { columns } = forms;
  const { count, next, labels } = state;
  const dependent = state.stacked(0);
  const head = move === left ? next : state.stacked(1);
  const below = state.stacked(move === left ? 1 : 2);
  let at = 0;

  at = setPlace(values, at, head, frame, columns);
  at = setPlace(values, at, dependent, frame, columns);
  at = setPlace(values, at, dependent > 0 ? dependent - 1 : none, frame, columns);
  at = setPlace(values, at, dependent + 1, frame, columns);
  at = setPlace(values, at, head > 0 ? head - 1 : none, frame, columns);
  at = setPlace(values, at, head < count ? head + 1 : none, frame, columns);
  at = setPlace(values, at, move === left ? (next < count ? next + 1 : none) : next, frame, columns);
  at = setPlace(values, at, next + 1 < count ? next + 2 : none, frame, columns);
  at = setPlace(values, at, below, frame, columns);
  at = setRelative(values, at, state.left1[dependent]!, labels, frame, columns);
  at = setRelative(values, at, state.left2[dependent]!, labels, frame, columns);
  at = setRelative(values, at, state.right1[dependent]!, labels, frame, columns);
  at = setRelative(values, at, state.right2[dependent]!, labels, frame, columns);
  at = setRelative(values, at, state.left1[head]!, labels, frame, columns);
  at = setRelative(values, at, state.left2[head]!, labels, frame, columns);
  at = setRelative(values, at, state.right1[head]!, labels, frame, columns);
  at = setRelative(values, at, state.right2[head]!, labels, frame, columns);
  values[at++] = state.leftLabels[dependent]!;
  values[at++] = state.rightLabels[dependent]!;
  values[at++] = state.leftLabels[head]!;
  values[at++] = state.rightLabels[head]!;
  const first = Math.min(dependent, head);
  const last = Math.max(dependent, head);
  const distance = last - first;
  values[at++] = distance < 4 ? distance : distance < 8 ? 4 : 5;
  values[at++] = Math.min(frame.commas[last]! - frame.commas[first]!, 2);
  values[at++] = (frame.quotes[last]! - frame.quotes[first]!) & 1;
  values[at++] = Math.min(frame.others[last]! - frame.others[first]!, 1);
  values[at++] = frame.markBefore[dependent]!;
  values[at++] = frame.markBefore[head]!;
  values[at] = move;
}
