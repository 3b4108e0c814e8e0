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

export interface ViewStore {
  get(): ViewState;
  /** Changes some of the view; a change that dragging repeats replaces the history entry instead of adding one. */
  update(change: Partial<ViewState>, how?: 'push' | 'replace'): void;
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
      const search = writeViewState({ ...state, ...change });
      if (search === writeViewState(state)) return;
      state = { ...state, ...change };
      address[how](search);
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
