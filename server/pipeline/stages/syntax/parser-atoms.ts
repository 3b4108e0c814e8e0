import type { Configuration } from './configuration.ts';
import { type FormTable, formColumns, formWidth } from './forms.ts';
import type { Frame } from './frame.ts';

const places = ['s0', 's1', 's2', 's3', 'n0', 'n1', 'n2', 'n3', 's0-', 's0+', 'n0-', 's1+', 'o'] as const;
const relatives = ['s0l', 's0k', 's0r', 's0q', 's1l', 's1k', 's1r', 's1q', 'n0l', 'n0k'] as const;

/**
 * Names of the parser's atoms. Places: s0 is the top of the stack, n0 the next word, `s0+` the word after s0 in the
 * sentence, o the head of the phrase behind n0 (the object of a preposition, the conjunct of a conjunction); relatives: `l` and `k` are the outermost and the second dependent on the left, `r` and `q` on the right.
 * Attributes: w word, t tag, p part of speech, c word class, x suffix, d label; v counts, m sets of labels.
 */
export const parserAtoms: readonly string[] = [
  ...places.flatMap((place) => ['w', 't', 'p', 'c'].map((attribute) => place + attribute)),
  ...relatives.flatMap((place) => ['w', 't', 'd'].map((attribute) => place + attribute)),
  ...['s0v', 's0u', 's1v', 's1u', 'n0v'],
  ...['s0m', 's0o', 's1m', 's1o', 'n0m'],
  ...['far01', 'far12'],
  ...['comma', 'odd', 'quote', 'other', 'comma1', 'odd1', 'other1', 'markn0', 'markn1', 'marks0', 'inside', 'ahead'],
  ...['s0x', 'n0x', 'depth', 'bias'],
];

const none = -1;
const root = -2;
const wordColumn = formColumns.indexOf('word');
const classColumn = formColumns.indexOf('fine');
const suffixColumn = formColumns.indexOf('suffix3');

/** Distance in words, in steps: 1, 2, 3, 4, 5-7, 8-12, more. */
const bucket = (distance: number): number => (distance < 5 ? distance : distance < 8 ? 5 : distance < 13 ? 6 : 7);
const atMost = Math.min;

/** Writes the four atoms of a word in a place, or of the root or nothing there; gives the index behind them. */
function setPlace(values: Int32Array, at: number, word: number, frame: Frame, columns: Int32Array): number {
  if (word < 0 || word >= frame.count) {
    values.fill(word === frame.count ? root : none, at, at + 4);
    return at + 4;
  }
  const form = frame.form[word]! * formWidth;
  values[at] = columns[form + wordColumn]!;
  values[at + 1] = frame.tag[word]!;
  values[at + 2] = frame.pos[word]!;
  values[at + 3] = columns[form + classColumn]!;
  return at + 4;
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

/** Writes the atoms of a configuration into `values`, in the order of `parserAtoms`. */
export function setParserAtoms(values: Int32Array, state: Configuration, frame: Frame, forms: FormTable): void {
  const { columns } = forms;
  const { count, next, labels } = state;
  const s0 = state.stacked(0);
  const s1 = state.stacked(1);
  let at = 0;

  at = setPlace(values, at, s0, frame, columns);
  at = setPlace(values, at, s1, frame, columns);
  at = setPlace(values, at, state.stacked(2), frame, columns);
  at = setPlace(values, at, state.stacked(3), frame, columns);
  at = setPlace(values, at, next, frame, columns);
  at = setPlace(values, at, next < count ? next + 1 : none, frame, columns);
  at = setPlace(values, at, next + 1 < count ? next + 2 : none, frame, columns);
  at = setPlace(values, at, next + 2 < count ? next + 3 : none, frame, columns);
  at = setPlace(values, at, s0 > 0 ? s0 - 1 : none, frame, columns);
  at = setPlace(values, at, s0 < 0 ? none : s0 + 1, frame, columns);
  at = setPlace(values, at, next > 0 ? next - 1 : none, frame, columns);
  at = setPlace(values, at, s1 < 0 ? none : s1 + 1, frame, columns);
  at = setPlace(values, at, next + 1 < count ? frame.phrase[next + 1]! : none, frame, columns);

  at = setRelative(values, at, s0 < 0 ? none : state.left1[s0]!, labels, frame, columns);
  at = setRelative(values, at, s0 < 0 ? none : state.left2[s0]!, labels, frame, columns);
  at = setRelative(values, at, s0 < 0 ? none : state.right1[s0]!, labels, frame, columns);
  at = setRelative(values, at, s0 < 0 ? none : state.right2[s0]!, labels, frame, columns);
  at = setRelative(values, at, s1 < 0 ? none : state.left1[s1]!, labels, frame, columns);
  at = setRelative(values, at, s1 < 0 ? none : state.left2[s1]!, labels, frame, columns);
  at = setRelative(values, at, s1 < 0 ? none : state.right1[s1]!, labels, frame, columns);
  at = setRelative(values, at, s1 < 0 ? none : state.right2[s1]!, labels, frame, columns);
  at = setRelative(values, at, state.left1[next]!, labels, frame, columns);
  at = setRelative(values, at, state.left2[next]!, labels, frame, columns);

  values[at++] = s0 < 0 ? none : state.leftCount[s0]!;
  values[at++] = s0 < 0 ? none : state.rightCount[s0]!;
  values[at++] = s1 < 0 ? none : state.leftCount[s1]!;
  values[at++] = s1 < 0 ? none : state.rightCount[s1]!;
  values[at++] = state.leftCount[next]!;
  values[at++] = s0 < 0 ? none : state.leftLabels[s0]!;
  values[at++] = s0 < 0 ? none : state.rightLabels[s0]!;
  values[at++] = s1 < 0 ? none : state.leftLabels[s1]!;
  values[at++] = s1 < 0 ? none : state.rightLabels[s1]!;
  values[at++] = state.leftLabels[next]!;
  values[at++] = s0 < 0 ? none : bucket(next - s0);
  values[at++] = s1 < 0 ? none : bucket(s0 - s1);

  const { commas, quotes, others, markBefore } = frame;
  const quotesBetween = s0 < 0 ? 0 : quotes[next]! - quotes[s0]!;
  values[at++] = s0 < 0 ? none : atMost(commas[next]! - commas[s0]!, 3);
  values[at++] = quotesBetween & 1;
  values[at++] = quotesBetween > 0 ? 1 : 0;
  values[at++] = s0 < 0 ? none : atMost(others[next]! - others[s0]!, 1);
  values[at++] = s1 < 0 ? none : atMost(commas[s0]! - commas[s1]!, 3);
  values[at++] = s1 < 0 ? none : (quotes[s0]! - quotes[s1]!) & 1;
  values[at++] = s1 < 0 ? none : atMost(others[s0]! - others[s1]!, 1);
  values[at++] = markBefore[next]!;
  values[at++] = next < count ? markBefore[next + 1]! : none;
  values[at++] = s0 < 0 ? none : markBefore[s0]!;
  values[at++] = quotes[next]! & 1;
  values[at++] = next < count ? atMost(commas[count]! - commas[next + 1]!, 2) : none;

  values[at++] = s0 < 0 ? none : columns[frame.form[s0]! * formWidth + suffixColumn]!;
  values[at++] = next < count ? columns[frame.form[next]! * formWidth + suffixColumn]! : none;
  values[at++] = atMost(state.depth, 4);
  values[at] = 1;
}
