import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { unreadable } from './reader.ts';
import { extensions, readerOf } from './registry.ts';

const byName = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const isSkipped = (name: string): boolean => name.startsWith('.') || name.toLowerCase() === 'readme.md';

async function* filesIn(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => byName(a.name, b.name))) {
    if (isSkipped(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (readerOf(entry.name)) yield path;
  }
}

/**
 * The file, or the readable files of the folder and its folders, by name; hidden files, README.md and unknown formats are
 * left out.
 * @throws DemarcheError `unreadable_input` when a folder has none of them; an error of the file system when the path does
 * not exist.
 */
export async function* filesOf(path: string): AsyncGenerator<string> {
  if (!(await stat(path)).isDirectory()) {
    yield path;
    return;
  }
  let count = 0;
  for await (const file of filesIn(path)) {
    count += 1;
    yield file;
  }
  if (!count) throw unreadable(`the folder holds no article (${extensions.join(' ')})`);
}
