import type { Document, DocumentInput } from '../../shared/document.ts';
import type { DeadJob, JobCounts } from '../../shared/jobs.ts';

/** A document that is to be analyzed and stored, with all that a machine without its file needs. */
export interface DocumentJob {
  document: Document;
  /** The caller's own annotation. */
  annotation: Pick<DocumentInput, 'mentions' | 'actors'> | null;
  hash: string;
  /** The file when the document is the whole of one. */
  path: string | null;
  /** The file that it was read from. */
  origin: string | null;
  /** Where it was read, in words. */
  place: string;
  /** The corpus that it goes to. */
  corpus: string;
}

/** What workers do. Each may be done twice when a worker is killed, and must then change nothing the second time. */
export interface Tasks {
  document(job: DocumentJob): Promise<void>;
  /** Once the documents at hand are stored: what is to be done over all of them. */
  corpus(): Promise<void>;
}

export interface WorkOptions {
  /** Documents that are analyzed at once. */
  lanes: number;
  /** Ends the work: what has begun is finished, what waits is left to others. */
  signal: AbortSignal;
  /** Ends when nothing is left to do, instead of waiting for more. */
  untilEmpty?: boolean;
  /** How long a queue that cannot be reached is waited for, in milliseconds; five minutes when left out. */
  outage?: number;
}

/** The moment and the number of a dead job, which order them. */
export type KeyOfJob = readonly [moment: string, id: string];

export interface PageOfJobs {
  limit: number;
  offset: number;
  /** The last job of the page before. */
  after?: KeyOfJob | undefined;
}

/**
 * Documents that wait to be analyzed by any number of processes on any number of machines. A job that fails is tried
 * again later and later, and in the end kept as dead; one whose worker was killed goes to another. A document has one
 * job for each corpus: adding it again replaces the one that waits.
 */
export interface JobQueue {
  add(jobs: readonly DocumentJob[]): Promise<void>;
  counts(): Promise<JobCounts>;
  /** Jobs that failed too often, oldest first. */
  dead(page: PageOfJobs): Promise<{ total: number; jobs: DeadJob[]; next: KeyOfJob | null }>;
  /** Gives dead jobs new tries: those of the documents named, or all. Tells how many there were. */
  retry(documentIds?: readonly string[]): Promise<number>;
  /** Takes out the jobs of documents, waiting or dead: those for some corpora, or all. One that is being done is not tried again. Tells how many there were. */
  forget(documentIds: readonly string[], corpora?: readonly string[]): Promise<number>;
  /** Does jobs until it is told to stop. @throws Error when the queue cannot be reached any more. */
  work(tasks: Tasks, options: WorkOptions): Promise<void>;
  close(): Promise<void>;
}
