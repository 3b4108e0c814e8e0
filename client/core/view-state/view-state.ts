import type { StanceFilter } from '../../../shared/filter.ts';

export const views = ['graph', 'table'] as const;
export type View = (typeof views)[number];

export const tables = ['relations', 'actors', 'stances'] as const;
export type TableName = (typeof tables)[number];

export type Selection =
  | { kind: 'none' }
  | { kind: 'actor'; id: string }
  | { kind: 'line'; source: string; target: string };

/** A document opened for reading, at one of its stances when there is one. */
export interface Reading {
  document: string;
  stance: string | null;
}

/** All that a link must carry to show the same view again. */
export interface ViewState {
  view: View;
  table: TableName;
  selection: Selection;
  reading: Reading | null;
  filter: StanceFilter;
}

export const nothingSelected: Selection = { kind: 'none' };

export const initialViewState: ViewState = {
  view: 'graph',
  table: 'relations',
  selection: nothingSelected,
  reading: null,
  filter: {},
};

export const sameSelection = (a: Selection, b: Selection): boolean => JSON.stringify(a) === JSON.stringify(b);
