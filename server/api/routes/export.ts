import { pipeline } from 'node:stream/promises';
import { type Request, type Response, Router } from 'express';
import { routes } from '../../../shared/routes.ts';
import { formatNamed } from '../../services/export/export.ts';
import type { Queries } from '../../services/queries.ts';
import { openAnswerFile } from '../answer-file.ts';
import type { TagOf } from '../answer-tags.ts';
import { parseQuery } from '../parse-query.ts';

class ClientGone extends Error {}

/** A signal that the client has gone away, or has all that it asked for. */
function closed(response: Response): AbortSignal {
  const controller = new AbortController();
  const leave = () => controller.abort(new ClientGone());
  if (response.destroyed) leave();
  else response.once('close', leave);
  return controller.signal;
}

interface Parts {
  queries: Queries;
  tagOf: TagOf;
}

async function send(
  { queries, tagOf }: Parts,
  request: Request<{ format: string }>,
  response: Response,
): Promise<void> {
  const query = parseQuery(routes.export.query, request.query);
  const { id, mediaType, extension } = formatNamed(request.params.format);
  response.set({ 'Cache-Control': 'no-cache', ETag: tagOf(await queries.version(), request.originalUrl) });
  if (request.fresh) return void response.status(304).end();
  const signal = closed(response);
  const file = await openAnswerFile();
  try {
    await queries.export(id, query, file.write, { signal });
    const isText = /^text|json|xml/.test(mediaType);
    response.attachment(`demarche.${extension}`);
    response.set('Content-Type', isText ? `${mediaType}; charset=utf-8` : mediaType);
    response.set('Content-Length', String(file.size()));
    await pipeline(file.read(), response);
  } catch (error) {
    if (!response.destroyed) throw error;
  } finally {
    await file.remove();
  }
}

/** The routes that hand out files: the graph, and the log of corrections. */
export function exportRoute(queries: Queries, tagOf: TagOf): Router {
  const router = Router();
  router.get(routes.export.path, (request, response) => send({ queries, tagOf }, request, response));
  router.get(routes.curationLog.path, async (request, response) => {
    parseQuery(routes.curationLog.query, request.query);
    response.attachment('demarche-curation.jsonl').set('Cache-Control', 'no-cache');
    response.set('Content-Type', 'application/x-ndjson; charset=utf-8').send(await queries.curationLog());
  });
  return router;
}
