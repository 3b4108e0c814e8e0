import { Router } from 'express';
import { routes } from '../../../shared/routes.ts';
import { type ChangeSources, createWatch } from '../../services/watch-changes.ts';
import { streamEvents } from '../event-stream.ts';
import { parseQuery } from '../parse-query.ts';

/** The route that tells a page what changes while it is open. */
export function eventRoutes(sources: ChangeSources, closing: AbortSignal): Router {
  const router = Router();
  const watch = createWatch(sources);
  router.get(routes.events.path, async (request, response) => {
    parseQuery(routes.events.query, request.query);
    await streamEvents(response, watch, closing);
  });
  return router;
}
