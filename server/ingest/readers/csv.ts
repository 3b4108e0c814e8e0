import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type CsvError, type OptionsWithColumns, parse } from 'csv-parse';
import { decodeStream } from '../bytes.ts';
import { documentFromFields } from '../document-fields.ts';
import { failure, type Reader, type ReadItem, unreadable } from '../reader.ts';

type Fields = Record<string, string>;
interface NumberedRow {
  row: number;
  record: Fields;
}

const columns = ['id', 'text', 'title', 'date', 'source', 'url', 'language'];

/** Names of the columns in lower case; columns that mean nothing here are left out. */
function readHeader(header: readonly string[]): (string | false)[] {
  const names = header.map((name) => name.trim().toLowerCase());
  if (!names.includes('text'))
    throw unreadable(
      `the header has no column "text" (it has ${header.join(', ')}); rename the column that holds the article`,
    );
  return names.map((name, index) => columns.includes(name) && names.indexOf(name) === index && name);
}

/** Spreadsheets write semicolons or tabs in some languages: the delimiter is the one that the header has most of. */
function delimiterOf(start: string): string {
  const header = /^(?:"[^"]*"|[^"\r\n])*/.exec(start)?.[0].replace(/"[^"]*"/g, '') ?? '';
  const count = (delimiter: string) => header.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

const mends: Readonly<Record<string, string>> = {
  CSV_RECORD_INCONSISTENT_COLUMNS:
    'the row has more fields than the header; put quotes around texts that hold the delimiter',
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark is opened and never closed; double those inside a text ("")',
  CSV_INVALID_CLOSING_QUOTE: 'text follows a closing quotation mark; double those inside a text ("")',
  INVALID_OPENING_QUOTE:
    'a quotation mark stands inside an unquoted text; put quotes around the whole and double it ("")',
};

const mendOf = (error: CsvError | undefined): string =>
  mends[error?.code ?? ''] ?? error?.message ?? 'the row could not be read';

async function* chain(first: IteratorResult<string>, rest: AsyncIterator<string>): AsyncGenerator<string> {
  for (let next = first; !next.done; next = await rest.next()) yield next.value;
}

/** A table with a header: one document per row, columns in any order. */
export const csvReader: Reader = {
  format: 'CSV',
  extensions: ['csv', 'tsv'],
  async *read({ name, bytes }) {
    let row = 1;
    const failures: ReadItem[] = [];
    const chunks = decodeStream(bytes());
    const first = await chunks.next();
    const options: OptionsWithColumns<NumberedRow, Fields> = {
      delimiter: delimiterOf(first.value ?? ''),
      columns: readHeader,
      relax_column_count_less: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: (error) => {
        row += 1;
        failures.push(failure({ file: name, row }, mendOf(error)));
        return undefined;
      },
      on_record: (record) => {
        row += 1;
        return { row, record };
      },
    };
    const parser = parse(options);
    // Its errors arrive through the iteration of the parser as well.
    pipeline(Readable.from(chain(first, chunks)), parser).catch(() => undefined);
    for await (const { row, record } of parser as AsyncIterable<NumberedRow>) {
      // The parser runs ahead of what it hands out.
      while (failures[0] && failures[0].place.row! < row) yield failures.shift()!;
      yield readRow(name, row, record);
    }
    yield* failures;
  },
};

function readRow(file: string, row: number, record: Fields): ReadItem {
  try {
    return { kind: 'document', place: { file, row }, path: null, ...documentFromFields(record) };
  } catch (error) {
    return failure({ file, row }, error);
  }
}
