import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { DemarcheError } from '../../shared/errors.ts';
import { isFullDisk } from '../services/upkeep/full-disk.ts';

/** A file of its own that an answer is written into before it is sent, so that a slow client holds up nobody but itself. */
export interface AnswerFile {
  write(piece: string | Uint8Array): Promise<void>;
  /** In bytes. */
  size(): number;
  read(): Readable;
  remove(): Promise<void>;
}

/** @throws DemarcheError `disk_full` */
async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isFullDisk(error)) throw error;
    const message = `The disk of ${tmpdir()} is full: free some space there, or narrow the filter.`;
    throw new DemarcheError('disk_full', message, { cause: error });
  }
}

async function writeAt(file: FileHandle, piece: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < piece.length; )
    done += (await file.write(piece, done, piece.length - done, position + done)).bytesWritten;
}

/** Makes one, which only this user may read. Its name is gone at once, where the system lets it: nothing is left of a killed server. */
export async function openAnswerFile(): Promise<AnswerFile> {
  const folder = await onDisk(() => mkdtemp(join(tmpdir(), 'demarche-')));
  const gone = () => rm(folder, { recursive: true, force: true });
  const file = await onDisk(() => open(join(folder, 'answer'), 'w+', 0o600));
  await gone().catch(() => undefined);
  let length = 0;
  return {
    write: async (piece) => {
      const bytes = Buffer.from(piece);
      await onDisk(() => writeAt(file, bytes, length));
      length += bytes.length;
    },
    size: () => length,
    read: () => file.createReadStream({ start: 0, autoClose: false }),
    remove: async () => {
      await file.close();
      await gone();
    },
  };
}
