import type { JobHelpers, TaskList, TaskSpec } from 'graphile-worker';
import { mainCorpus } from '../../../shared/corpus.ts';
import type { DocumentJob, Tasks } from '../queue.ts';

export const documentTask = 'document';
export const corpusTask = 'corpus';

/** What tells the job of a document and a corpus from others. */
export const keyOf = ({ document, corpus }: DocumentJob): string => `${document.id} ${corpus}`;

/** The id of the document of a key; names of corpora hold no blank. */
export const documentOfKey = (key: string): string => key.replace(/ [a-z0-9-]+$/, '');

/** The corpus of a key; of one that was left before there were corpora, the main one. */
export const corpusOfKey = (key: string): string => / ([a-z0-9-]+)$/.exec(key)?.[1] ?? mainCorpus;

/** The waits between tries grow by e from 3 seconds on: eight tries take half an hour. */
export const triesOfDocument = 8;

/** The work over all documents is one job that waits behind all documents, and never runs twice at once. */
const corpusJob: TaskSpec = {
  jobKey: 'corpus',
  jobKeyMode: 'preserve_run_at',
  queueName: 'corpus',
  priority: 10,
};

/** Every stored document asks for the work over all of them, also one that a killed worker has stored before. */
export const taskList = ({ document, corpus }: Tasks): TaskList => ({
  [documentTask]: async (payload: unknown, { addJob }: JobHelpers) => {
    const job = payload as Omit<DocumentJob, 'corpus'> & Partial<DocumentJob>;
    // Jobs that were left before there were corpora name none.
    await document({ ...job, corpus: job.corpus ?? mainCorpus });
    await addJob(corpusTask, {}, corpusJob);
  },
  [corpusTask]: corpus,
});
