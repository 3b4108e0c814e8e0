import { isElsewhere } from './moves.ts';
import { readViewState, writeViewState } from './query-string.ts';
import type { ViewState } from './view-state.ts';

/** The part of the browser's address and history that the view lives in. */
export interface Address {
  read(): string;
  push(search: string): void;
  replace(search: string): void;
  /** Calls back when the user goes back or forward. */
  onMove(listener: () => void): void;
}

/** What of the view changes, given outright or by the view as it is then. */
export type Change = Partial<ViewState> | ((state: ViewState) => Partial<ViewState>);

export interface ViewStore {
  get(): ViewState;
  /** Changes some of the view; a change that dragging repeats replaces the history entry instead of adding one. */
  update(change: Change, how?: 'push' | 'replace'): void;
  subscribe(listener: () => void): () => void;
}

/** Keeps the view in the address, so that a link and the back button reproduce it. */
export function createViewStore(address: Address): ViewStore {
  const listeners = new Set<() => void>();
  let state = readViewState(address.read());
  const tell = () => {
    for (const listener of listeners) listener();
  };
  address.onMove(() => {
    state = readViewState(address.read());
    tell();
  });
  return {
    get: () => state,
    update(change, how = 'push') {
      const changed = { ...state, ...(typeof change === 'function' ? change(state) : change) };
      const next = isElsewhere(state, changed) ? { ...changed, page: null } : changed;
      const search = writeViewState(next);
      if (search === writeViewState(state)) return;
      state = next;
      address[how](search);
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
