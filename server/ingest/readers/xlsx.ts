import { articleFields } from '../fields/record.ts';
import { checkHeader, createRecordReader, onlyAddresses } from '../fields/table.ts';
import { readWhole, type Source } from '../files/source.ts';
import { membersOf } from '../files/zip.ts';
import { type Reader, unreadable } from '../reader.ts';

type Cell = string | number | boolean | Date | null;

const cellText = (cell: Cell): string =>
  cell instanceof Date ? cell.toISOString().slice(0, 10) : cell === null ? '' : String(cell);

async function rowsOf(bytes: Buffer): Promise<Cell[][]> {
  const { readSheet } = await import('read-excel-file/node');
  try {
    return (await readSheet(bytes)) as Cell[][];
  } catch (error) {
    throw unreadable(`is no workbook that can be read (${(error as Error).message}); save it again or as CSV`);
  }
}

/** The rows of the first sheet of an Excel workbook, each cell as text. */
export async function sheetOf(source: Source): Promise<string[][]> {
  // Everything is unpacked once, so that a bomb is met here and not in the library.
  for await (const member of membersOf(source)) await member.read();
  return (await rowsOf(await readWhole(source))).map((row) => row.map(cellText));
}

/** An Excel workbook: the rows of its first sheet, under a header. */
export const xlsxReader: Reader = {
  format: 'xlsx',
  count: 'unknown',
  apart: true,
  recognizes: ({ members }) => members.includes('xl/workbook.xml'),
  async *read(source, { map }) {
    const [names = [], ...rows] = await sheetOf(source);
    const kind = checkHeader(names, map);
    const records = rows.map((row) => Object.fromEntries(names.map((name, column) => [name, row[column] ?? ''])));
    const { place } = source;
    if (kind === 'addresses')
      throw onlyAddresses(records.flatMap((record) => (articleFields(record, map).url as string) ?? []));
    const reader = createRecordReader(map);
    for (const [index, record] of records.entries())
      yield reader.read({ ...place, unit: 'row', number: index + 2 }, record);
    yield* reader.remarks(place);
  },
};
