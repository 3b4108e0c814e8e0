import type { JobsAnswer, Page } from '../../shared/routes.ts';
import type { KeyOfJob } from '../jobs/queue.ts';
import type { JobQueue } from './ingest/work.ts';
import { answerPage } from './paging/cursor.ts';

/** The counts of a queue, and a page of the documents that were given up, oldest first. */
export const listJobs = (queue: JobQueue, page: Page): Promise<JobsAnswer> =>
  answerPage<Page, JobsAnswer>('jobs', [], page, async ({ after, ...from }) => {
    const { jobs: dead, ...list } = await queue.dead({ ...from, after: after as KeyOfJob | undefined });
    return { counts: await queue.counts(), ...list, dead };
  });
