import { eventTableMessage, eventTableOf } from '../events/event-tables.ts';
import type { Place } from '../place.ts';
import { type FieldMap, failure, type ReadItem, unreadable, WithoutText } from '../reader.ts';
import { documentFromFields } from './document.ts';
import { type Fields, hasField, isUnread } from './record.ts';

/** Names in a note beyond these are only counted. */
const mostNames = 20;

/** What is said of fields that nothing was taken from; nothing when there are none. */
export function unreadNote(place: Place, names: Iterable<string>): ReadItem[] {
  const unread = [...names];
  if (!unread.length) return [];
  const rest = unread.length > mostNames ? ` and ${unread.length - mostNames} more` : '';
  const listed = unread.slice(0, mostNames).join(', ');
  return [{ kind: 'note', place, message: `left out, as no field of an article: ${listed}${rest}` }];
}

/** Reads records of one file and remembers the names of the fields that it had no use for. */
export function createRecordReader(map: FieldMap = {}) {
  const unread = new Set<string>();
  return {
    read(place: Place, record: unknown): ReadItem {
      try {
        const { input, notes } = documentFromFields(record, map);
        for (const name of Object.keys(record as Fields)) if (isUnread(name, map)) unread.add(name);
        return { kind: 'document', place, path: null, input, notes };
      } catch (error) {
        return failure(place, error);
      }
    },
    remarks: (place: Place): ReadItem[] => unreadNote(place, unread),
  };
}

const asks = (header: readonly string[]): string =>
  `(it has ${header.join(', ')}); name the one that holds the articles, such as --map text=COLUMN`;

/**
 * What a header says about its table: read it, or collect the addresses in it, as it lists articles without their text.
 * @throws DemarcheError `unreadable_input` when it is neither.
 */
export function checkHeader(header: readonly string[], map: FieldMap = {}): 'articles' | 'addresses' {
  const events = eventTableOf(header);
  if (events) throw unreadable(eventTableMessage(events));
  const missing = Object.values(map).find((column) => !header.some((name) => hasField([name], 'id', { id: column })));
  if (missing !== undefined) throw unreadable(`the header has no column "${missing}" (it has ${header.join(', ')})`);
  if (hasField(header, 'text', map)) return 'articles';
  if (hasField(header, 'url', map)) return 'addresses';
  throw unreadable(`the header has no column for the text ${asks(header)}`);
}

/** The error of a table that lists articles without their text, such as Media Cloud's. */
export const onlyAddresses = (urls: readonly string[]): WithoutText =>
  new WithoutText(
    `there is no text in this file, only the addresses of ${urls.length} articles; get the pages behind them and give those`,
    urls,
  );
