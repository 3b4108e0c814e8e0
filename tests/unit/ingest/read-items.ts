import { Readable } from 'node:stream';
import { describePlace } from '../../../server/ingest/place.ts';
import { readAll } from '../../../server/ingest/read.ts';
import type { ReadItem, ReadSettings } from '../../../server/ingest/reader.ts';
import type { DocumentInput } from '../../../shared/document.ts';

/** Everything that reading gives for the paths. */
export async function readItems(paths: readonly string[], settings: ReadSettings = {}): Promise<ReadItem[]> {
  const items: ReadItem[] = [];
  for await (const item of readAll(paths, Readable.from([]), settings)) items.push(item);
  return items;
}

export const inputsOf = (items: readonly ReadItem[]): DocumentInput[] =>
  items.flatMap((item) => (item.kind === 'document' ? [item.input] : []));

/** Kind, place without the folder, and message of what is no document. */
export const remarksOf = (items: readonly ReadItem[], folder: string): [string, string, string][] =>
  items.flatMap((item) =>
    item.kind === 'document'
      ? []
      : [[item.kind, describePlace(item.place).replace(`${folder}/`, ''), item.message] as [string, string, string]],
  );
