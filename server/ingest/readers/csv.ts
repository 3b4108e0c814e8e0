import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { CsvError, Info, OptionsWithColumns } from 'csv-parse';
import { eventTableMessage, eventTableOf, headlessEvent } from '../events/event-tables.ts';
import { delimiterOf, headerOf, mendOf, namesIn } from '../fields/delimited.ts';
import { articleFields, hasField } from '../fields/record.ts';
import { checkHeader, createRecordReader, onlyAddresses } from '../fields/table.ts';
import type { Head } from '../files/head.ts';
import { linesOf } from '../files/lines.ts';
import { largestText, type Source } from '../files/source.ts';
import { type FieldMap, failure, type Reader, type ReadItem, WithoutText } from '../reader.ts';

type Fields = Record<string, string>;
interface NumberedRow {
  row: number;
  record: Fields;
}

/** Names of the columns; of two that are alike the first counts. */
const columnsOf = (
  header: readonly string[],
  map: FieldMap,
): { columns: (string | false)[]; kind: 'articles' | 'addresses' } => {
  const names = header.map((name) => name.trim());
  return {
    kind: checkHeader(names, map),
    columns: names.map((name, index) => names.indexOf(name) === index && name !== '' && name),
  };
};

async function* chain(first: IteratorResult<string>, rest: AsyncIterator<string>): AsyncGenerator<string> {
  for (let next = first; !next.done; next = await rest.next()) yield next.value;
}

/** Refuses events that are coded one a line, with the addresses of their articles. */
async function refuseEvents(first: string, rest: AsyncIterable<string>): Promise<void> {
  const events = headlessEvent(first);
  if (!events) return;
  const urls = new Set([events.urlOf(first) ?? '']);
  for await (const line of rest) urls.add(events.urlOf(line) ?? '');
  urls.delete('');
  throw new WithoutText(eventTableMessage(events.name), [...urls]);
}

/** Blank lines are no rows, and are counted so that rows have the numbers that a spreadsheet shows. */
const blankBefore = (parsed: CsvError | Info | undefined): number => Number(parsed?.empty_lines ?? 0);

async function* rows(source: Source, map: FieldMap): AsyncGenerator<ReadItem> {
  let row = 1;
  const table: { kind: 'articles' | 'addresses' } = { kind: 'articles' };
  const { place } = source;
  const failures: ReadItem[] = [];
  const { lines, notes } = linesOf(source.bytes());
  const first = await lines.next();
  await refuseEvents(first.value ?? '', lines);
  const options: OptionsWithColumns<NumberedRow, Fields> = {
    delimiter: delimiterOf(first.value ?? ''),
    columns: (header: string[]) => {
      const found = columnsOf(header, map);
      table.kind = found.kind;
      return found.columns;
    },
    bom: true,
    max_record_size: largestText,
    relax_column_count_less: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      row += 1;
      failures.push(failure({ ...place, unit: 'row', number: row + blankBefore(error) }, mendOf(error)));
      return undefined;
    },
    on_record: (record, context) => {
      row += 1;
      return { row: row + blankBefore(context), record };
    },
  };
  const { parse } = await import('csv-parse');
  const parser = parse(options);
  // Its errors arrive through the iteration of the parser as well.
  pipeline(Readable.from(chain(first, lines)), parser).catch(() => undefined);
  const reader = createRecordReader(map);
  const urls = new Set<string>();
  for await (const { row: number, record } of parser as AsyncIterable<NumberedRow>) {
    // The parser runs ahead of what it hands out.
    while (failures[0] && failures[0].place.number! < number) yield failures.shift()!;
    if (table.kind === 'addresses') urls.add(String(articleFields(record, map).url ?? ''));
    else yield reader.read({ ...place, unit: 'row', number }, record);
  }
  yield* failures;
  if (table.kind === 'addresses') throw onlyAddresses([...urls].filter((url) => url !== ''));
  yield* reader.remarks(place);
  for (const message of notes()) yield { kind: 'note', place, message };
}

/** Whether text starts with a header of a table of articles or events. */
function looksLikeTable({ text }: Head): boolean {
  const names = namesIn(text);
  if (headlessEvent(text.split('\n')[0]!) || eventTableOf(names)) return true;
  return (
    names.length > 1 &&
    names.every((name) => name.length < 40) &&
    hasField(names, 'text') &&
    !/[.!?]$/.test(headerOf(text))
  );
}

/** A table with a header: one document per row, columns in any order. */
export const csvReader: Reader = {
  format: 'csv',
  count: 'read',
  recognizes: looksLikeTable,
  read: (source, { map = {} }) => rows(source, map),
};
