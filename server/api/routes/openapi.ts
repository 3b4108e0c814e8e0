import { Router } from 'express';
import { openApiDocument } from '../openapi.ts';

/** The route that describes all others. */
export function openApiRoute(): Router {
  const router = Router();
  router.get('/api/openapi.json', (_request, response) => {
    response.json(openApiDocument());
  });
  return router;
}
