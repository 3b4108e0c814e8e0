import type { FormTable } from '../forms.ts';
import { templatesOf } from '../templates.ts';
import { namesOfPlaces, none, setDependent, setPlace, suffixOf } from './atoms.ts';
import type { Configuration } from './configuration.ts';
import type { Frame } from './frame.ts';

/**
 * Names of the parser's atoms. Places: s0 is the top of the stack, n0 the next word, `s0+` the word after s0 in the
 * sentence, o the head of the phrase behind n0 (the object of a preposition, the conjunct of a conjunction); relatives:
 * `l` and `k` are the outermost and the second dependent on the left, `r` and `q` on the right; v, u count
 * dependents, m, o are the sets of their labels.
 */
export const parserAtoms: readonly string[] = [
  ...namesOfPlaces('s0 s1 s2 s3 n0 n1 n2 n3 s0- s0+ n0- s1+ o', 'wtpc'),
  ...namesOfPlaces('s0l s0k s0r s0q s1l s1k s1r s1q n0l n0k', 'wtd'),
  ...['s0v', 's0u', 's1v', 's1u', 'n0v'],
  ...['s0m', 's0o', 's1m', 's1o', 'n0m'],
  ...['far01', 'far12'],
  ...['comma', 'odd', 'quote', 'other', 'comma1', 'odd1', 'other1', 'markn0', 'markn1', 'marks0', 'inside', 'ahead'],
  ...['s0x', 'n0x', 'depth', 'bias'],
];

/**
 * Feature templates over these atoms: words, tags and their pairs and triples (Zhang, Nivre 2011), dependents with their
 * labels, valencies, distances, and the punctuation between words.
 */
export const parserTemplates = templatesOf(`
  bias depth, s0w, s0t, s0c, s1w, s1t, s1c, s2w, s2t, s3t, n0w, n0t, n0c, n1w, n1t, n1c, n2w, n2t, n3t
  s0w n0w, s0t n0t, s0w n0t, s0t n0w, s0c n0c, s0c n0t, s0t n0c, s1w s0w, s1t s0t, s1w s0t, s1t s0w, s1c s0c
  s1c s0t, s1t s0c, s1w n0w, s1t n0t, s1w n0t, s1t n0w, n0t n1t, n0w n1t, n0t n1w, n0w n1w, s0w n1t, s0t n1w
  s0t n0t n1t, n0t n1t n2t, n1t n2t n3t, s0p n0t n1t n2t, s1t s0t n0t, s1t s0t n0w, s1t s0w n0t, s1w s0t n0t
  s1t s0t n0t n1t, s2t s1t s0t, s2t s1t s0t n0t, s2p s1p s0p n0p n1p, s3p s2p s1p s0p n0p
  s0t s0ld n0t, s0t s0lt n0t, s0t s0rt n0t, s0t s0rd n0t, s0t n0lt n0t, s0w n0t n0ld
  s0t n0t n0lt n0kt, s0t s0lt s0kt n0t, s0t s0rt s0qt n0t, s1t s0t s0lt, s1t s0lw s0t
  s1w s0lw, s1t s0lw s0w, s1t s0rt s0t, s1t s1rt s0t, s1t s1lt s0t, s1w s1rw s0t
  s1t s1rd s0t n0t, s1t s1rt s1qt s0t, s0lw, s0rw, s1rw, n0lw, s0ld s0rd s0p, s1ld s1rd s1p
  s0w s0v, s0t s0v s0u, s0w s0u, s1t s1v s1u, s1w s1u, n0t n0v, n0w n0v, s0w s0m, s0t s0m, s0t s0o, s0w s0o
  s1t s1m, s1t s1o, s1w s1o, n0t n0m, n0w n0m, s0t s0m n0t n0m, s1t s1m s1o s0t s0m
  s1t s1o s0t n0t, s0w far01, s0t far01, n0t far01, s0t n0t far01
  s1t far12, s1t s0t far12, s0-t s0t n0t, s0+t s0t n0t, s0t n0-t n0t
  s0w s0+w, s1t s1+t s0t, s0t comma n0t, s0w comma, comma odd quote other s0p n0p
  s1t s0t comma1 other1, s1p s0p comma1 odd1 other1 comma n0p, markn0 s0t n0t
  markn0 s0p n0p s1p, markn0 n0w, marks0 s1t s0t, markn1 n0t n1t, inside s0p n0t, odd s0w n0t, ahead s0p n0p
  comma ahead n0t s0t, s0w n0w oc, s1w n0w oc, s0c n0w oc, s1c n0w oc
  s1t s0t n0w ot, s0w n0w ow, s1w s0t n0w, s1c s0c n0w oc, s0x n0x, s0x n0t, s0t n0x
`);

/** Distance in words, in steps: 1, 2, 3, 4, 5-7, 8-12, more. */
const bucket = (distance: number): number => (distance < 5 ? distance : distance < 8 ? 5 : distance < 13 ? 6 : 7);
const atMost = (number: number, most: number): number => (number < most ? number : most);

/**
 * Writes the atoms of a configuration with a word on its stack into `values`, in the order of `parserAtoms`.
 * Written out and without lists: it runs twice for each word of a text.
 */
export function setParserAtoms(values: Int32Array, state: Configuration, frame: Frame, forms: FormTable): void {
  const { count, next, labels, left1, left2, right1, right2, leftCount, rightCount, leftLabels, rightLabels } = state;
  const { columns } = forms;
  const s0 = state.stacked(0);
  const s1 = state.stacked(1);
  const isPair = s1 >= 0;
  let at = setPlace(values, 0, s0, frame, columns, 4);
  at = setPlace(values, at, s1, frame, columns, 4);
  at = setPlace(values, at, state.stacked(2), frame, columns, 4);
  at = setPlace(values, at, state.stacked(3), frame, columns, 4);
  for (let word = next; word < next + 4; word++) at = setPlace(values, at, word, frame, columns, 4);
  at = setPlace(values, at, s0 - 1, frame, columns, 4);
  at = setPlace(values, at, s0 + 1, frame, columns, 4);
  at = setPlace(values, at, next - 1, frame, columns, 4);
  at = setPlace(values, at, isPair ? s1 + 1 : none, frame, columns, 4);
  at = setPlace(values, at, next + 1 < count ? frame.phrase[next + 1]! : none, frame, columns, 4);
  at = setDependent(values, at, left1[s0]!, labels, frame, columns);
  at = setDependent(values, at, left2[s0]!, labels, frame, columns);
  at = setDependent(values, at, right1[s0]!, labels, frame, columns);
  at = setDependent(values, at, right2[s0]!, labels, frame, columns);
  at = setDependent(values, at, isPair ? left1[s1]! : none, labels, frame, columns);
  at = setDependent(values, at, isPair ? left2[s1]! : none, labels, frame, columns);
  at = setDependent(values, at, isPair ? right1[s1]! : none, labels, frame, columns);
  at = setDependent(values, at, isPair ? right2[s1]! : none, labels, frame, columns);
  at = setDependent(values, at, left1[next]!, labels, frame, columns);
  at = setDependent(values, at, left2[next]!, labels, frame, columns);
  values[at++] = leftCount[s0]!;
  values[at++] = rightCount[s0]!;
  values[at++] = isPair ? leftCount[s1]! : none;
  values[at++] = isPair ? rightCount[s1]! : none;
  values[at++] = leftCount[next]!;
  values[at++] = leftLabels[s0]!;
  values[at++] = rightLabels[s0]!;
  values[at++] = isPair ? leftLabels[s1]! : none;
  values[at++] = isPair ? rightLabels[s1]! : none;
  values[at++] = leftLabels[next]!;
  values[at++] = bucket(next - s0);
  values[at++] = isPair ? bucket(s0 - s1) : none;
  at = setMarks(values, at, frame, s0, s1, next);
  values[at++] = suffixOf(frame, columns, s0);
  values[at++] = next < count ? suffixOf(frame, columns, next) : none;
  values[at++] = atMost(state.depth, 4);
  values[at] = 1;
}

/** Writes what stands between the words in punctuation; gives the index behind it. */
function setMarks(values: Int32Array, from: number, frame: Frame, s0: number, s1: number, next: number): number {
  const { count, commas, quotes, others, markBefore } = frame;
  const isPair = s1 >= 0;
  const hasNext = next < count;
  const quoted = quotes[next]! - quotes[s0]!;
  let at = from;
  values[at++] = atMost(commas[next]! - commas[s0]!, 3);
  values[at++] = quoted & 1;
  values[at++] = quoted > 0 ? 1 : 0;
  values[at++] = atMost(others[next]! - others[s0]!, 1);
  values[at++] = isPair ? atMost(commas[s0]! - commas[s1]!, 3) : none;
  values[at++] = isPair ? (quotes[s0]! - quotes[s1]!) & 1 : none;
  values[at++] = isPair ? atMost(others[s0]! - others[s1]!, 1) : none;
  values[at++] = markBefore[next]!;
  values[at++] = hasNext ? markBefore[next + 1]! : none;
  values[at++] = markBefore[s0]!;
  values[at++] = quotes[next]! & 1;
  values[at++] = hasNext ? atMost(commas[count]! - commas[next + 1]!, 2) : none;
  return at;
}
