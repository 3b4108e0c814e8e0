import type { JobHelpers, TaskList, TaskSpec } from 'graphile-worker';
import type { DocumentJob, Tasks } from '../queue.ts';

export const documentTask = 'document';
export const corpusTask = 'corpus';

/** The waits between tries grow by e from 3 seconds on: eight tries take half an hour. */
export const triesOfDocument = 8;

/** The work over all documents is one job that waits behind all documents, and never runs twice at once. */
const corpusJob: TaskSpec = {
  ...{ jobKey: 'corpus', jobKeyMode: 'preserve_run_at', queueName: 'corpus' },
  priority: 10,
};

/** Every stored document asks for the work over all of them, also one that a killed worker has stored before. */
export const taskList = ({ document, corpus }: Tasks): TaskList => ({
  [documentTask]: async (payload: unknown, { addJob }: JobHelpers) => {
    await document(payload as DocumentJob);
    await addJob(corpusTask, {}, corpusJob);
  },
  [corpusTask]: corpus,
});
