import type { StanceFilter } from '../../../shared/filter.ts';

export const views = ['graph', 'table', 'corrections', 'outlets'] as const;
export type View = (typeof views)[number];

export const tables = ['relations', 'actors', 'stances'] as const;
export type TableName = (typeof tables)[number];

/** What there is to decide in the view of corrections, and what was. */
export const workPages = ['check', 'merges', 'conflicts', 'history', 'split', 'compare'] as const;
export type WorkPage = (typeof workPages)[number];

export type Selection =
  | { kind: 'none' }
  | { kind: 'actor'; id: string }
  | { kind: 'line'; source: string; target: string };

/** A document opened for reading, at one of its stances when there is one. */
export interface Reading {
  document: string;
  stance: string | null;
}

/** Whose stances are asked for, by the ids of actors; null for anyone, but not at both ends. */
export interface Asked {
  source: string | null;
  target: string | null;
  /** Whether stances the other way count, too. */
  eitherWay: boolean;
}

/** Where the camera stands: in shares of the longer side of the canvas, y up; ratio 1 shows all, a smaller one is nearer. */
export interface Camera {
  x: number;
  y: number;
  ratio: number;
}

/** What of a large graph is drawn. */
export interface DrawnPart {
  /** How many actors the overview draws; null where the room decides. */
  draw: number | null;
  /** An actor of the separate group that is drawn alone. */
  apart: string | null;
  /** The actor around which the view stays while one of its lines is selected. */
  from: string | null;
  /** How many neighbours of the actor in the middle are drawn; null for the first batch. */
  neighbours: number | null;
  /** Whether communities are drawn, and which of them are folded, by their strongest actors. */
  groups: boolean;
  folded: readonly string[];
  /** How many steps from the actor in the middle. */
  steps: number;
}

/** How many paths are looked for at a time. */
export const pathBatch = 3;

/** The paths from one actor to another. */
export interface PathView {
  source: string;
  target: string;
  /** Which of them is read, from 0 on. */
  chosen: number;
  /** How many are looked for. */
  count: number;
  /** Whether only the direction of the stances is followed. */
  directed: boolean;
}

export const pathBetween = (source: string, target: string): PathView => ({
  ...{ source, target, chosen: 0, count: pathBatch, directed: false },
});

/** What a phone shows over the view. */
export const pages = ['filter', 'time'] as const;
export type Page = (typeof pages)[number];

/** All that a link must carry to show the same view again. */
export interface ViewState extends DrawnPart {
  view: View;
  table: TableName;
  work: WorkPage;
  page: Page | null;
  selection: Selection;
  /** The paths that are drawn; they stay while one of their lines is selected. */
  path: PathView | null;
  /** The question that is answered; what narrows it is the filter. */
  asked: Asked | null;
  reading: Reading | null;
  filter: StanceFilter;
  /** Whether the details of an actor tell who speaks for it. */
  speakers: boolean;
  /** Whether lines that mostly rest on claims are drawn hollow. */
  claims: boolean;
  /** Where the user has moved the camera; null where it stands by itself. */
  camera: Camera | null;
}

export const nothingSelected: Selection = { kind: 'none' };

export const initialViewState: ViewState = {
  view: 'graph',
  table: 'relations',
  work: 'check',
  page: null,
  selection: nothingSelected,
  path: null,
  asked: null,
  reading: null,
  filter: {},
  speakers: false,
  claims: false,
  camera: null,
  draw: null,
  apart: null,
  from: null,
  neighbours: null,
  groups: false,
  folded: [],
  steps: 1,
};

/** Whether something is selected, asked or read, so that the details are about it. */
export const isAbout = ({ selection, path, asked, reading }: ViewState): boolean =>
  selection.kind !== 'none' || path !== null || asked !== null || reading !== null;

/** Whether the details are about an issue where nothing is selected or read. */
export const onIssue = ({ filter }: Pick<ViewState, 'filter'>): boolean => filter.issue?.length === 1;

/** The actor that the view is drawn around, where the graph is too large to be drawn whole. */
export function centerOf({ selection, from, asked }: ViewState): string | null {
  if (selection.kind === 'actor') return selection.id;
  return selection.kind === 'line' ? from : (asked?.source ?? asked?.target ?? null);
}
