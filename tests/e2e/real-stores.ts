import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { absenceOf, sharedFile } from '../bench/shared-data.ts';
import { wikinewsFiles } from '../bench/wikinews.ts';

const cli = resolve(import.meta.dirname, '../../dist/server/cli.js');

/** A store of articles that were really printed. */
export interface RealStore {
  /** What it holds, and why its tests are skipped where they are. */
  name: string;
  absent: boolean;
  /** Makes a store in a folder, which may be changed. */
  make(folder: string): string;
}

const withReason = (name: string, reason: string | null) => (reason ? `${name} (skipped: ${reason})` : name);

const copyOf = (made: string, folder: string): string => {
  const db = join(folder, 'store.db');
  copyFileSync(made, db);
  return db;
};

const wikinewsMade = process.env.DEMARCHE_WIKINEWS_STORE ?? '';
const wikinewsAbsence = existsSync(wikinewsMade)
  ? null
  : (wikinewsFiles.map(absenceOf).find((reason) => reason !== null) ?? null);

export const wikinews: RealStore = {
  name: withReason('295 articles of Wikinews', wikinewsAbsence),
  absent: wikinewsAbsence !== null,
  make(folder) {
    if (existsSync(wikinewsMade)) return copyOf(wikinewsMade, folder);
    const db = join(folder, 'store.db');
    execFileSync(process.execPath, [cli, 'ingest', '--fast', '--db', db, ...wikinewsFiles.map(sharedFile)]);
    return db;
  },
};

/** A database of some thousand articles, made beforehand: reading them takes longer than a test may. */
const largeMade = process.env.DEMARCHE_LARGE_STORE ?? '';
const largeAbsence = existsSync(largeMade) ? null : 'DEMARCHE_LARGE_STORE names no database';

export const large: RealStore = {
  name: withReason('a corpus of thousands of articles', largeAbsence),
  absent: largeAbsence !== null,
  make: (folder) => copyOf(largeMade, folder),
};
