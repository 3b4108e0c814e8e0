import { existsSync } from 'node:fs';
import { isMainThread, Worker } from 'node:worker_threads';
import type { DemarcheError } from '../../../shared/errors.ts';
import type { InputFormatName } from '../../../shared/input-formats.ts';
import { fileSource, readWhole, type Source } from '../files/source.ts';
import type { ReadItem, ReadSettings } from '../reader.ts';
import { unreadable } from '../unreadable.ts';

/** A file that a thread takes apart: on the disk, or its bytes. */
export interface ReadTask {
  format: InputFormatName;
  source: Omit<Source, 'bytes' | 'once'>;
  bytes: Uint8Array | null;
  settings: ReadSettings;
}

/** The source of a task, where it is done. */
export const sourceOf = ({ source, bytes }: ReadTask): Source => ({
  ...source,
  bytes: bytes
    ? async function* () {
        yield bytes;
      }
    : fileSource(source.disk!).bytes,
});

/** The largest files that people have take a minute. */
const usualPatience = 300_000;

/** What a file may take of memory, beside its bytes. */
const mostMegabytes = 2048;

const threadFile = new URL('./reading-thread.js', import.meta.url);

/** False in such a thread itself, and when the program runs from its TypeScript source, which Node cannot load into a thread. */
export const canReadApart: boolean = isMainThread && existsSync(threadFile);

/** The thread that reads; it starts with the first file, and keeps no process from its end. */
let thread: Worker | null = null;

function start(): Worker {
  const started = new Worker(threadFile, { resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } });
  const forget = () => {
    if (thread === started) thread = null;
  };
  started.on('error', forget).on('exit', forget);
  return started;
}

const tooLong = (patience: number): DemarcheError =>
  unreadable(
    `was given up after ${Math.ceil(patience / 1000)} seconds of reading: something in it takes too long; save it again, or give its text alone`,
  );

/** What a thread makes of a task. The time begins when the thread does. */
const answerOf = (asked: Worker, { patience = usualPatience }: ReadSettings): Promise<ReadItem[]> =>
  new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const hear = (told: ReadItem[] | null) => {
      if (told === null) timer = setTimeout(fail, patience, tooLong(patience));
      else settle(() => resolve(told));
    };
    const fail = (error: Error) => settle(() => reject(error));
    const exit = () => fail(new Error('the reading of it broke off'));
    const settle = (how: () => void) => {
      clearTimeout(timer);
      asked.off('message', hear).off('error', fail).off('exit', exit);
      how();
    };
    asked.on('message', hear).on('error', fail).on('exit', exit);
  });

async function ask(task: ReadTask): Promise<ReadItem[]> {
  thread ??= start();
  const asked = thread;
  asked.ref();
  asked.postMessage(task);
  try {
    return await answerOf(asked, task.settings);
  } catch (error) {
    thread = null;
    void asked.terminate();
    throw error;
  } finally {
    asked.unref();
  }
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Reads a file in a thread, one after the other, so that one that never comes to its end, or takes all memory, costs nothing but itself.
 * @throws DemarcheError `unreadable_input` when it takes too long, and whatever else ends the thread.
 */
export async function readApart(format: InputFormatName, source: Source, settings: ReadSettings): Promise<ReadItem[]> {
  const { bytes: _, once: __, ...plain } = source;
  const bytes = source.disk ? null : await readWhole(source);
  const items = last.then(() => ask({ format, source: plain, bytes, settings }));
  last = items.catch(() => undefined);
  return items;
}
