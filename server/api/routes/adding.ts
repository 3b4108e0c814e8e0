import { json, Router } from 'express';
import { routes, writes } from '../../../shared/routes.ts';
import { checkOrigin } from '../../security/origin.ts';
import type { Adding } from '../../services/adding/adding.ts';
import { parseBody } from '../parse-body.ts';
import { parseQuery } from '../parse-query.ts';
import { bodyLimit, requireBytes, requireJson } from './writes.ts';

/** Routes that read articles in the background. */
export function addingRoutes(adding: Adding): Router {
  const router = Router();
  router.post(
    writes.addArticles.path,
    checkOrigin,
    requireJson,
    json({ limit: bodyLimit }),
    async (request, response) => {
      response
        .set('Cache-Control', 'no-store')
        .json(await adding.add(parseBody(writes.addArticles.body, request.body)));
    },
  );
  router.post(writes.addFile.path, checkOrigin, requireBytes, async (request, response) => {
    const { name, corpus } = parseQuery(writes.addFile.query, request.query);
    response.set('Cache-Control', 'no-store').json(await adding.addFile(name, request, corpus));
  });
  router.post(writes.stopAdding.path, checkOrigin, requireJson, json(), (request, response) => {
    parseBody(writes.stopAdding.body, request.body);
    response.set('Cache-Control', 'no-store').json(adding.stop());
  });
  router.get(routes.adding.path, (request, response) => {
    parseQuery(routes.adding.query, request.query);
    response.set('Cache-Control', 'no-store').json(adding.state());
  });
  return router;
}
