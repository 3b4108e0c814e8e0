import { decode, splitLines } from '../bytes.ts';
import { documentFromFields } from '../document-fields.ts';
import { failure, type Reader, type ReadItem, unreadable } from '../reader.ts';

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw unreadable(`the line is no JSON (${(error as Error).message}); write one object per line`);
  }
}

function readLine(file: string, number: number, bytes: Uint8Array): ReadItem | null {
  const place = { file, line: number };
  try {
    const line = decode(bytes).trim();
    return line ? { kind: 'document', place, path: null, ...documentFromFields(parseLine(line)) } : null;
  } catch (error) {
    return failure(place, error);
  }
}

/** JSON lines: one document per line, with the fields of `DocumentInput`, given mentions included. */
export const jsonlReader: Reader = {
  format: 'JSON lines',
  extensions: ['jsonl', 'ndjson'],
  async *read({ name, bytes }) {
    let number = 0;
    for await (const line of splitLines(bytes())) {
      number += 1;
      const item = readLine(name, number, line);
      if (item) yield item;
    }
  },
};
