import compression from 'compression';
import express, { type Express } from 'express';
import type { Logger } from 'pino';
import { checkHost } from '../security/host-check.ts';
import { limitRequests } from '../security/limits.ts';
import { admitPage, requireToken } from '../security/token.ts';
import type { Adding } from '../services/adding/adding.ts';
import type { Curation } from '../services/curation/curation.ts';
import type { JobQueue } from '../services/ingest/work.ts';
import type { Queries } from '../services/queries.ts';
import type { Upkeep } from '../services/upkeep/upkeep.ts';
import { answerTags } from './answer-tags.ts';
import { serveClient } from './client-files.ts';
import { handleErrors, rejectUnknownRoutes } from './errors.ts';
import { logRequests } from './request-log.ts';
import { addingRoutes } from './routes/adding.ts';
import { answerRoutes } from './routes/answers.ts';
import { compareRoute } from './routes/compare.ts';
import { eventRoutes } from './routes/events.ts';
import { exportRoute } from './routes/export.ts';
import { jobRoutes } from './routes/jobs.ts';
import { openApiRoute } from './routes/openapi.ts';
import { upkeepRoutes } from './routes/upkeep.ts';
import { writeRoutes } from './routes/writes.ts';
import { securityHeaders } from './security-headers.ts';

export interface AppOptions {
  queries: Queries;
  /** Takes corrections; without it the server only answers questions. */
  curation?: Curation | undefined;
  /** Removes articles and reads them anew; without it the server does not. */
  upkeep?: Upkeep | undefined;
  /** Reads articles on demand; without it the server does not. */
  adding?: Adding | undefined;
  /** Why nothing may be changed, where there is no curation. */
  readOnly?: string | undefined;
  /** The queue beside the store, where it has one. */
  queue?: JobQueue | null;
  /** The address that the server listens on. */
  host: string;
  /** Names that it answers under beside its own. */
  allowedHosts?: readonly string[] | undefined;
  /** What those must show who change something, or ask from elsewhere; null where nobody is asked, as in a program of one's own. */
  token?: string | null;
  clientFolder: string | null;
  /** Ends streams of events, which would go on for ever. */
  closing?: AbortSignal;
  logger: Logger;
}

/** What the page says where it offers no corrections. */
const onlyAnswers = 'This server was started to be read only: it takes no corrections.';

/** The application of the server: what every request passes, in order. */
export function createApp({
  queries,
  curation,
  upkeep,
  adding,
  readOnly = onlyAnswers,
  queue = null,
  host,
  allowedHosts,
  token = null,
  clientFolder,
  closing = new AbortController().signal,
  logger,
}: AppOptions): Express {
  const at = { host, allowedHosts };
  const app = express();
  app.disable('x-powered-by');
  app.use(logRequests(logger));
  app.use(securityHeaders());
  app.use(checkHost(at));
  if (token !== null) app.use(...limitRequests(token)).use('/api', requireToken(token, at));
  app.use(compression());
  const tagOf = answerTags();
  const routers = [
    answerRoutes(queries, curation ? null : readOnly, tagOf),
    jobRoutes(queue, closing),
    exportRoute(queries, tagOf),
    compareRoute(queries),
    ...(curation ? [writeRoutes(curation)] : []),
    eventRoutes({ queries, adding: adding ?? null, queue }, closing),
    ...(adding ? [addingRoutes(adding)] : []),
    ...(upkeep ? [upkeepRoutes(upkeep)] : []),
    openApiRoute(token !== null),
  ];
  app.use(...routers);
  app.use('/api', rejectUnknownRoutes(routers));
  if (token !== null) app.use(admitPage(token, at));
  app.use(serveClient(clientFolder));
  app.use(handleErrors(logger));
  return app;
}
