import type { FormTable } from '../forms.ts';
import { templatesOf } from '../templates.ts';
import { namesOfPlaces, setDependent, setPlace } from './atoms.ts';
import { type Configuration, left, type Move } from './configuration.ts';
import type { Frame } from './frame.ts';

/**
 * Names of the labeller's atoms: h the head, d the dependent, g the word below them on the stack, n0 and n1 the words
 * to come, relatives and attributes as in `parserAtoms`, `dir` the direction of the arc.
 */
export const labelAtoms: readonly string[] = [
  ...namesOfPlaces('h d d- d+ h- h+ n0 n1 g', 'wtpcx'),
  ...namesOfPlaces('dl dk dr dq hl hk hr hq', 'wtd'),
  ...['dm', 'do', 'hm', 'ho', 'far', 'comma', 'odd', 'other', 'markd', 'markh', 'dir'],
];

/** Feature templates of the labeller; every one also knows the arc's direction. */
export const labelTemplates = templatesOf(`
  far, hw, ht, hw ht, hc, hx, dw, dt, dw dt, dc, dx, hw dw, ht dt, hw dt, ht dw, hc dc, hc dt, ht dc, hx dx
  hx dt, ht dx, hc dw, hw dc, ht dt far, hw dt far, ht dt comma other
  hp dp comma odd other, hp dp markd, ht dw comma, markd dt, markh dt ht
  odd hw, odd ht dt, ht hm, ht ho, ht dt hm, ht dt ho, hw hm, hw ho, dt hm, dt ho
  hw dt hm, hw dt ho, hc dt hm, dt dm, dt do, dw dm, dw do, ht dt dm, ht dt do
  hw dm, ht dt dld, ht dlw, hw dlw, hw dlw dw, hc dlw dc, ht dlw dt, ht dlw dw, ht dlw dx
  dlw dw, dlt dt, dlw dkw, dlw dkw ht, ht drt dt, drw dw, drw hw
  hlw hw dt, hrw hw dt, hrt ht dt, hlt ht dt, hrd hqd ht dt, hld hkd ht dt
  d-t dt ht, d-w ht dt, d-w hw, d-t dt d+t, d+t dt ht, h+t ht dt, h-t ht dt, n0t ht dt, n0w ht dt, n0t n1t dt
  n0w dt, gt ht dt, gw ht dt, gt ht, dt dlt dkt ht, dt dm do ht
`).map((template) => `dir ${template}`);

/** Writes the atoms of the arc that `move` is about to make into `values`, in the order of `labelAtoms`. */
export function setLabelAtoms(
  values: Int32Array,
  state: Configuration,
  frame: Frame,
  forms: FormTable,
  move: Move,
): void {
  const { next, labels, left1, left2, right1, right2, leftLabels, rightLabels } = state;
  const { commas, quotes, others, markBefore } = frame;
  const { columns } = forms;
  const isLeft = move === left;
  const d = state.stacked(0);
  const h = isLeft ? next : state.stacked(1);
  let at = setPlace(values, 0, h, frame, columns, 5);
  at = setPlace(values, at, d, frame, columns, 5);
  at = setPlace(values, at, d - 1, frame, columns, 5);
  at = setPlace(values, at, d + 1, frame, columns, 5);
  at = setPlace(values, at, h - 1, frame, columns, 5);
  at = setPlace(values, at, h + 1, frame, columns, 5);
  at = setPlace(values, at, isLeft ? next + 1 : next, frame, columns, 5);
  at = setPlace(values, at, next + 2, frame, columns, 5);
  at = setPlace(values, at, state.stacked(isLeft ? 1 : 2), frame, columns, 5);
  at = setDependent(values, at, left1[d]!, labels, frame, columns);
  at = setDependent(values, at, left2[d]!, labels, frame, columns);
  at = setDependent(values, at, right1[d]!, labels, frame, columns);
  at = setDependent(values, at, right2[d]!, labels, frame, columns);
  at = setDependent(values, at, left1[h]!, labels, frame, columns);
  at = setDependent(values, at, left2[h]!, labels, frame, columns);
  at = setDependent(values, at, right1[h]!, labels, frame, columns);
  at = setDependent(values, at, right2[h]!, labels, frame, columns);
  values[at++] = leftLabels[d]!;
  values[at++] = rightLabels[d]!;
  values[at++] = leftLabels[h]!;
  values[at++] = rightLabels[h]!;
  const first = Math.min(d, h);
  const last = Math.max(d, h);
  const distance = last - first;
  values[at++] = distance < 4 ? distance : distance < 8 ? 4 : 5;
  values[at++] = Math.min(commas[last]! - commas[first]!, 2);
  values[at++] = (quotes[last]! - quotes[first]!) & 1;
  values[at++] = Math.min(others[last]! - others[first]!, 1);
  values[at++] = markBefore[d]!;
  values[at++] = markBefore[h]!;
  values[at] = move;
}
