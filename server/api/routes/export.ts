import { Router } from 'express';
import { routes } from '../../../shared/routes.ts';
import { exportGraph } from '../../services/export.ts';
import type { Queries } from '../../services/queries.ts';
import { parseQuery } from '../parse-query.ts';

/** The routes that hand out files: the graph, and the log of corrections. */
export function exportRoute(queries: Queries): Router {
  const router = Router();
  router.get(routes.export.path, async (request, response) => {
    const filter = parseQuery(routes.export.query, request.query);
    const { body, mediaType, extension } = await exportGraph(queries, request.params.format, filter);
    response.attachment(`demarche.${extension}`).set('Cache-Control', 'no-cache');
    response.set('Content-Type', `${mediaType}; charset=utf-8`).send(body);
  });
  router.get(routes.curationLog.path, async (request, response) => {
    parseQuery(routes.curationLog.query, request.query);
    response.attachment('demarche-curation.jsonl').set('Cache-Control', 'no-cache');
    response.set('Content-Type', 'application/x-ndjson; charset=utf-8').send(await queries.curationLog());
  });
  return router;
}
