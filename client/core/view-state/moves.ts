import { centerOf, nothingSelected, type Selection, type ViewState } from './view-state.ts';

const aroundNobody = { from: null, neighbours: null, steps: 1 };

/** Whether a line can be looked at without leaving the surroundings of the actor in the middle. */
const staysAround = (state: ViewState, center: string | null, line: Selection): boolean =>
  line.kind === 'line' && center !== null && (state.steps > 1 || line.source === center || line.target === center);

/** What changes when something is selected: an actor comes into the middle, one of its lines leaves it there, and paths stay with a line. */
export function selecting(state: ViewState, selection: Selection): Partial<ViewState> {
  const center = centerOf(state);
  if (staysAround(state, center, selection)) return { selection, reading: null, from: center };
  if (selection.kind === 'actor' && selection.id === center)
    return { selection, reading: null, from: null, path: null };
  return { selection, reading: null, ...aroundNobody, ...(selection.kind === 'line' ? {} : { path: null }) };
}

/**
 * What changes on the way back, one thing at a time: the corrections give way to the graph; there the document is closed, then the line gives way to the actor that
 * it was opened from or to the paths, then these and the actor to the overview, then the group drawn alone to the whole;
 * null at the start.
 */
export function goingBack(state: ViewState): Partial<ViewState> | null {
  if (state.view === 'corrections' || state.view === 'outlets') return { view: 'graph' };
  if (state.reading) return { reading: null };
  if (state.selection.kind === 'line' && state.from !== null && state.asked === null) {
    return { selection: { kind: 'actor', id: state.from }, from: null };
  }
  if (state.selection.kind !== 'none') return { selection: nothingSelected, ...aroundNobody };
  if (state.path !== null) return { path: null };
  if (state.asked !== null) return { asked: null };
  return state.apart === null ? null : { apart: null };
}

/** Whether something else is shown than before: then what a phone shows over the view gives way to it. */
export const isElsewhere = (before: ViewState, after: ViewState): boolean =>
  (['view', 'selection', 'path', 'asked', 'reading'] as const).some(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
