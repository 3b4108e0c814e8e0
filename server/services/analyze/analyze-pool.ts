import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Analysis } from '../../../shared/analysis.ts';
import type { DocumentInput } from '../../../shared/document.ts';
import { readSyntaxArchive } from '../../pipeline/stages/syntax/syntax-model.ts';
import type { Analyzer, AnalyzerSettings } from './analyzer.ts';
import { readerVersion } from './reader-version.ts';

export interface Job {
  input: DocumentInput;
  id: string;
}

export type Answer = { analysis: Analysis; error?: undefined } | { error: Error };

interface WaitingJob extends Job {
  resolve(analysis: Analysis): void;
  reject(error: Error): void;
  timer?: NodeJS.Timeout;
  /** Its time is over. */
  isLate?: true;
}

/** What a thread gets; once `stop` holds 1 it begins nothing that may not be cut off. */
export interface WorkerData extends AnalyzerSettings {
  stop: Int32Array;
}

/** Reading a document took longer than it may. */
export class TooLong extends Error {}

export interface PoolLimits {
  /** How long reading so many characters may take, in milliseconds. */
  limitOf(characters: number): number;
  /** How long native code that runs when the time is over may take to end, in milliseconds. */
  patience: number;
}

/** About a hundred times what reading takes. */
const generous: PoolLimits = { limitOf: (characters) => 120_000 + characters / 2, patience: 10_000 };

const tooLong = (milliseconds: number): TooLong =>
  new TooLong(
    `reading it was ended after ${Math.ceil(milliseconds / 60_000)} minutes: something in it takes too long, such as a sentence without end`,
  );

const workerFile = new URL('./analyze-worker.js', import.meta.url);

/** False when the program runs from its TypeScript source, which Node cannot load into a thread. */
export const canUseWorkers: boolean = existsSync(workerFile);

const running = new Set<Worker>();

/** Ends the threads of all pools, as must be before the process ends. */
export const endWorkers = async (): Promise<void> => {
  await Promise.all([...running].map(ended));
};

/** Lets a thread finish its document and end: native code that is cut off in the middle aborts the whole process. */
async function ended(worker: Worker): Promise<void> {
  if (!running.has(worker)) return;
  const exit = once(worker, 'exit');
  worker.postMessage(null);
  await exit;
}

/** Characters that each thread must have been given before another starts: reading them costs about as much as the start. */
const worthAThread = 40_000;

/**
 * Analyzes in worker threads that share the weights; each has one document at a time. One starts with the first document, the others
 * when so much has come that more is to be expected.
 */
export function createWorkerPool(
  settings: AnalyzerSettings,
  size: number,
  { limitOf, patience }: PoolLimits = generous,
): Analyzer {
  const workers = new Map<Worker, WaitingJob | null>();
  const stops = new WeakMap<Worker, Int32Array>();
  const waiting: WaitingJob[] = [];
  let given = 0;
  const workerData: AnalyzerSettings = { ...settings, syntax: readSyntaxArchive() };

  const limitOfJob = ({ input }: Job): number => limitOf(input.text.length);

  const finish = (worker: Worker, answer: Answer): void => {
    // One that was given up may answer before it ends.
    if (!workers.has(worker)) return;
    const job = workers.get(worker);
    clearTimeout(job?.timer);
    workers.set(worker, null);
    if (answer.error) job?.reject(job.isLate ? tooLong(limitOfJob(job)) : answer.error);
    else job?.resolve(answer.analysis);
    dispatch();
  };

  /** Ends a thread that does not come to an end with its document; another takes its place. */
  const giveUp = (worker: Worker, job: WaitingJob): void => {
    workers.delete(worker);
    void worker.terminate();
    job.reject(tooLong(limitOfJob(job)));
    dispatch();
  };

  const give = (worker: Worker, job: WaitingJob): void => {
    const stop = stops.get(worker)!;
    Atomics.store(stop, 0, 0);
    const end = () => {
      Atomics.store(stop, 0, 1);
      job.isLate = true;
      job.timer = setTimeout(giveUp, patience, worker, job);
    };
    job.timer = setTimeout(end, limitOfJob(job));
    workers.set(worker, job);
    worker.postMessage({ input: job.input, id: job.id });
  };

  const start = (): Worker => {
    const stop = new Int32Array(new SharedArrayBuffer(4));
    const worker = new Worker(workerFile, { workerData: { ...workerData, stop } satisfies WorkerData });
    stops.set(worker, stop);
    worker.on('message', (answer: Answer) => finish(worker, answer));
    worker.on('error', (error) => {
      const job = workers.get(worker);
      clearTimeout(job?.timer);
      workers.delete(worker);
      job?.reject(error as Error);
      dispatch();
    });
    running.add(worker);
    worker.on('exit', () => running.delete(worker));
    workers.set(worker, null);
    return worker;
  };

  const idleWorker = (): Worker | undefined => {
    for (const [worker, job] of workers) if (!job) return worker;
    return workers.size < size && given >= workers.size * worthAThread ? start() : undefined;
  };

  const dispatch = (): void => {
    while (waiting.length) {
      const worker = idleWorker();
      if (!worker) return;
      give(worker, waiting.shift()!);
    }
  };

  return {
    get reader() {
      return readerVersion(settings);
    },
    // One document for every thread, and the next ones at hand.
    lanes: size * 4,
    analyze: (input, id) =>
      new Promise((resolve, reject) => {
        given += input.text.length;
        waiting.push({ input, id, resolve, reject });
        dispatch();
      }),
    rest: async () => {
      const idle = [...workers].filter(([, job]) => !job).map(([worker]) => worker);
      for (const worker of idle) workers.delete(worker);
      await Promise.all(idle.map(ended));
    },
    close: async () => {
      // Nobody waits any more for what was at hand: no thread is given it, and no deadline keeps the process.
      waiting.length = 0;
      await Promise.all([...workers.keys()].map(ended));
      for (const job of workers.values()) clearTimeout(job?.timer);
    },
  };
}
