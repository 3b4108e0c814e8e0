import type { z } from 'zod';
import { writePaths } from '../../../shared/route-paths.ts';
import type { writes } from '../../../shared/routes.ts';
import { ApiError, queryString, received } from '../api/request.ts';

/** A file with its name, folders included. */
export interface NamedFile {
  name: string;
  file: Blob;
}

export interface Upload {
  sent: number;
  total: number;
  /** What the server did not take, with the reason. */
  refused: { name: string; message: string }[];
}

export interface UploadOptions {
  corpus: string | undefined;
  signal: AbortSignal;
  onProgress(upload: Upload): void;
}

/** How many are sent at once. */
const atOnce = 3;

const sendFile = ({ name, file }: NamedFile, corpus: string | undefined, signal: AbortSignal) =>
  received<z.infer<(typeof writes)['addFile']['answer']>>(
    fetch(writePaths.addFile + queryString({ name, corpus }), {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/octet-stream' },
      body: file,
      signal,
    }),
    signal,
  );

/** Sends files to be read; one that is refused does not hold up the others. */
export async function upload(
  files: readonly NamedFile[],
  { corpus, signal, onProgress }: UploadOptions,
): Promise<void> {
  let state: Upload = { sent: 0, total: files.length, refused: [] };
  const tell = (change: Partial<Upload>) => {
    state = { ...state, ...change };
    onProgress(state);
  };
  const waiting = [...files];
  const lane = async () => {
    for (let next = waiting.shift(); next && !signal.aborted; next = waiting.shift()) {
      try {
        await sendFile(next, corpus, signal);
        tell({ sent: state.sent + 1 });
      } catch (error) {
        if (signal.aborted) return;
        if (!(error instanceof ApiError)) throw error;
        tell({ refused: [...state.refused, { name: next.name, message: error.message }] });
      }
    }
  };
  tell({});
  await Promise.all(Array.from({ length: atOnce }, lane));
}
