import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'libsql';
import { DemarcheError } from '../../../shared/errors.ts';
import { unusable } from './errors.ts';

/**
 * Writes all that the database holds at this moment into a new file, while others read and write; the file is there when
 * it is whole and not before.
 * @throws DemarcheError `disk_full`
 */
export function copyInto(database: Database.Database, file: string): void {
  const part = `${file}.part`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    rmSync(part, { force: true });
    database.prepare('vacuum into ?').run(part);
    const written = openSync(part, 'r+');
    fsyncSync(written);
    closeSync(written);
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw unusable(error, file);
  }
}

/**
 * Writes a backup.
 * @throws DemarcheError `unwritable_file`, `disk_full`
 */
export function backUp(database: Database.Database, file: string): void {
  if (existsSync(file))
    throw new DemarcheError(
      'unwritable_file',
      `${file} exists already, and a backup overwrites nothing. Name another file.`,
    );
  copyInto(database, file);
}
