import { chooseReader } from './choose.ts';
import { peek } from './files/head.ts';
import { fileSource } from './files/source.ts';
import { walk } from './files/walk.ts';
import { readSource } from './read-source.ts';
import type { ReadSettings } from './reader.ts';

/** How many documents a file has, null when only reading all of it could tell. */
async function countInFile(path: string, settings: ReadSettings): Promise<number | null> {
  let count = 0;
  try {
    const { head } = await peek(fileSource(path));
    const reader = chooseReader(head, settings);
    if (typeof reader === 'string' || reader.count === 'one') return 1;
    if (reader.count === 'unknown') return null;
  } catch {
    return 1;
  }
  for await (const { kind } of readSource(fileSource(path), settings, true))
    count += Number(kind === 'document' || kind === 'failure');
  return count;
}

/**
 * How many documents and failures the files and folders hold, null when to know costs as much as reading them. It is too
 * small by the articles of downloads that are saved pages.
 */
export async function countDocuments(paths: readonly string[], settings: ReadSettings = {}): Promise<number | null> {
  let total = 0;
  for (const path of paths)
    for await (const { path: file, kind } of walk(path)) {
      const count = kind === 'file' ? await countInFile(file, settings) : Number(kind === 'failure');
      if (count === null) return null;
      total += count;
    }
  return total;
}
