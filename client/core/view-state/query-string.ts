import { type QueryValue, queryString } from '../api/request.ts';
import { readFilter } from './read-filter.ts';
import {
  type Asked,
  type Camera,
  type DrawnPart,
  nothingSelected,
  type PathView,
  pages,
  pathBatch,
  type Selection,
  tables,
  type ViewState,
  views,
  workPages,
} from './view-state.ts';

function readSelection(params: URLSearchParams): Selection {
  const [actor, source, target] = ['actor', 'source', 'target'].map((key) => params.get(key));
  if (source && target) return { kind: 'line', source, target };
  return actor ? { kind: 'actor', id: actor } : nothingSelected;
}

const oneOf = <T extends string>(values: readonly T[], text: string | null): T =>
  values.find((value) => value === text) ?? values[0]!;

/** A whole number of a link within bounds, or null. */
function readNumber(params: URLSearchParams, key: string, least: number, most: number): number | null {
  const text = params.get(key);
  const value = Number(text);
  return text && Number.isInteger(value) && value >= least && value <= most ? value : null;
}

const mostPaths = 20;

/** The paths of a link; they are numbered from 1 on there. */
function readPath(params: URLSearchParams): PathView | null {
  const [source, target] = [params.get('pathFrom'), params.get('pathTo')];
  if (!source || !target) return null;
  return {
    ...{ source, target, directed: params.get('directed') === 'true' },
    chosen: (readNumber(params, 'path', 1, mostPaths) ?? 1) - 1,
    count: readNumber(params, 'paths', 1, mostPaths) ?? pathBatch,
  };
}

function writePath({ source, target, chosen, count, directed }: PathView): Record<string, QueryValue> {
  return {
    ...{ pathFrom: source, pathTo: target },
    ...(chosen > 0 && { path: chosen + 1 }),
    ...(count !== pathBatch && { paths: count }),
    ...(directed && { directed }),
  };
}

const readDrawnPart = (params: URLSearchParams): DrawnPart => ({
  draw: readNumber(params, 'draw', 1, 500),
  apart: params.get('apart') || null,
  from: params.get('around') || null,
  neighbours: readNumber(params, 'neighbours', 1, 500),
  groups: params.get('groups') === 'true',
  folded: params.getAll('fold').filter(Boolean),
  steps: readNumber(params, 'steps', 1, 3) ?? 1,
});

/** How near and how far a camera may be. */
const ratios = { least: 0.05, most: 2.5 };

function readCamera(params: URLSearchParams): Camera | null {
  const [x, y, ratio, ...rest] = (params.get('camera') ?? '')
    .split(',')
    .map((text) => (text ? Number(text) : Number.NaN));
  const isPlace = (value: number | undefined): value is number => value !== undefined && Math.abs(value) < 10;
  if (rest.length || !isPlace(x) || !isPlace(y) || !isPlace(ratio)) return null;
  return ratio >= ratios.least && ratio <= ratios.most ? { x, y, ratio } : null;
}

const writeCamera = ({ x, y, ratio }: Camera): string =>
  [x, y, ratio].map((value) => Math.round(value * 1000) / 1000).join();

function readAsked(params: URLSearchParams): Asked | null {
  const [source, target] = [params.get('askFrom') || null, params.get('askToward') || null];
  return source || target ? { source, target, eitherWay: params.get('eitherWay') === 'true' } : null;
}

/** The view that a link's query string describes; what it leaves out or garbles is as at the start. */
export function readViewState(search: string): ViewState {
  const params = new URLSearchParams(search);
  const document = params.get('document');
  return {
    view: oneOf(views, params.get('view')),
    table: oneOf(tables, params.get('table')),
    work: oneOf(workPages, params.get('work')),
    page: pages.find((page) => page === params.get('page')) ?? null,
    selection: readSelection(params),
    path: readPath(params),
    asked: readAsked(params),
    reading: document ? { document, stance: params.get('stance') } : null,
    filter: readFilter(params),
    speakers: params.get('speakers') === 'true',
    claims: params.get('claims') === 'true',
    camera: readCamera(params),
    ...readDrawnPart(params),
  };
}

/** The query string of a view, with its question mark, empty for the view at the start. */
export function writeViewState(state: ViewState): string {
  const { selection, reading } = state;
  const query: Record<string, QueryValue> = { ...state.filter };
  if (state.view !== views[0]) query.view = state.view;
  if (state.table !== tables[0]) query.table = state.table;
  if (state.work !== workPages[0]) query.work = state.work;
  if (state.page !== null) query.page = state.page;
  if (selection.kind === 'actor') query.actor = selection.id;
  if (selection.kind === 'line') Object.assign(query, { source: selection.source, target: selection.target });
  if (state.path) Object.assign(query, writePath(state.path));
  if (state.asked) {
    const { source, target, eitherWay } = state.asked;
    Object.assign(query, { askFrom: source ?? '', askToward: target ?? '', eitherWay: eitherWay || '' });
  }
  if (reading) Object.assign(query, { document: reading.document, stance: reading.stance ?? undefined });
  if (state.draw !== null) query.draw = state.draw;
  if (state.apart !== null) query.apart = state.apart;
  if (state.from !== null) query.around = state.from;
  if (state.neighbours !== null) query.neighbours = state.neighbours;
  if (state.groups) query.groups = true;
  if (state.folded.length) query.fold = state.folded;
  if (state.steps !== 1) query.steps = state.steps;
  if (state.speakers) query.speakers = true;
  if (state.claims) query.claims = true;
  if (state.camera) query.camera = writeCamera(state.camera);
  return queryString(query);
}
