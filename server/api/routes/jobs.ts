import { Router } from 'express';
import { DemarcheError } from '../../../shared/errors.ts';
import { type JobsAnswer, routes } from '../../../shared/routes.ts';
import type { JobQueue } from '../../services/ingest/work.ts';
import { watchJobs } from '../../services/watch-jobs.ts';
import { type ServerEvent, streamEvents } from '../event-stream.ts';
import { parseQuery } from '../parse-query.ts';

function existing(queue: JobQueue | null): JobQueue {
  if (queue) return queue;
  throw new DemarcheError('no_queue', 'This store is a file; only one in a PostgreSQL database has a queue.');
}

async function* countsOf(queue: JobQueue, signal: AbortSignal): AsyncGenerator<ServerEvent> {
  for await (const data of watchJobs(queue, signal)) yield { event: 'counts', data };
}

/** The routes that tell of the documents that wait for workers. */
export function jobRoutes(queue: JobQueue | null, closing: AbortSignal): Router {
  const router = Router();
  router.get(routes.jobs.path, async (request, response) => {
    const page = parseQuery(routes.jobs.query, request.query);
    const { total, jobs: dead } = await existing(queue).dead(page);
    const answer: JobsAnswer = { counts: await existing(queue).counts(), total, dead };
    response.set('Cache-Control', 'no-cache').json(answer);
  });
  router.get(routes.jobEvents.path, async (request, response) => {
    parseQuery(routes.jobEvents.query, request.query);
    const open = existing(queue);
    await streamEvents(response, (signal) => countsOf(open, signal), closing);
  });
  return router;
}
