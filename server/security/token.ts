import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { DemarcheError } from '../../shared/errors.ts';
import { isLocal, type ServedAt } from './host-check.ts';

/** A new token of 192 random bits. */
const newToken = (): string => randomBytes(24).toString('base64url');

/** The token of DEMARCHE_TOKEN, or a new one. @throws DemarcheError `invalid_request` for one that can be guessed or sent wrongly. */
export function tokenOf({ DEMARCHE_TOKEN: given }: NodeJS.ProcessEnv): string {
  if (!given) return newToken();
  if (/^[\w.~+/-]{16,200}$/.test(given)) return given;
  const message = 'DEMARCHE_TOKEN is to have 16 to 200 letters, digits and signs of . _ ~ + / - and no others.';
  throw new DemarcheError('invalid_request', message);
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether a text is the token, in a time that tells nothing of how much of it is right. */
const isToken = (given: string | undefined, token: string): boolean =>
  given !== undefined && timingSafeEqual(digest(given), digest(token));

/** One for each port, since browsers keep cookies by host alone. */
const cookieName = (request: Request): string => `demarche-${request.socket.localPort}`;

function cookieOf(request: Request): string | undefined {
  const name = `${cookieName(request)}=`;
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(name))?.slice(name.length);
}

const bearerOf = (request: Request): string | undefined =>
  /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];

/** Whether a request shows the token: in the header that programs send, or in the cookie of the server's own page. */
export const isAdmitted = (request: Request, token: string): boolean =>
  isToken(bearerOf(request), token) || isToken(cookieOf(request), token);

/** The page gets the token in a cookie that no script can read and no other site can send. */
const giveCookie = (request: Request, response: Response, token: string): void => {
  response.append('Set-Cookie', `${cookieName(request)}=${token}; Path=/; HttpOnly; SameSite=Strict`);
};

/** Methods that change nothing. */
export const reads = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Asks for the token wherever something is changed and, on another address or under another name than this machine's own, wherever
 * anything is answered.
 * @throws DemarcheError `unauthorized`
 */
export function requireToken(token: string, at: ServedAt): RequestHandler {
  return (request, response, next) => {
    if ((isLocal(request, at) && reads.includes(request.method)) || isAdmitted(request, token)) return next();
    response.set('WWW-Authenticate', 'Bearer realm="demarche"');
    const how = 'the header Authorization: Bearer TOKEN, or the page opened at the address that the server printed';
    next(new DemarcheError('unauthorized', `This needs the token of the server: ${how} when it started.`));
  };
}

const isPage = ({ method, path }: Request): boolean => ['GET', 'HEAD'].includes(method) && !/\.\w+$/.test(path);

/** The address without the token, so that it stays in no history. */
function withoutToken(request: Request): string {
  const url = new URL(request.originalUrl, 'http://localhost');
  url.searchParams.delete('token');
  return `${url.pathname.replace(/^\/{2,}/, '/')}${url.search}`;
}

/**
 * Hands the token to the page. On this machine it is given to whoever opens the page under a name of this machine; elsewhere to who
 * opens it with `?token=`, which the address loses at once.
 */
export function admitPage(token: string, at: ServedAt): RequestHandler {
  return (request, response, next) => {
    if (!isPage(request)) return next();
    const given = request.query.token;
    const isGiven = typeof given === 'string' && isToken(given, token);
    if ((isLocal(request, at) || isGiven) && !isToken(cookieOf(request), token)) giveCookie(request, response, token);
    if (isGiven) return response.set('Cache-Control', 'no-store').redirect(303, withoutToken(request));
    next();
  };
}
