import { DemarcheError } from '../../../shared/errors.ts';
import type { Coding } from '../../analysis/agreement/codings.ts';
import type { CodedEvent, EventTable, UncodedRow } from '../../ingest/events/event.ts';
import type { Moment } from '../../store/store.ts';
import type { LeftOut } from './left-out.ts';
import { type EndLinker, nameInWords } from './link-ends.ts';
import type { OurFilter } from './our-filter.ts';

/** An event between two actors of the articles; its place is not known yet. */
export interface LinkedEvent extends Omit<Coding, 'place'>, Pick<CodedEvent, 'row' | 'day' | 'code' | 'sentence'> {
  /** Id of the article, where it is here. */
  document: string | null;
  /** Whether the filters let the article pass. */
  passes: boolean;
  /** What the table calls it. */
  named: string | null;
}

export interface LinkedTable {
  rows: number;
  events: LinkedEvent[];
  /** Whether the table names articles that are here. */
  namesDocuments: boolean;
  /** Those of them that the filters let pass, those included in which it codes nothing. */
  documents: Set<string>;
}

const rowsAtOnce = 5000;
const mostEvents = 500_000;

async function* portions<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let portion: T[] = [];
  for await (const item of items) {
    portion.push(item);
    if (portion.length < size) continue;
    yield portion;
    portion = [];
  }
  if (portion.length) yield portion;
}

const isEvent = (row: CodedEvent | UncodedRow): row is CodedEvent => !('reason' in row);

interface FoundDocuments {
  idOf(event: CodedEvent): string | null;
  passes(id: string): boolean;
}

type FindDocuments = (events: readonly CodedEvent[]) => Promise<FoundDocuments>;

/** Tells which of the articles that events name are here, by id, else by address, and which of them the filters let pass. */
function createDocumentFinder(store: Moment, { corpus, outlet, from, to }: OurFilter): FindDocuments {
  let addresses: ReadonlyMap<string, string> | null = null;
  return async (events) => {
    if (events.some(({ url }) => url !== null)) addresses ??= await store.documentAddresses();
    const atAddress = ({ url }: CodedEvent) => (url === null ? undefined : addresses?.get(url));
    const ids = [...new Set(events.flatMap((event) => [event.document ?? [], atAddress(event) ?? []].flat()))];
    const there = new Set(ids.length ? await store.documentIds({ ids }) : []);
    const passing = new Set(there.size ? await store.documentIds({ ids: [...there], corpus, outlet, from, to }) : []);
    const known = (id: string | null | undefined) => (id && there.has(id) ? id : null);
    return {
      idOf: (event) => known(event.document) ?? known(atAddress(event)),
      passes: (id) => passing.has(id),
    };
  };
}

const hasNobody = ({ source, target }: CodedEvent): boolean =>
  [source, target].every(({ names, country }) => !names.length && country === null);

const findNone: FindDocuments = async () => ({ idOf: () => null, passes: () => false });

interface Reading {
  linker: EndLinker;
  leftOut: LeftOut;
  filter: OurFilter;
  /** Whether it matters which articles the events are of. */
  named: boolean;
}

/**
 * Reads a table and links its events to the actors and articles of the store; what is left out is counted.
 * @throws DemarcheError `too_large` for more events than are compared at once.
 */
export async function readTable(
  store: Moment,
  table: EventTable,
  { linker, leftOut, filter, named }: Reading,
): Promise<LinkedTable> {
  const linked: LinkedTable = { rows: 0, events: [], namesDocuments: false, documents: new Set() };
  const findDocuments = named ? createDocumentFinder(store, filter) : findNone;
  for await (const rows of portions(table.rows(), rowsAtOnce)) {
    linked.rows += rows.length;
    const events = rows.filter(isEvent);
    for (const row of rows) if (!isEvent(row)) leftOut.add(row.reason, row.what);
    await linker.learn(events.flatMap(({ source, target }) => [source, target]));
    const found = await findDocuments(events);
    for (const event of events) {
      const document = found.idOf(event);
      const passes = document !== null && found.passes(document);
      if (document !== null) linked.namesDocuments = true;
      if (passes) linked.documents.add(document);
      // Such a row says that an article was coded and says nothing.
      if (document !== null && hasNobody(event)) continue;
      const ends = endsOf(event, linker, leftOut);
      if (ends) linked.events.push(linkedEvent(event, { ...ends, document, passes }));
    }
    if (linked.events.length > mostEvents)
      throw new DemarcheError(
        'too_large',
        `The table has more than ${mostEvents.toLocaleString('en')} events between actors of the articles; split it by months, and compare each.`,
      );
  }
  return linked;
}

function endsOf(event: CodedEvent, linker: EndLinker, leftOut: LeftOut): { source: string; target: string } | null {
  const [source, target] = [linker.keyOf(event.source), linker.keyOf(event.target)];
  if (source !== null && target !== null && source !== target) return { source, target };
  const [giver, receiver] = [nameInWords(event.source), nameInWords(event.target)];
  if (!giver || !receiver) leftOut.add('no-actors', '');
  else if (source === null) leftOut.add('unknown-actor', giver);
  else if (target === null) leftOut.add('unknown-actor', receiver);
  else leftOut.add('same-actor', giver);
  return null;
}

const linkedEvent = (
  { row, day, code, sentence, type, quad, polarity, document: id, url }: CodedEvent,
  linked: Pick<LinkedEvent, 'source' | 'target' | 'document' | 'passes'>,
): LinkedEvent => ({ ...linked, row, day, code, sentence, type, quad, polarity, named: id ?? url });
