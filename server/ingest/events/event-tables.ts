import { plainName } from '../fields/aliases.ts';

interface EventTable {
  name: string;
  /** Columns that only this table has together. */
  columns: readonly string[];
}

/** Tables of coded events, by their headers: our own statements, POLECAT's and ICEWS's of Harvard Dataverse, GDELT 1 and 2. */
const eventTables: readonly EventTable[] = [
  { name: 'Demarche', columns: ['event_type', 'actor_id', 'recipient_id', 'evidence_start'] },
  { name: 'POLECAT', columns: ['Event Type', 'Actor Name', 'Recipient Name', 'Quad Code'] },
  { name: 'ICEWS', columns: ['Event Text', 'Source Name', 'Target Name', 'CAMEO Code'] },
  { name: 'GDELT', columns: ['GLOBALEVENTID', 'Actor1Name', 'EventCode'] },
];

interface Headless {
  name: string;
  /** Columns of a row, with what the first ones look like. */
  columns: readonly number[];
  start: RegExp;
  /** Index of the column that holds the address of the article. */
  url: number;
}

/** GDELT's files come without a header; from its codebooks. */
const headless: readonly Headless[] = [
  { name: 'GDELT', columns: [57, 58, 61], start: /^\d{6,12}\t\d{8}\t\d{6}\t\d{4}\t/, url: -1 },
  { name: 'GDELT GKG', columns: [27], start: /^\d{14}-T?\d+\t\d{14}\t/, url: 4 },
];

/** What is said of a table of events. */
export const eventTableMessage = (name: string): string =>
  `is a table of events (${name}), not of articles: it has no text to read; give the articles that were coded, and lay the table beside them with demarche compare`;

/** The table of coded events that has this header, null when it is none. */
export function eventTableOf(header: readonly string[]): string | null {
  const names = new Set(header.map(plainName));
  return eventTables.find(({ columns }) => columns.every((column) => names.has(plainName(column))))?.name ?? null;
}

/** The kind of events that a row without a header codes, and where its address stands; null when it codes none. */
export function headlessEvent(row: string): { name: string; urlOf(row: string): string | null } | null {
  const width = row.split('\t').length;
  const found = headless.find(({ columns, start }) => columns.includes(width) && start.test(row));
  if (!found) return null;
  const urlOf = (line: string) => {
    const url = line.trimEnd().split('\t').at(found.url);
    return url && /^https?:/.test(url) ? url : null;
  };
  return { name: found.name, urlOf };
}
