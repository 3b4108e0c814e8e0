import type { RequestHandler } from 'express';
import { type Options, rateLimit } from 'express-rate-limit';
import { DemarcheError } from '../../shared/errors.ts';
import { isAdmitted, reads } from './token.ts';

const minute = 60_000;

/** Requests of one address in a minute: more than a page or a person ever sends. */
const most = { any: 6000, changes: 600, refused: 30 };

const limit = (perMinute: number, what: string, options: Partial<Options> = {}): RequestHandler =>
  rateLimit({
    windowMs: minute,
    limit: perMinute,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    // Who stands behind a proxy counts together: its word for who asks is not taken.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: (_request, _response, next) =>
      next(new DemarcheError('too_many_requests', `At most ${perMinute} ${what} a minute: wait a minute and go on.`)),
    ...options,
  });

/** A file of a folder that is added comes by a request of its own. */
const isFile = (path: string): boolean => path.endsWith('/articles/files');

/** Keeps one client from taking the whole server, and from trying tokens; whoever shows the token is not held up by others who try. */
export const limitRequests = (token: string): RequestHandler[] => [
  limit(most.any, 'requests'),
  limit(most.changes, 'changes', { skip: ({ method, path }) => reads.includes(method) || isFile(path) }),
  limit(most.refused, 'requests without the token', {
    skip: (request) => isAdmitted(request, token),
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_request, { statusCode }) => statusCode !== 401,
  }),
];
