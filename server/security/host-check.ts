import { isIP } from 'node:net';
import { hostname } from 'node:os';
import type { Request, RequestHandler } from 'express';
import { DemarcheError } from '../../shared/errors.ts';

/** Names and addresses of this machine alone. */
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i;

export const isLoopback = (host: string): boolean => loopback.test(host);

/** Where a server listens, and the names that it answers under beside those of this machine and addresses. */
export interface ServedAt {
  host: string;
  allowedHosts?: readonly string[] | undefined;
}

/** The name or address that a request asks for, without its port. */
const askedFor = (request: Request): string =>
  (request.headers.host ?? '').replace(/:\d+$/, '').replace(/\.$/, '').toLowerCase();

/**
 * Whether a request comes from this machine under a name of it: not so on another address, and not through a proxy that passes on the
 * name by which it is asked.
 */
export const isLocal = (request: Request, { host }: ServedAt): boolean =>
  isLoopback(host) && isLoopback(askedFor(request));

const isAddress = (name: string): boolean => isIP(name.replace(/^\[|\]$/g, '')) !== 0;

/**
 * Answers under names that are the server's own: no web page can point its own name at the server and read the answers (DNS rebinding).
 * On the loopback address these are names of this machine alone; elsewhere also every address, the machine's name, and the one that the
 * server listens on; everywhere those that are allowed.
 */
export function checkHost({ host, allowedHosts = [] }: ServedAt): RequestHandler {
  const isHere = isLoopback(host);
  const names = new Set([...allowedHosts, ...(isHere ? [] : [host, hostname()])].map((name) => name.toLowerCase()));
  const isOwn = (name: string) => isLoopback(name) || names.has(name) || (!isHere && isAddress(name));
  return (request, _response, next) => {
    const name = askedFor(request);
    if (isOwn(name)) return next();
    const mend = isHere ? 'open it as http://localhost or 127.0.0.1 with its port' : 'open it by its address';
    const message = `This server does not answer for "${name}": ${mend}, or start it with --allow-host ${name || 'NAME'}.`;
    next(new DemarcheError('forbidden_host', message));
  };
}
