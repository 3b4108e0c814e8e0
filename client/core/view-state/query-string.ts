import { StanceFilter } from '../../../shared/filter.ts';
import { type QueryValue, queryString } from '../api/request.ts';
import { nothingSelected, type Selection, tables, type ViewState, views } from './view-state.ts';

const filterKeys = Object.keys(StanceFilter.shape) as (keyof StanceFilter)[];

/** Reads each part of the filter by itself, so that one bad value in a link does not throw the others away. */
function readFilter(params: URLSearchParams): StanceFilter {
  const filter: Record<string, unknown> = {};
  for (const key of filterKeys) {
    const texts = params.getAll(key).filter(Boolean);
    if (!texts.length) continue;
    const value = StanceFilter.shape[key].safeParse(texts.length > 1 ? texts : texts[0]);
    if (value.success && value.data !== undefined) filter[key] = value.data;
  }
  return filter as StanceFilter;
}

function readSelection(params: URLSearchParams): Selection {
  const [actor, source, target] = ['actor', 'source', 'target'].map((key) => params.get(key));
  if (source && target) return { kind: 'line', source, target };
  return actor ? { kind: 'actor', id: actor } : nothingSelected;
}

const oneOf = <T extends string>(values: readonly T[], text: string | null): T =>
  values.find((value) => value === text) ?? values[0]!;

/** The view that a link's query string describes; what it leaves out or garbles is as at the start. */
export function readViewState(search: string): ViewState {
  const params = new URLSearchParams(search);
  const document = params.get('document');
  return {
    view: oneOf(views, params.get('view')),
    table: oneOf(tables, params.get('table')),
    selection: readSelection(params),
    reading: document ? { document, stance: params.get('stance') } : null,
    filter: readFilter(params),
  };
}

/** The query string of a view, with its question mark, empty for the view at the start. */
export function writeViewState(state: ViewState): string {
  const { selection, reading } = state;
  const query: Record<string, QueryValue> = { ...state.filter };
  if (state.view !== views[0]) query.view = state.view;
  if (state.table !== tables[0]) query.table = state.table;
  if (selection.kind === 'actor') query.actor = selection.id;
  if (selection.kind === 'line') Object.assign(query, { source: selection.source, target: selection.target });
  if (reading) Object.assign(query, { document: reading.document, stance: reading.stance ?? undefined });
  return queryString(query);
}
