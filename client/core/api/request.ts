import type { z } from 'zod';
import type { ErrorBody } from '../../../shared/error-body.ts';
import { routePaths } from '../../../shared/route-paths.ts';
import type { RouteName, routes } from '../../../shared/routes.ts';

export type Answer<Name extends RouteName> = z.infer<(typeof routes)[Name]['answer']>;
export type QueryValue = string | number | boolean | readonly string[] | undefined;

/** What the API answered when it refused; `code` is one of the error catalogue, or `unreachable` when nothing answered. */
export class ApiError extends Error {
  readonly code: string;
  /** Of a table that does not tell which of its columns hold what: their names. */
  readonly columns: readonly string[];

  constructor(code: string, message: string, columns: readonly string[] = []) {
    super(message);
    this.columns = columns;
    this.name = 'ApiError';
    this.code = code;
  }
}

/** Whether asking again may help: what does not exist will not come. */
export const mayPass = (error: Error): boolean =>
  !(error instanceof ApiError) || /^(unreachable|internal|too_many)/.test(error.code);

/** The query string of an API call: a list repeats its key, empty values left out, keys in alphabetical order. */
export function queryString(query: Readonly<Record<string, QueryValue>>): string {
  const params = new URLSearchParams();
  for (const key of Object.keys(query).sort()) {
    const value = query[key];
    for (const entry of [value].flat()) if (entry !== undefined && entry !== '') params.append(key, String(entry));
  }
  const text = params.toString();
  return text && `?${text}`;
}

/** The address of a route: path parameters are taken from `params`, the rest goes into the query. */
export function routeUrl(
  name: RouteName,
  params: Readonly<Record<string, string>> = {},
  query: Readonly<Record<string, QueryValue>> = {},
): string {
  const path = routePaths[name].replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
  return path + queryString(query);
}

const isErrorBody = (body: unknown): body is ErrorBody => typeof body === 'object' && body !== null && 'error' in body;

/** What a call brought. @throws ApiError when the server refused or did not answer. */
export async function received<Body>(call: Promise<Response>, signal?: AbortSignal): Promise<Body> {
  const response = await call.catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new ApiError('unreachable', 'The server did not answer.');
  });
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && body !== null) return body as Body;
  if (isErrorBody(body)) throw new ApiError(body.error.code, body.error.message, body.error.columns);
  throw new ApiError('unreachable', 'The server did not answer.');
}

/** Calls a route and gives its answer; page and server are built from one contract, so the shape is not checked again. */
export const request = <Name extends RouteName>(
  name: Name,
  options: {
    params?: Readonly<Record<string, string>>;
    query?: Readonly<Record<string, QueryValue>>;
    signal?: AbortSignal;
  } = {},
): Promise<Answer<Name>> =>
  received(
    fetch(routeUrl(name, options.params, options.query), {
      signal: options.signal ?? null,
      headers: { accept: 'application/json' },
    }),
    options.signal,
  );
