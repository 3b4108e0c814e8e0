import { describe, expect, it } from 'vitest';
import { goingBack, selecting } from '../../../../client/core/view-state/moves.ts';
import {
  centerOf,
  initialViewState,
  pathBetween,
  type Selection,
  type ViewState,
} from '../../../../client/core/view-state/view-state.ts';

const actor = (id: string): Selection => ({ kind: 'actor', id });
const line = (source: string, target: string): Selection => ({ kind: 'line', source, target });
function go(state: ViewState, ...selections: Selection[]): ViewState {
  let after = state;
  for (const selection of selections) after = { ...after, ...selecting(after, selection) };
  return after;
}
const back = (state: ViewState): ViewState => ({ ...state, ...goingBack(state) });

describe('moving through the graph', () => {
  it('stays around an actor while one of its lines is read, and returns to it', () => {
    const reading = go(initialViewState, actor('chn'), line('usa', 'chn'));
    expect(centerOf(reading)).toBe('chn');
    expect(back(reading)).toMatchObject({ selection: actor('chn'), from: null });
    expect(back(back(reading))).toEqual(initialViewState);
  });

  it('leaves the surroundings with a line elsewhere', () => {
    expect(centerOf(go(initialViewState, actor('chn'), line('usa', 'rus')))).toBeNull();
  });

  it('forgets batches and steps with another actor, and keeps them with the same', () => {
    const far = { ...go(initialViewState, actor('chn')), neighbours: 40, steps: 2 };
    expect(go(far, actor('usa'))).toMatchObject({ neighbours: null, steps: 1 });
    expect(go(far, line('usa', 'rus'), actor('chn'))).toMatchObject({ neighbours: 40, steps: 2 });
  });

  it('keeps paths while one of their lines is read, and returns to them', () => {
    const paths = { ...initialViewState, path: pathBetween('chn', 'rus') };
    const reading = go(paths, line('chn', 'usa'));
    expect(reading.path).toEqual(paths.path);
    expect(back(reading)).toEqual(paths);
    expect(back(back(reading))).toEqual(initialViewState);
    expect(go(paths, actor('chn')).path).toBeNull();
  });

  it('goes back from a document first and from a group last', () => {
    const deep = { ...initialViewState, apart: 'x', reading: { document: 'd', stance: null }, selection: actor('y') };
    expect(back(deep)).toMatchObject({ reading: null, selection: actor('y') });
    expect(back(back(deep))).toMatchObject({ selection: { kind: 'none' }, apart: 'x' });
    expect(goingBack(back(back(back(deep))))).toBeNull();
    const split: ViewState = { ...initialViewState, view: 'corrections', work: 'split', selection: actor('y') };
    expect(back(split)).toMatchObject({ view: 'graph', selection: actor('y') });
  });
});
