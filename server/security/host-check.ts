import type { RequestHandler } from 'express';
import { DemarcheError } from '../../shared/errors.ts';

/** Names and addresses of this machine alone. */
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i;

export const isLoopback = (host: string): boolean => loopback.test(host);

/**
 * Answers a server on the loopback address only under a loopback name, so that no web page can point its own name at
 * 127.0.0.1 and read the answers (DNS rebinding). A server on another address may go by any name.
 */
export function checkHost(host: string): RequestHandler {
  if (!isLoopback(host)) return (_request, _response, next) => next();
  return (request, _response, next) => {
    const name = request.headers.host?.replace(/:\d+$/, '') ?? '';
    if (isLoopback(name)) return next();
    const message = `This server answers for localhost, not for "${name}"; open it as http://localhost or 127.0.0.1 with its port.`;
    next(new DemarcheError('forbidden_host', message));
  };
}
