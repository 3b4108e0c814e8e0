import type { ParsedQs } from 'qs';
import type { z } from 'zod';
import { DemarcheError } from '../../shared/errors.ts';
import { issueWords } from '../../shared/issue-words.ts';

/** A query string with a parameter that the route does not take, or with a value that it may not have. */
export class InvalidQuery extends DemarcheError {
  readonly details: { path: string; message: string }[];

  constructor(details: { path: string; message: string }[]) {
    super('invalid_request', details.map(({ path, message }) => `Parameter ${path}: ${message}.`).join(' '));
    this.details = details;
  }
}

/**
 * The query of a request as the schema reads it; a parameter without a value counts as left out.
 * @throws InvalidQuery that names every wrong parameter and what it may be.
 */
export function parseQuery<Schema extends z.ZodObject>(schema: Schema, query: ParsedQs): z.output<Schema> {
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
  const known = Object.keys(schema.shape);
  const unknown = Object.keys(given).filter((name) => !known.includes(name));
  const parsed = schema.safeParse(given, { error: issueWords });
  const details = [
    ...unknown.map((path) => ({ path, message: unknownParameter(known) })),
    ...(parsed.error?.issues ?? []).map(({ path, message }) => ({ path: String(path[0]), message })),
  ];
  if (details.length || !parsed.success) throw new InvalidQuery(details);
  return parsed.data;
}

const unknownParameter = (known: readonly string[]): string =>
  known.length ? `unknown, this route takes ${known.join(', ')}` : 'unknown, this route takes none';
