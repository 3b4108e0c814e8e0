import type { CompareAnswer, Disagreement } from '../../../shared/compare.ts';
import type { StanceFilter } from '../../../shared/filter.ts';
import { writePaths } from '../../../shared/route-paths.ts';
import { queryString, received } from '../api/request.ts';
import { counted, number } from '../words/words.ts';

/** How a table is laid beside the stances; what is null the server chooses by the table. */
export interface Wanted {
  by: CompareAnswer['by'] | null;
  ends: CompareAnswer['ends'] | null;
  /** Columns that are called otherwise, by what they hold. */
  map: Readonly<Record<string, string>>;
  /** Only differences of this kind. */
  differs: Disagreement['differs'] | null;
  limit: number;
}

/** Sends a table to be compared; nothing of it is kept. */
export function compareTable(
  file: File,
  { by, ends, map, differs, limit }: Wanted,
  filter: StanceFilter,
  signal: AbortSignal,
): Promise<CompareAnswer> {
  const { corpus, outlet, from, to, review, said, attributedTo, text, minConfidence, copies } = filter;
  const narrowed = { corpus, outlet, from, to, review, said, attributedTo, text, minConfidence, copies };
  const asked = { by: by ?? undefined, ends: ends ?? undefined, differs: differs ?? undefined, limit };
  const columns = Object.entries(map).map(([field, column]) => `${field}=${column}`);
  return received<CompareAnswer>(
    fetch(writePaths.compare + queryString({ ...narrowed, ...asked, map: columns, name: file.name }), {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/octet-stream' },
      body: file,
      signal,
    }),
    signal,
  );
}

export const placeNames: Readonly<Record<CompareAnswer['by'], string>> = {
  document: 'By article',
  day: 'By day',
  week: 'By week',
  month: 'By month',
  all: 'All days together',
};

export const endNames: Readonly<Record<CompareAnswer['ends'], string>> = {
  actors: 'Actors',
  countries: 'Countries',
};

export const differenceNames: Readonly<Record<Disagreement['differs'], string>> = {
  sign: 'Another sign',
  quad: 'Another quad class',
  type: 'Another type',
  table: 'In the table only',
  ours: 'Read here only',
};

const reasons: Readonly<Record<CompareAnswer['table']['leftOut'][number]['reason'], string>> = {
  unreadable: 'cannot be read',
  'no-actors': 'no actor on one side',
  'unknown-actor': 'an actor that no article has',
  'same-actor': 'one actor on both sides',
  statement: 'mere statements, which PLOVER does not code',
  'unknown-type': 'a type that is not known',
  'unknown-value': 'a sign, quad class or intensity that is not known',
  denied: 'denied or only imagined',
  'no-date': 'no date',
  'other-days': 'other days than the articles',
  'unknown-document': 'an article that is not here',
  'other-documents': 'an article that the filters leave out',
};

/** `12 rows: an actor that no article has (PRESIDENT 9, POLICE 3)`. */
export function leftOutInWords({ reason, rows, examples }: CompareAnswer['table']['leftOut'][number]): string {
  const shown = examples.slice(0, 8).map(({ what, rows: count }) => `${what} ${number(count)}`);
  return `${counted(rows, 'row')}: ${reasons[reason]}${shown.length ? ` (${shown.join(', ')})` : ''}`;
}

/** `ACCUSE 2, REJECT`. */
export const typesInWords = (byType: Readonly<Partial<Record<string, number>>>): string =>
  Object.entries(byType)
    .map(([type, count]) => (count! > 1 ? `${type} ${number(count!)}` : type))
    .join(', ');
