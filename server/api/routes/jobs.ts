import { Router } from 'express';
import { DemarcheError } from '../../../shared/errors.ts';
import { routes } from '../../../shared/routes.ts';
import type { JobQueue } from '../../services/ingest/work.ts';
import { listJobs } from '../../services/list-jobs.ts';
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
    response.set('Cache-Control', 'no-cache').json(await listJobs(existing(queue), page));
  });
  router.get(routes.jobEvents.path, async (request, response) => {
    parseQuery(routes.jobEvents.query, request.query);
    const open = existing(queue);
    await streamEvents(response, (signal) => countsOf(open, signal), closing);
  });
  return router;
}
