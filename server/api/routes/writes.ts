import { json, type RequestHandler, Router } from 'express';
import { DemarcheError } from '../../../shared/errors.ts';
import { type WriteName, writes } from '../../../shared/routes.ts';
import { checkOrigin } from '../../security/origin.ts';
import type { Curation } from '../../services/curation/curation.ts';
import { parseBody } from '../parse-body.ts';

/** Largest body of a request in JSON. */
export const bodyLimit = '16mb';

/** A form can be sent from anywhere; JSON cannot without the browser asking first. */
export const requireJson: RequestHandler = (request, _response, next) => {
  if (request.is('application/json')) return next();
  next(new DemarcheError('invalid_request', 'Send JSON, with the header Content-Type: application/json.'));
};

/** Neither can bytes of the type that says nothing of them. */
export const requireBytes: RequestHandler = (request, _response, next) => {
  if (request.is('application/octet-stream')) return next();
  const message = 'Send the bytes of the file, with the header Content-Type: application/octet-stream.';
  next(new DemarcheError('invalid_request', message));
};

/** The routes that take something else than corrections. */
type Others = 'reanalyze' | 'renameCorpus' | 'addArticles' | 'addFile' | 'stopAdding' | 'compare';

/** All routes that take corrections. */
export function writeRoutes(curation: Curation): Router {
  const router = Router();
  const handlers: {
    readonly [Name in Exclude<WriteName, Others>]: (body: unknown) => Promise<unknown>;
  } = {
    curate: (body) => curation.curate(parseBody(writes.curate.body, body)),
    importCuration: (body) => curation.importEntries(parseBody(writes.importCuration.body, body).entries),
  };
  for (const name of Object.keys(handlers) as (keyof typeof handlers)[])
    router.post(writes[name].path, checkOrigin, requireJson, json({ limit: bodyLimit }), async (request, response) => {
      response.set('Cache-Control', 'no-store').json(await handlers[name](request.body));
    });
  return router;
}
