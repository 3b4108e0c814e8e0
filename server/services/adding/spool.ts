import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DemarcheError } from '../../../shared/errors.ts';
import { inMebibytes, largestFile } from '../../ingest/files/source.ts';

/** Where files lie that were sent, until they are read. */
export interface Spool {
  /** Keeps a file. @throws DemarcheError `too_large`. */
  keep(name: string, bytes: AsyncIterable<Uint8Array>): Promise<string>;
  remove(file: string): Promise<void>;
  /** Removes all of them. */
  close(): Promise<void>;
}

async function* upTo(limit: number, name: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > limit)
      throw new DemarcheError(
        'too_large',
        `${name} is larger than ${inMebibytes(limit)}; split it, or read it with demarche ingest.`,
      );
    yield chunk;
  }
}

/** A spool in a folder of its own among the temporary files of the machine. */
export function createSpool(limit = largestFile): Spool {
  let folder: Promise<string> | null = null;
  let count = 0;
  const removed = (path: string) => rm(path, { recursive: true, force: true });
  return {
    async keep(name, bytes) {
      folder ??= mkdtemp(join(tmpdir(), 'demarche-added-'));
      const file = join(await folder, String(++count));
      try {
        await pipeline(upTo(limit, name, bytes), createWriteStream(file, { mode: 0o600 }));
      } catch (error) {
        await removed(file);
        throw error;
      }
      return file;
    },
    remove: removed,
    async close() {
      if (folder) await removed(await folder);
    },
  };
}
