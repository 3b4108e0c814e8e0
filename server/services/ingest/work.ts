import type { DocumentJob, JobQueue } from '../../jobs/queue.ts';
import type { PipelineSettings } from '../../pipeline/default-pipeline.ts';
import type { Store } from '../../store/store.ts';
import type { Analyzer } from '../analyze/analyze.ts';
import { type Destination, storing } from './ingest-destination.ts';
import { sameMetadata } from './ingest-selection.ts';

export type { JobQueue };

export interface WorkParts extends PipelineSettings {
  store: Store;
  queue: JobQueue;
  analyzer: Analyzer;
}

/** How far a worker has come. */
export interface WorkProgress {
  /** Articles that it has done. */
  read: number;
  /** Stances found in them. */
  stances: number;
  /** Tries that failed. */
  failed: number;
}

export interface WorkReport extends WorkProgress {
  /** Why tries failed, and what is to be said of what was read: the first hundred. */
  reasons: string[];
}

export interface WorkOptions {
  /** Articles that are analyzed at once. */
  lanes: number;
  /** Ends the work after the articles that have begun. */
  signal: AbortSignal;
  /** Ends when nothing is left to do. */
  untilEmpty?: boolean;
  /** Called at the beginning and after every article. */
  onProgress?(progress: WorkProgress): void;
}

const keptReasons = 100;

/** Whether the store has the document already, as it has when the worker was killed between storing and telling so. */
async function isStored(store: Store, { document, hash }: DocumentJob): Promise<boolean> {
  const known = await store.findByHash(hash);
  if (known !== document.id) return known !== null;
  const stored = await store.document(known);
  return stored !== null && sameMetadata(stored, document);
}

/** Puts a document that is stored already into the corpus of the job. */
async function join(store: Store, { hash, corpus }: DocumentJob): Promise<0> {
  await store.addToCorpus(corpus, (await store.findByHash(hash))!);
  return 0;
}

/** Does one job; gives the number of new stances, and tells notes on it. Two workers may do it at once: the second finds it stored. */
async function doJob(
  store: Store,
  { analyze, keep }: Destination,
  job: DocumentJob,
  onNote: (note: string) => void,
): Promise<number> {
  if (await isStored(store, job)) return join(store, job);
  const decision = { kind: 'store' as const, notes: [], replaces: false, ...job };
  try {
    const { analysis, notes } = await analyze(decision);
    for (const note of notes) onNote(`${job.place}: ${note}`);
    if (await isStored(store, job)) return join(store, job);
    await keep(decision, analysis, job.corpus);
    return analysis!.stances.length;
  } catch (error) {
    if (await isStored(store, job)) return join(store, job);
    throw new Error(`${job.place}: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * Takes documents from a queue, analyzes and stores them, and links the actors of the whole corpus whenever nothing else
 * is left to do. Any number of workers give what one ingest gives, also when some are killed.
 * @throws DemarcheError `unusable_store` when the database cannot be reached any more.
 */
export async function work(
  { store, queue, analyzer, ...settings }: WorkParts,
  { lanes, signal, untilEmpty, onProgress = () => undefined }: WorkOptions,
): Promise<WorkReport> {
  const report: WorkReport = { read: 0, stances: 0, failed: 0, reasons: [] };
  const destination = storing(store, analyzer, settings);
  const tell = (reason: string) => {
    if (report.reasons.length < keptReasons) report.reasons.push(reason);
  };
  const document = async (job: DocumentJob): Promise<void> => {
    try {
      report.stances += await doJob(store, destination, job, tell);
      report.read += 1;
    } catch (error) {
      report.failed += 1;
      tell((error as Error).message);
      throw error;
    } finally {
      onProgress(report);
    }
  };
  onProgress(report);
  await queue.work({ document, corpus: destination.finish }, { lanes, signal, untilEmpty });
  return report;
}
