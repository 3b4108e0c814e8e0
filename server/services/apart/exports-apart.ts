import { Worker } from 'node:worker_threads';
import type { Queries } from '../queries.ts';
import { errorOf, type ToldError } from './told-error.ts';

/** Writes a file as {@link Queries.export} does. */
export type Export = Queries['export'];

/** What a thread that exports gets. */
export interface ExportTask {
  /** Location of the store. */
  location: string;
  format: string;
  query: Parameters<Export>[1];
}

/** What it tells: a piece, after which it waits until that is taken; in the end nothing or an error. */
export type FromExport = { piece: string | Uint8Array } | { ended: ToldError | null };

/** Files that are written at the same time; the next ones wait. */
const most = 2;

const ended = (): Error => new Error('The thread that was to write the file has ended.');

/** Writes one file in a thread of its own; one that nobody takes any more is broken off. */
const inThread = (entry: string, task: ExportTask, sink: Parameters<Export>[2]): Promise<void> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(entry, { workerData: task });
    const fail = (error: Error): void => {
      reject(error);
      void thread.terminate();
    };
    thread.on('message', (told: FromExport) => {
      if ('piece' in told) void sink(told.piece).then(() => thread.postMessage(null), fail);
      else if (told.ended) fail(errorOf(told.ended));
      else resolve();
    });
    thread.on('error', (error) => reject(error as Error));
    thread.on('exit', () => reject(ended()));
  });

/** Writes files of the store at a location in threads, whose entry is this file: the server answers others meanwhile. */
export function exportsApart(entry: string, location: string): Export {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (format, query, sink) => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go));
    running += 1;
    try {
      await inThread(entry, { location, format, query }, sink);
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
}
