import { Router } from 'express';
import { writes } from '../../../shared/routes.ts';
import { checkOrigin } from '../../security/origin.ts';
import { receiveTable } from '../../services/comparison/receive.ts';
import type { Queries } from '../../services/queries.ts';
import { parseQuery } from '../parse-query.ts';
import { requireBytes } from './writes.ts';

/** The route that lays a table beside the stances. It changes nothing, and is there on every server. */
export function compareRoute(queries: Queries): Router {
  const router = Router();
  router.post(writes.compare.path, checkOrigin, requireBytes, async (request, response) => {
    const query = parseQuery(writes.compare.query, request.query);
    const table = await receiveTable(query.name, request);
    response.set('Cache-Control', 'no-store').json(await queries.compare(table, query));
  });
  return router;
}
