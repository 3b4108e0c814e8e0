import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { inWords } from './system-errors.ts';

/** Something met on the way through the folders: a file to read, one left aside, or a folder that cannot be read. */
export interface Met {
  path: string;
  kind: 'file' | 'skipped' | 'failure';
  /** Why it is skipped or cannot be read. */
  reason: string;
  /** Whether the user named it, rather than a folder that holds it. */
  named: boolean;
}

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : Number(a.name > b.name));

/** Why a file of this name is left aside unread; null for all others. */
export function skipReason(name: string): string | null {
  if (name.startsWith('.')) return 'is hidden';
  if (/^__MACOSX$|^Thumbs\.db$|^desktop\.ini$/.test(name)) return 'belongs to the system, not to the articles';
  return name.toLowerCase() === 'readme.md' ? 'tells about the folder' : null;
}

const noFile = 'is a pipe or a device; give its content as standard input: demarche ingest - < FILE';

async function* inFolder(folder: string, seen: ReadonlySet<string>): AsyncGenerator<Met> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { path: folder, kind: 'failure', reason: (inWords(error, 'folder') as Error).message, named: false };
    return;
  }
  for (const { name } of entries.sort(byName)) yield* met(join(folder, name), skipReason(name), seen, false);
}

async function* met(path: string, skip: string | null, seen: ReadonlySet<string>, named: boolean): AsyncGenerator<Met> {
  const item = { path, reason: skip ?? '', named };
  try {
    if (skip !== null) yield { ...item, kind: 'skipped' };
    else if ((await stat(path)).isDirectory()) yield* entered(path, seen);
    else if ((await stat(path)).isFile()) yield { ...item, kind: 'file' };
    else yield { ...item, kind: named ? 'failure' : 'skipped', reason: noFile };
  } catch (error) {
    yield { ...item, kind: 'failure', reason: (inWords(error) as Error).message };
  }
}

/** A folder, unless a link leads back into one that is being read. */
async function* entered(folder: string, seen: ReadonlySet<string>): AsyncGenerator<Met> {
  const real = await realpath(folder);
  if (seen.has(real))
    yield { path: folder, kind: 'skipped', reason: 'links to a folder that it lies in', named: false };
  else yield* inFolder(folder, new Set([...seen, real]));
}

/** The file of this name, or everything in the folder and its folders, by name. Nothing that it meets ends it. */
export const walk = (path: string): AsyncGenerator<Met> => met(path, null, new Set(), true);
