import type { Store } from './store.ts';

export interface OpenOptions {
  /** Whether a store that is not there yet is made; true when left out. */
  create?: boolean;
  /** Is told what users should know of the opening, such as where a copy was kept. */
  say?(message: string): void;
}

/** A database engine that keeps stores. */
export interface Engine {
  /** Opens the store and brings its schema up to date. @throws DemarcheError `unusable_store` with the reason and the mend. */
  open(location: string, options: Required<OpenOptions>): Promise<Store>;
}
