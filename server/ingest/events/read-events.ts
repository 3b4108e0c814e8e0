import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Options } from 'csv-parse';
import { Memo } from '../../../shared/memo.ts';
import type { StanceType } from '../../../shared/plover.ts';
import { parseDate } from '../date.ts';
import { delimiterOf, mendOf } from '../fields/delimited.ts';
import { peek } from '../files/head.ts';
import { linesOf } from '../files/lines.ts';
import { innerSource, type Source } from '../files/source.ts';
import { membersOf } from '../files/zip.ts';
import { sheetOf } from '../readers/xlsx.ts';
import { unreadable } from '../unreadable.ts';
import { completed, numberIn, quadIn, signIn, typeIn } from './coding.ts';
import { type Chosen, chooseColumns, type EventField, headerOfGdelt } from './columns.ts';
import type { CodedEvent, EventTable, UncodedRow } from './event.ts';
import { headlessEvent } from './event-tables.ts';

/** The cells of a row, or why it cannot be read. */
type Row = { row: number; cells: readonly string[] } | { row: number; message: string };

/** What stands for nothing in a cell. */
const nothing = /^(?:none|null|nan|n\/?a|-+)?$/i;

/** What is denied or only imagined is no event; an act that is held out as a threat is one. */
const isUnmeant = (modality: string, type: StanceType | null): boolean =>
  modality === 'negated' || (modality === 'hypothetical' && type !== 'THREATEN');

/** The first cell of these that holds something. */
function firstOf(cells: readonly string[], places: readonly number[]): string | null {
  for (const place of places) {
    const cell = cells[place]?.trim() ?? '';
    if (!nothing.test(cell)) return cell;
  }
  return null;
}

const allOf = (cells: readonly string[], places: readonly number[]): string[] =>
  places.flatMap((place) => firstOf(cells, [place]) ?? []);

/** A table has few types and days, each in many rows. */
const [types, days] = [new Memo<{ type: ReturnType<typeof typeIn> }>(1000), new Memo<{ day: string | null }>(10_000)];
const typeOf = (code: string) => types.of(code, () => ({ type: typeIn(code) })).type;
const dayOf = (date: string) => days.of(date, () => ({ day: parseDate(date).date?.slice(0, 10) ?? null })).day;

function eventOf(row: number, cells: readonly string[], { places }: Chosen): CodedEvent | UncodedRow {
  const one = (field: EventField) => firstOf(cells, places(field));
  const code = one('type');
  const type = code === null ? null : typeOf(code);
  if (type === 'statement') return { row, reason: 'statement', what: code! };
  // Here neither a bar nor "none" is a gap.
  const told = cells[places('sign')[0] ?? cells.length]?.trim() ?? '';
  const polarity = signIn(told);
  const sign = polarity === null && nothing.test(told) ? null : told;
  if (sign !== null && polarity === null) return { row, reason: 'unknown-value', what: `sign ${sign}` };
  const quad = one('quad');
  const intensity = one('intensity');
  const coded = completed({
    type,
    quad: quad === null ? null : quadIn(quad),
    polarity,
    intensity: intensity === null ? null : numberIn(intensity),
  });
  const modality = one('modality')?.toLowerCase() ?? null;
  if (modality !== null && isUnmeant(modality, type)) return { row, reason: 'denied', what: modality };
  if (coded.polarity === null) {
    if (code !== null) return { row, reason: 'unknown-type', what: code };
    if (quad !== null) return { row, reason: 'unknown-value', what: `quad class ${quad}` };
    if (intensity !== null) return { row, reason: 'unknown-value', what: `intensity ${intensity}` };
  }
  const date = one('date');
  return {
    ...{ row, code: code ?? quad ?? sign, type: coded.type, quad: coded.quad, polarity: coded.polarity },
    day: date === null ? null : dayOf(date),
    source: { names: allOf(cells, places('source')), country: one('sourceCountry') },
    target: { names: allOf(cells, places('target')), country: one('targetCountry') },
    ...{ document: one('document'), url: one('url'), sentence: one('sentence') },
  };
}

/** Rows of a text whose cells are separated by tabs without any quotation marks. */
async function* tabbed(lines: AsyncIterable<string>): AsyncGenerator<Row> {
  let row = 0;
  for await (const line of lines) {
    row += 1;
    const cells = line.replace(/\r?\n$/, '').split('\t');
    yield { row, cells };
  }
}

/** Rows of a text whose cells may stand in quotation marks. */
async function* quoted(lines: AsyncIterable<string>, delimiter: string): AsyncGenerator<Row> {
  let row = 0;
  const lost: Row[] = [];
  const options: Options<Row> = {
    ...{ delimiter, bom: true, relax_column_count: true, skip_records_with_error: true },
    on_skip: (error) => {
      row += 1;
      lost.push({ row, message: mendOf(error) });
      return undefined;
    },
    on_record: (record) => {
      row += 1;
      return { row, cells: record as unknown as string[] };
    },
  };
  const { parse } = await import('csv-parse');
  const parser = parse(options as unknown as Options);
  // Its errors arrive through the iteration of the parser as well.
  pipeline(Readable.from(lines), parser).catch(() => undefined);
  for await (const record of parser as AsyncIterable<{ row: number; cells: string[] }>) {
    // The parser runs ahead of what it hands out.
    while (lost[0] && lost[0].row < record.row) yield lost.shift()!;
    yield record;
  }
  yield* lost;
}

async function* chain(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

/** Names of a header that programs write with tabs, without quotation marks around texts that hold some. */
const isBareHeader = (line: string): boolean => line.includes('\t') && !line.includes('"');

/** Rows of a text, the first being its header. */
async function rowsOfText(source: Source): Promise<AsyncGenerator<Row>> {
  const { lines } = linesOf(source.bytes());
  const first = (await lines.next()).value ?? '';
  const all = chain(first, lines);
  const headless = headlessEvent(first);
  if (headless && headless.name !== 'GDELT')
    throw unreadable(`holds no events but what articles mention (${headless.name}); give the file of events`);
  if (headless) return withHeader(headerOfGdelt(first.split('\t').length), tabbed(all));
  return isBareHeader(first) ? tabbed(all) : quoted(all, delimiterOf(first));
}

async function* withHeader(cells: readonly string[], rows: AsyncIterable<Row>): AsyncGenerator<Row> {
  yield { row: 0, cells };
  yield* rows;
}

async function* rowsOfSheet(source: Source): AsyncGenerator<Row> {
  for (const [index, cells] of (await sheetOf(source)).entries()) yield { row: index + 1, cells };
}

/** The one file of a ZIP archive, as GDELT and Dataverse hand theirs out. */
async function onlyMember(source: Source): Promise<Source> {
  const found: Source[] = [];
  for await (const member of membersOf(source))
    if (!member.isFolder) {
      if (found.length) throw unreadable('is an archive of several files; unpack it and give one table at a time');
      found.push(innerSource(source, { member: member.name }, member.name, await member.read()));
    }
  if (!found[0]) throw unreadable('is an archive without a file in it');
  return found[0];
}

async function rowsOf(packed: Source): Promise<AsyncGenerator<Row>> {
  const { head, source } = await peek(packed);
  if (head.members.includes('xl/workbook.xml')) return rowsOfSheet(source);
  return head.members.length ? rowsOf(await onlyMember(source)) : rowsOfText(source);
}

/** Blank rows are none, but those after them keep their numbers. */
async function* withoutBlank(rows: AsyncIterable<Row>): AsyncGenerator<Row> {
  for await (const row of rows) if ('message' in row || row.cells.some((cell) => cell.trim() !== '')) yield row;
}

/**
 * A table of coded events: of POLECAT, ICEWS or GDELT (which has no header), or a person's own, as CSV, with tabs, or as Excel
 * workbook; packed, too. `map` names columns that are called otherwise.
 * @throws DemarcheError `unreadable_input` when it is none.
 */
export async function readEventTable(source: Source, map: Readonly<Record<string, string>> = {}): Promise<EventTable> {
  const rows = withoutBlank(await rowsOf(source));
  const first = (await rows.next()).value as Row | undefined;
  if (!first || 'message' in first) throw unreadable(first ? `its header: ${first.message}` : 'holds no row');
  const chosen = chooseColumns(
    first.cells.map((name) => name.trim()),
    map,
  );
  return {
    ...{ format: chosen.format, columns: chosen.columns, unread: chosen.unread },
    async *rows() {
      for await (const row of rows)
        yield 'message' in row
          ? { row: row.row, reason: 'unreadable', what: row.message }
          : eventOf(row.row, row.cells, chosen);
    },
  };
}
