import { pipeline } from 'node:stream/promises';
import { type Request, type Response, Router } from 'express';
import { type AnswerFileId, type AnswerFormat, answerFiles } from '../../../shared/answer-files.ts';
import { routes } from '../../../shared/routes.ts';
import { answerFormatNamed, exportAnswer } from '../../services/export/answer-file.ts';
import { formatNamed, type Sink } from '../../services/export/export.ts';
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

/** A file that is asked for. */
interface Asked extends Pick<AnswerFormat, 'mediaType' | 'extension'> {
  /** Beside "demarche" in its name. */
  of: string;
  write(sink: Sink, signal: AbortSignal): Promise<void>;
}

/** Sends a file, or 304 to who has it. */
async function send(
  { queries, tagOf }: Parts,
  { of, mediaType, extension, write }: Asked,
  request: Request,
  response: Response,
): Promise<void> {
  response.set({ 'Cache-Control': 'no-cache', ETag: tagOf(await queries.version(), request.originalUrl) });
  if (request.fresh) return void response.status(304).end();
  const signal = closed(response);
  const file = await openAnswerFile();
  try {
    await write(file.write, signal);
    const isText = /^text|json|xml/.test(mediaType);
    response.attachment(`demarche${of}.${extension}`);
    response.set('Content-Type', isText ? `${mediaType}; charset=utf-8` : mediaType);
    response.set('Content-Length', String(file.size()));
    await pipeline(file.read(), response);
  } catch (error) {
    if (!response.destroyed) throw error;
  } finally {
    await file.remove();
  }
}

/** The graph or the stances as a file. */
function graphFile({ queries }: Parts, { params, query: given }: Request<{ format: string }>): Asked {
  const query = parseQuery(routes.export.query, given);
  const { id, mediaType, extension } = formatNamed(params.format);
  const write: Asked['write'] = (sink, signal) => queries.export(id, query, sink, { signal });
  return { of: '', mediaType, extension, write };
}

/** The answer to a question as a file. */
function answerFile({ queries }: Parts, id: AnswerFileId, { params, query: given }: Request): Asked {
  const { source, target, issue, format } = params as Record<string, string>;
  const names = [source, target, issue].filter((name) => name !== undefined);
  const query = parseQuery(routes[`${id}File`].query, given);
  const { id: chosen, mediaType, extension } = answerFormatNamed(id, format!);
  const write: Asked['write'] = async (sink, signal) => {
    for await (const piece of exportAnswer(queries, id, [...names, query] as never, chosen)) {
      signal.throwIfAborted();
      await sink(piece);
    }
  };
  return { of: `-${id}`, mediaType, extension, write };
}

/** The routes that hand out files: the graph, answers, and the log of corrections. */
export function exportRoute(queries: Queries, tagOf: TagOf): Router {
  const router = Router();
  const parts = { queries, tagOf };
  router.get(routes.export.path, (request, response) => send(parts, graphFile(parts, request), request, response));
  for (const id of answerFiles)
    router.get(routes[`${id}File`].path, (request, response) =>
      send(parts, answerFile(parts, id, request as Request), request as Request, response),
    );
  router.get(routes.curationLog.path, async (request, response) => {
    parseQuery(routes.curationLog.query, request.query);
    response.attachment('demarche-curation.jsonl').set('Cache-Control', 'no-cache');
    response.set('Content-Type', 'application/x-ndjson; charset=utf-8').send(await queries.curationLog());
  });
  return router;
}
