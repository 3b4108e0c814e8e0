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
const columnsOfPlace = [formColumns.indexOf('word'), formColumns.indexOf('fine'), formColumns.indexOf('suffix3')];

/** Writes the atoms of the arc that `move` is about to make into `values`, in the order of `labelAtoms`. */
export function setLabelAtoms(
  values: Int32Array,
  state: Configuration,
  frame: Frame,
  forms: FormTable,
  move: Move,
): void {
  const { columns } = forms;
  const { count, next } = state;
  const dependent = state.stacked(0);
  const head = move === left ? next : state.stacked(1);
  const below = state.stacked(move === left ? 1 : 2);
  const [wordColumn, classColumn, suffixColumn] = columnsOfPlace as [number, number, number];
  let at = 0;

  const place = (word: number): void => {
    if (word < 0 || word >= count) {
      const value = word === count ? root : none;
      for (let i = 0; i < 5; i++) values[at++] = value;
      return;
    }
    const form = frame.form[word]! * formWidth;
    values[at++] = columns[form + wordColumn]!;
    values[at++] = frame.tag[word]!;
    values[at++] = frame.pos[word]!;
    values[at++] = columns[form + classColumn]!;
    values[at++] = columns[form + suffixColumn]!;
  };
  const relative = (word: number): void => {
    values[at++] = word < 0 ? none : columns[frame.form[word]! * formWidth + wordColumn]!;
    values[at++] = word < 0 ? none : frame.tag[word]!;
    values[at++] = word < 0 ? none : state.labels[word]!;
  };

  place(head);
  place(dependent);
  place(dependent > 0 ? dependent - 1 : none);
  place(dependent + 1);
  place(head > 0 ? head - 1 : none);
  place(head < count ? head + 1 : none);
  place(move === left ? (next < count ? next + 1 : none) : next);
  place(next + 1 < count ? next + 2 : none);
  place(below);
  relative(state.left1[dependent]!);
  relative(state.left2[dependent]!);
  relative(state.right1[dependent]!);
  relative(state.right2[dependent]!);
  relative(state.left1[head]!);
  relative(state.left2[head]!);
  relative(state.right1[head]!);
  relative(state.right2[head]!);
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
