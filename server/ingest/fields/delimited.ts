import type { CsvError } from 'csv-parse';

/** Spreadsheets write semicolons or tabs in some languages: the delimiter is the one that the header has most of. */
export function delimiterOf(start: string): string {
  const header = headerOf(start).replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => header.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

/** The first line, of which texts in quotation marks may have several. */
export const headerOf = (start: string): string => /^(?:"[^"]*"|[^"\r\n])*/.exec(start)?.[0] ?? '';

/** The names in a header, as far as they can be told without reading the table. */
export const namesIn = (start: string): string[] =>
  headerOf(start)
    .split(delimiterOf(start))
    .map((name) => name.trim().replace(/^"|"$/g, ''));

const mends: Readonly<Record<string, string>> = {
  CSV_RECORD_INCONSISTENT_COLUMNS:
    'the row has more fields than the header; put quotes around texts that hold the delimiter',
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark is opened and never closed; double those inside a text ("")',
  CSV_INVALID_CLOSING_QUOTE: 'text follows a closing quotation mark; double those inside a text ("")',
  INVALID_OPENING_QUOTE:
    'a quotation mark stands inside an unquoted text; put quotes around the whole and double it ("")',
  CSV_MAX_RECORD_SIZE: 'the row is larger than an article can be; a quotation mark may be missing',
};

/** What is wrong with a row, and what mends it. */
export const mendOf = (error: CsvError | undefined): string =>
  mends[error?.code ?? ''] ?? error?.message ?? 'the row could not be read';
