import { createContext, type ReactNode, useCallback, useContext, useSyncExternalStore } from 'react';
import type { StanceFilter } from '../../../shared/filter.ts';
import { goingBack, selecting } from '../../core/view-state/moves.ts';
import type { ViewStore } from '../../core/view-state/store.ts';
import { nothingSelected, pathBetween, type Selection, type ViewState } from '../../core/view-state/view-state.ts';

const ViewContext = createContext<ViewStore | null>(null);

export function ViewProvider({ store, children }: { store: ViewStore; children: ReactNode }) {
  return <ViewContext value={store}>{children}</ViewContext>;
}

/** What is selected or read is shown beside the graph or the tables, nowhere else. */
const inSight = (store: ViewStore): Partial<ViewState> =>
  store.get().view === 'corrections' || store.get().view === 'outlets' ? { view: 'graph' } : {};

export interface ViewActions {
  state: ViewState;
  update: ViewStore['update'];
  select(selection: Selection): void;
  /** Draws the paths from one actor to another. */
  findPaths(source: string, target: string): void;
  /** Goes back one step: from a document, a line, paths, an actor, a group. */
  back(): void;
  narrow(change: Partial<StanceFilter>, how?: 'push' | 'replace'): void;
  read(document: string, stance: string | null): void;
}

/** The view in the address, and the ways to change it. */
export function useView(): ViewActions {
  const store = useContext(ViewContext);
  if (!store) throw new Error('useView needs a ViewProvider around it');
  const state = useSyncExternalStore(store.subscribe, store.get);
  const select = useCallback(
    (selection: Selection) => store.update({ ...selecting(store.get(), selection), ...inSight(store) }),
    [store],
  );
  const findPaths = useCallback(
    (source: string, target: string) =>
      store.update({
        ...selecting(store.get(), nothingSelected),
        ...inSight(store),
        path: pathBetween(source, target),
        asked: null,
        apart: null,
      }),
    [store],
  );
  const back = useCallback(() => store.update(goingBack(store.get()) ?? {}), [store]);
  const narrow = useCallback(
    (change: Partial<StanceFilter>, how: 'push' | 'replace' = 'push') =>
      store.update({ filter: { ...store.get().filter, ...change } }, how),
    [store],
  );
  const read = useCallback(
    (document: string, stance: string | null) => store.update({ reading: { document, stance }, ...inSight(store) }),
    [store],
  );
  return { state, update: store.update, select, findPaths, back, narrow, read };
}
