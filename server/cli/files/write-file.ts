import { type Stats, statSync } from 'node:fs';
import { chmod, open, realpath, rename, rm } from 'node:fs/promises';
import { DemarcheError } from '../../../shared/errors.ts';
import { isFullDisk } from '../../services/upkeep/full-disk.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist; make it first',
  ENOTDIR: 'its folder is a file',
  EISDIR: 'it is a folder',
  EACCES: 'it or its folder may not be written; check the permissions',
  EPERM: 'it or its folder may not be written; check the permissions',
  EROFS: 'its disk may only be read',
};

/** Why a file could not be written, in words. */
export function writeError(file: string, error: unknown): unknown {
  const code = (error as { code?: string }).code ?? '';
  if (isFullDisk(error))
    return new DemarcheError('disk_full', `The disk is full: ${file} was not written. Free some space and try again.`, {
      cause: error,
    });
  const reason = reasons[code];
  return reason
    ? new DemarcheError('unwritable_file', `${file} cannot be written: ${reason}.`, { cause: error })
    : error;
}

/** Text, or what writes a file piece by piece. */
export type Content = string | ((sink: (piece: string | Uint8Array) => Promise<void>) => Promise<void>);

async function fill(file: string, content: Content): Promise<void> {
  const handle = await open(file, 'w');
  try {
    if (typeof content === 'string') await handle.writeFile(content);
    else await content((piece) => handle.writeFile(piece));
  } finally {
    await handle.close();
  }
}

async function replace(file: string, content: Content, { mode }: Partial<Stats>): Promise<void> {
  const part = `${file}.part`;
  try {
    await fill(part, content);
    if (mode !== undefined) await chmod(part, mode);
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/**
 * Writes a file that is there whole or, when something goes wrong, as it was before. What is no plain file, such as a
 * device, is written to.
 * @throws DemarcheError `disk_full`, or `unwritable_file` when the file cannot be written.
 */
export async function writeWhole(file: string, content: Content): Promise<void> {
  try {
    const there = statSync(file, { throwIfNoEntry: false });
    if (there && !there.isFile()) await fill(file, content);
    else await replace(there ? await realpath(file) : file, content, there ?? {});
  } catch (error) {
    throw writeError(file, error);
  }
}
