import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../server/store/open-store.ts';

async function emptyFile(): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'demarche-empty-'));
  const path = join(folder, 'empty.db');
  await (await openStore(path)).close();
  const file = await readFile(path);
  await rm(folder, { recursive: true });
  return file;
}

let empty: Promise<Buffer> | undefined;

/** Writes the file of an empty store: several times quicker than letting a store make its tables, which tests of many stores notice. */
export async function writeEmptyStore(path: string): Promise<string> {
  empty ??= emptyFile();
  await writeFile(path, await empty);
  return path;
}
