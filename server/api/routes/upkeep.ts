import { json, Router } from 'express';
import { removals, routes, writes } from '../../../shared/routes.ts';
import { checkOrigin } from '../../security/origin.ts';
import type { Upkeep } from '../../services/upkeep/upkeep.ts';
import { parseBody } from '../parse-body.ts';
import { parseQuery } from '../parse-query.ts';
import { requireJson } from './writes.ts';

/** Routes that remove articles, rename corpora, and read them anew in the background. */
export function upkeepRoutes(upkeep: Upkeep): Router {
  const router = Router();
  router.delete(removals.removeDocument.path, checkOrigin, async (request, response) => {
    response.set('Cache-Control', 'no-store').json(await upkeep.remove({ ids: [String(request.params.id)] }));
  });
  router.delete(removals.removeStory.path, checkOrigin, async (request, response) => {
    response.set('Cache-Control', 'no-store').json(await upkeep.remove({ copiesOf: [String(request.params.id)] }));
  });
  router.delete(removals.removeCorpus.path, checkOrigin, async (request, response) => {
    response.set('Cache-Control', 'no-store').json(await upkeep.remove({ corpus: [String(request.params.name)] }));
  });
  router.post(writes.renameCorpus.path, checkOrigin, requireJson, json(), async (request, response) => {
    const { name, to } = parseBody(writes.renameCorpus.body, request.body);
    response.set('Cache-Control', 'no-store').json(await upkeep.renameCorpus(name, to));
  });
  router.post(writes.reanalyze.path, checkOrigin, requireJson, json(), (request, response) => {
    response.set('Cache-Control', 'no-store').json(upkeep.reanalyze(parseBody(writes.reanalyze.body, request.body)));
  });
  router.get(routes.reanalysis.path, (request, response) => {
    parseQuery(routes.reanalysis.query, request.query);
    response.set('Cache-Control', 'no-store').json(upkeep.state());
  });
  return router;
}
