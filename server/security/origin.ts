import type { RequestHandler } from 'express';
import { DemarcheError } from '../../shared/errors.ts';

/** Pages of other origins may not change anything, even where a browser lets them send. */
export const checkOrigin: RequestHandler = (request, _response, next) => {
  const { origin, host } = request.headers;
  if (origin === undefined || (URL.canParse(origin) && new URL(origin).host === host)) return next();
  next(new DemarcheError('forbidden_origin', `A page of ${origin} may not change what this server holds.`));
};
