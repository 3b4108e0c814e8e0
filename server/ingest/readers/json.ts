import { recordsOf } from '../fields/records.ts';
import { createRecordReader } from '../fields/table.ts';
import { decode, encodingNote } from '../files/encoding.ts';
import { readWhole } from '../files/source.ts';
import { type Reader, unreadable } from '../reader.ts';
import { parseJson } from './jsonl.ts';

/** A file of JSON: one article, or a list of them, with the fields of whatever program wrote it. */
export const jsonReader: Reader = {
  format: 'json',
  count: 'read',
  recognizes: ({ text }) => /^(?:\{\s*["}]|\[\s*[{\]])/.test(text),
  async *read(source, { map }) {
    const { text, guessed } = decode(await readWhole(source));
    const records = recordsOf(parseJson(text, 'file'));
    const reader = createRecordReader(map);
    const { place } = source;
    if (!records.length) throw unreadable('holds an empty list, no article');
    for (const [index, record] of records.entries())
      yield reader.read(records.length > 1 ? { ...place, unit: 'article', number: index + 1 } : place, record);
    yield* reader.remarks(place);
    for (const message of encodingNote(guessed)) yield { kind: 'note', place, message };
  },
};
