import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readViewState, writeViewState } from '../../../../client/core/view-state/query-string.ts';
import { createViewStore } from '../../../../client/core/view-state/store.ts';
import {
  initialViewState,
  pages,
  type Selection,
  tables,
  type ViewState,
  views,
  workPages,
} from '../../../../client/core/view-state/view-state.ts';
import { actorKinds } from '../../../../shared/actor.ts';
import { reviews } from '../../../../shared/curation.ts';
import { StanceFilter, saidBy } from '../../../../shared/filter.ts';
import { modalities, polarities, quadClasses, stanceTypes } from '../../../../shared/plover.ts';

const name = fc.string({ minLength: 1, unit: 'binary' });
const some = <T>(values: readonly T[]) =>
  fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 }), { nil: undefined });
const selection: fc.Arbitrary<Selection> = fc.oneof(
  fc.constant<Selection>({ kind: 'none' }),
  name.map((id): Selection => ({ kind: 'actor', id })),
  fc.tuple(name, name).map(([source, target]): Selection => ({ kind: 'line', source, target })),
);
const viewState: fc.Arbitrary<ViewState> = fc.record({
  view: fc.constantFrom(...views),
  table: fc.constantFrom(...tables),
  work: fc.constantFrom(...workPages),
  page: fc.constantFrom(null, ...pages),
  selection,
  path: fc.option(
    fc.record({
      ...{ source: name, target: name, directed: fc.boolean() },
      ...{ chosen: fc.integer({ min: 0, max: 19 }), count: fc.integer({ min: 1, max: 20 }) },
    }),
    { nil: null },
  ),
  asked: fc.oneof(
    fc.constant(null),
    fc.record({ source: fc.option(name, { nil: null }), target: name, eitherWay: fc.boolean() }),
    fc.record({ source: name, target: fc.constant(null), eitherWay: fc.boolean() }),
  ),
  reading: fc.option(fc.record({ document: name, stance: fc.option(name, { nil: null }) }), { nil: null }),
  draw: fc.option(fc.integer({ min: 12, max: 200 }), { nil: null }),
  apart: fc.option(name, { nil: null }),
  from: fc.option(name, { nil: null }),
  neighbours: fc.option(fc.constantFrom(12, 40, 60), { nil: null }),
  groups: fc.boolean(),
  folded: fc.array(name, { maxLength: 3 }),
  steps: fc.integer({ min: 1, max: 3 }),
  speakers: fc.boolean(),
  claims: fc.boolean(),
  camera: fc.constantFrom(null, { x: 0.5, y: -0.25, ratio: 0.6 }),
  filter: fc.record({
    type: some(stanceTypes),
    quad: some(quadClasses),
    polarity: some(polarities),
    kind: some(actorKinds),
    outlet: fc.option(fc.array(name, { minLength: 1 }), { nil: undefined }),
    issue: fc.option(fc.array(name, { minLength: 1 }), { nil: undefined }),
    from: fc.option(fc.constant('2024-04-26'), { nil: undefined }),
    attributedTo: fc.option(fc.array(name, { minLength: 1 }), { nil: undefined }),
    modality: some(modalities),
    text: fc.option(name, { nil: undefined }),
    minCount: fc.option(fc.integer({ min: 1, max: 50 }), { nil: undefined }),
    minConfidence: fc.option(fc.constantFrom(0.05, 0.5, 0.95), { nil: undefined }),
  }),
});

describe('the address', () => {
  it('gives back every view that was written into it', () => {
    fc.assert(
      fc.property(viewState, (state) => {
        expect(readViewState(writeViewState(state))).toEqual(state);
      }),
    );
  });

  it('reads of a filter what its schema takes, and leaves the rest of it', () => {
    const words = [
      ...stanceTypes,
      ...polarities,
      ...quadClasses,
      ...modalities,
      ...actorKinds,
      ...reviews,
      ...saidBy,
      'main',
      'Main',
      'usa',
      'ß23',
    ];
    const others = [
      '2024-02-29',
      '2023-02-29',
      '2024-02-29T10',
      '2024-2-9',
      '0',
      '1',
      '1.5',
      '-1',
      'true',
      'false',
      ' ',
    ];
    const text = fc.oneof(fc.constantFrom(...words, ...others), fc.string());
    const given = fc.array(fc.tuple(fc.constantFrom(...Object.keys(StanceFilter.shape)), text), { maxLength: 6 });
    fc.assert(
      fc.property(given, (pairs) => {
        const params = new URLSearchParams(pairs);
        const taken = Object.entries(StanceFilter.shape).flatMap(([key, schema]) => {
          const texts = params.getAll(key).filter(Boolean);
          const { data } = schema.safeParse(texts.length > 1 ? texts : texts[0]);
          return texts.length === 0 || data === undefined ? [] : [[key, data]];
        });
        expect(readViewState(`?${params}`).filter).toEqual(Object.fromEntries(taken));
      }),
      { numRuns: 1000 },
    );
  });

  it('takes no camera that shows nothing', () => {
    for (const camera of ['0.5,0.5', '0.5,0.5,9', 'a,b,c', '0.5,0.5,0.5,0.5', '99,0,1'])
      expect(readViewState(`?camera=${camera}`).camera).toBeNull();
  });

  it('is empty for the view at the start', () => {
    expect(writeViewState(initialViewState)).toBe('');
  });

  it('keeps the good parts of a link with a bad one', () => {
    const state = readViewState('?view=sideways&polarity=negative&minCount=many&type=SHOUT&actor=chn');
    expect(state).toEqual({
      ...initialViewState,
      selection: { kind: 'actor', id: 'chn' },
      filter: { polarity: ['negative'] },
    });
  });
});

describe('the store of the view', () => {
  const history = () => {
    const entries = [''];
    let moved = () => {};
    return {
      entries,
      back() {
        entries.pop();
        moved();
      },
      address: {
        read: () => entries.at(-1)!,
        push: (search: string) => void entries.push(search),
        replace: (search: string) => void entries.splice(-1, 1, search),
        onMove: (listener: () => void) => {
          moved = listener;
        },
      },
    };
  };

  it('adds a step of history for every change and goes back with it', () => {
    const { address, entries, back } = history();
    const store = createViewStore(address);
    store.update({ selection: { kind: 'actor', id: 'chn' } });
    store.update({ view: 'table' });
    expect(entries).toEqual(['', '?actor=chn', '?actor=chn&view=table']);
    back();
    expect(store.get().view).toBe('graph');
    expect(store.get().selection).toEqual({ kind: 'actor', id: 'chn' });
  });

  it('lets go of what a phone shows over the view when something else is shown, and goes back to it', () => {
    const { address, back } = history();
    const store = createViewStore(address);
    store.update({ page: 'filter' });
    store.update({ filter: { polarity: ['negative'] } });
    expect(store.get().page).toBe('filter');
    store.update({ selection: { kind: 'actor', id: 'chn' } });
    expect(store.get().page).toBeNull();
    back();
    expect(store.get().page).toBe('filter');
  });

  it('tells nobody when nothing changed', () => {
    const { address, entries } = history();
    const store = createViewStore(address);
    let told = 0;
    store.subscribe(() => told++);
    store.update({ view: 'graph' });
    expect([told, entries.length]).toEqual([0, 1]);
  });
});
