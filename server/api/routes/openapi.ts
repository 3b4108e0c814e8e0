import { Router } from 'express';
import { openApiDocument } from '../openapi.ts';

/** The route that describes all others. */
export function openApiRoute(isGuarded: boolean): Router {
  const router = Router();
  router.get('/api/openapi.json', (_request, response) => {
    response.json(openApiDocument(isGuarded));
  });
  return router;
}
