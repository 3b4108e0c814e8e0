import type { ErrorRequestHandler, RequestHandler, Router } from 'express';
import type { Logger } from 'pino';
import type { ErrorBody } from '../../shared/error-body.ts';
import { DemarcheError, errorCatalogue, UnknownColumns } from '../../shared/errors.ts';
import { InvalidBody } from './parse-body.ts';
import { InvalidQuery } from './parse-query.ts';

/** Whether an address is of a path of the route table. */
const isAt = (path: string, address: string): boolean =>
  new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/:\w+/g, '[^/]+')}/?$`, 'i').test(address);

/** By which methods routers take an address. */
function methodsAt(routers: readonly Router[], address: string): string[] {
  const taken = routers.flatMap(({ stack }) =>
    stack.flatMap(({ route }) => (route && isAt(route.path, address) ? route.stack.map(({ method }) => method) : [])),
  );
  return [...new Set(taken)].flatMap((method) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]));
}

/** Answers whatever the API has no route for, given the routers that it has. */
export const rejectUnknownRoutes =
  (routers: readonly Router[]): RequestHandler =>
  (request, response, next) => {
    const address = request.originalUrl.split('?')[0]!;
    const asked = `${request.method} ${address}`;
    const allowed = methodsAt(routers, address);
    if (!allowed.length) {
      const message = `The API has no route ${asked}; /api/openapi.json lists all.`;
      return next(new DemarcheError('unknown_route', message));
    }
    response.set('Allow', allowed.join(', '));
    next(
      new DemarcheError('method_not_allowed', `There is no ${asked} here: the address takes ${allowed.join(', ')}.`),
    );
  };

/** Turns every error into the one JSON shape; what is no fault of the request is logged and told without details. */
export const handleErrors =
  (logger: Logger): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const known = asDemarcheError(error);
    if (known.code === 'internal_error') logger.error({ err: error, url: request.originalUrl }, 'request failed');
    const details = known instanceof InvalidQuery || known instanceof InvalidBody ? { details: known.details } : {};
    const columns = known instanceof UnknownColumns ? { columns: [...known.columns] } : {};
    const body: ErrorBody = { error: { code: known.code, message: known.message, ...columns, ...details } };
    response.removeHeader('ETag');
    response.status(known.status).set('Cache-Control', 'no-store').json(body);
  };

function asDemarcheError(error: unknown): DemarcheError {
  if (error instanceof DemarcheError) return error;
  const ofBody = bodyError(error);
  if (ofBody) return ofBody;
  if (isBadAddress(error)) {
    return new DemarcheError('invalid_request', 'The address is not valid: encode it as UTF-8 with percent signs.');
  }
  return new DemarcheError('internal_error', errorCatalogue.internal_error.meaning);
}

/** Express gives status 400 to the error of an address that it cannot decode. */
const isBadAddress = (error: unknown): boolean => error instanceof Error && 'status' in error && error.status === 400;

const bodyFaults: Readonly<Record<string, string>> = {
  'entity.parse.failed': 'The body of the request is not valid JSON.',
  'entity.too.large': 'The body of the request is larger than 16 MB; import a large log with demarche curate import.',
};

/** The error of a body that cannot be read, as Express's reader of JSON names it. */
function bodyError(error: unknown): DemarcheError | null {
  if (!(error instanceof Error) || !('type' in error) || !('status' in error)) return null;
  if (typeof error.status !== 'number' || error.status >= 500) return null;
  return new DemarcheError(
    'invalid_request',
    bodyFaults[String(error.type)] ?? `The body of the request cannot be read: ${error.message}.`,
  );
}
