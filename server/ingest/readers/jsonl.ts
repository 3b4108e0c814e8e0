import { recordsOf } from '../fields/records.ts';
import { createRecordReader } from '../fields/table.ts';
import type { Head } from '../files/head.ts';
import { linesOf } from '../files/lines.ts';
import { failure, type Reader, unreadable } from '../reader.ts';

export function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unreadable(`the ${what} is no JSON (${(error as Error).message.split('\n')[0]})`);
  }
}

const isJson = (text: string): boolean => {
  try {
    return JSON.parse(text) !== null;
  } catch {
    return false;
  }
};

/** Whether the first line is a whole object, or is to be one by the name of the file. */
function looksLikeLines({ text, extension }: Head): boolean {
  if (!text.startsWith('{')) return false;
  const [first = '', ...rest] = text.split('\n');
  if (!rest.length) return extension !== 'json';
  if (!isJson(first)) return ['jsonl', 'ndjson', 'jl'].includes(extension) && first.trim().length > 1;
  return extension !== 'json' || rest.some((line) => line.startsWith('{'));
}

/** JSON lines: one document per line, with the fields of `DocumentInput` or what others call them. */
export const jsonlReader: Reader = {
  format: 'jsonl',
  count: 'read',
  recognizes: looksLikeLines,
  async *read({ place, bytes }, { map }) {
    const reader = createRecordReader(map);
    const { lines, notes } = linesOf(bytes());
    let number = 0;
    for await (const line of lines) {
      number += 1;
      const text = line.replace(/^\ufeff/, '').trim();
      if (!text) continue;
      const at = { ...place, unit: 'line', number } as const;
      try {
        for (const record of recordsOf(parseJson(text, 'line'))) yield reader.read(at, record);
      } catch (error) {
        yield failure(at, error);
      }
    }
    yield* reader.remarks(place);
    for (const message of notes()) yield { kind: 'note', place, message };
  },
};
