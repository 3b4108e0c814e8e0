import { Worker } from 'node:worker_threads';
import { DemarcheError } from '../../../shared/errors.ts';
import type { Queries } from '../queries.ts';
import { errorOf, type ToldError } from './told-error.ts';

/** Writes a file as {@link Queries.export} does. */
export type Export = Queries['export'];

/** Threads that write files. */
export interface ExportThreads {
  write: Export;
  /** Breaks off what is written and what waits, and ends the threads. */
  close(): Promise<void>;
}

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
const atOnce = 2;

export interface ExportSettings {
  /** How long after it is asked for a file may be written, in milliseconds: a million stances take one minute in most formats. */
  limit?: number;
  /** How many may wait. */
  most?: number;
}

const tooLong = (limit: number): DemarcheError =>
  new DemarcheError(
    'question_timeout',
    `The file takes longer than ${limit / 60_000} minutes. Narrow it with a filter, or write it with demarche export.`,
  );

const tooMany = (most: number): DemarcheError =>
  new DemarcheError('too_many_questions', `${most} files wait to be written already. Ask again in some minutes.`);

/** A signal that aborts with a reason after a time, until it is cleared. */
function deadline(milliseconds: number): { signal: AbortSignal; clear(): void } {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(tooLong(milliseconds)), milliseconds);
  return { signal: controller.signal, clear: () => clearTimeout(timer) };
}

const ended = (): Error => new Error('The thread that was to write the file has ended.');

/** Writes one file in a thread of its own, which has ended when this has; the signal breaks it off. */
async function inThread(
  entry: string,
  task: ExportTask,
  sink: Parameters<Export>[2],
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  const thread = new Worker(entry, { workerData: task });
  const exit = new Promise<void>((resolve) => thread.once('exit', () => resolve()));
  try {
    await new Promise<void>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      thread.on('message', (told: FromExport) => {
        if ('piece' in told) void sink(told.piece).then(() => thread.postMessage(null), reject);
        else if (told.ended) reject(errorOf(told.ended));
        else resolve();
      });
      thread.on('error', reject);
      thread.on('exit', () => reject(ended()));
    });
  } catch (error) {
    await thread.terminate();
    throw error;
  }
  await exit;
}

/** Writes files of the store at a location in threads, whose entry is this file: the server answers others meanwhile. */
export function exportsApart(
  entry: string,
  location: string,
  { limit = 600_000, most = 20 }: ExportSettings = {},
): ExportThreads {
  const closing = new AbortController();
  const written = new Set<Promise<void>>();
  const waiting = new Set<() => void>();
  let running = 0;

  const turn = (signal: AbortSignal): Promise<void> =>
    new Promise((go, reject) => {
      const leave = () => {
        waiting.delete(go);
        reject(signal.reason as Error);
      };
      waiting.add(go);
      signal.addEventListener('abort', leave, { once: true });
    });

  /** The next one goes in the place of one that has ended. */
  const giveWay = (): void => {
    const [next] = waiting;
    if (!next) running -= 1;
    else {
      waiting.delete(next);
      next();
    }
  };

  const write = async (task: ExportTask, sink: Parameters<Export>[2], signal: AbortSignal): Promise<void> => {
    signal.throwIfAborted();
    if (running >= atOnce && waiting.size >= most) throw tooMany(most);
    if (running >= atOnce) await turn(signal);
    else running += 1;
    try {
      await inThread(entry, task, sink, signal);
    } finally {
      giveWay();
    }
  };

  return {
    async write(format, query, sink, { signal } = {}) {
      const time = deadline(limit);
      const any = AbortSignal.any([closing.signal, time.signal, ...(signal ? [signal] : [])]);
      const one = write({ location, format, query }, sink, any);
      written.add(one);
      await one.finally(() => {
        time.clear();
        written.delete(one);
      });
    },
    async close() {
      closing.abort(ended());
      await Promise.allSettled(written);
    },
  };
}
