import { type Response, Router } from 'express';
import { DemarcheError } from '../../../shared/errors.ts';
import type { JobCounts } from '../../../shared/jobs.ts';
import { type JobsAnswer, routes } from '../../../shared/routes.ts';
import { watchJobs } from '../../services/watch-jobs.ts';
import type { JobQueue } from '../../services/work.ts';
import { parseQuery } from '../parse-query.ts';

function existing(queue: JobQueue | null): JobQueue {
  if (queue) return queue;
  throw new DemarcheError('no_queue', 'This store is a file; only one in a PostgreSQL database has a queue.');
}

/** One event of a stream (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
const eventOf = (counts: JobCounts): string => `event: counts\ndata: ${JSON.stringify(counts)}\n\n`;

/** Writes events until the client goes away. */
async function stream(queue: JobQueue, response: Response): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  for await (const counts of watchJobs(queue, gone.signal)) {
    if (!response.headersSent) response.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write(eventOf(counts));
    // Compression would keep small answers back.
    (response as Response & { flush?(): void }).flush?.();
  }
}

/** The routes that tell of the documents that wait for workers. */
export function jobRoutes(queue: JobQueue | null): Router {
  const router = Router();
  router.get(routes.jobs.path, async (request, response) => {
    const page = parseQuery(routes.jobs.query, request.query);
    const { total, jobs: dead } = await existing(queue).dead(page);
    const answer: JobsAnswer = { counts: await existing(queue).counts(), total, dead };
    response.set('Cache-Control', 'no-cache').json(answer);
  });
  router.get(routes.jobEvents.path, async (request, response) => {
    parseQuery(routes.jobEvents.query, request.query);
    await stream(existing(queue), response);
  });
  return router;
}
