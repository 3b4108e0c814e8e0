import type { z } from 'zod';
import { DemarcheError } from '../../shared/errors.ts';
import { issueWords } from '../../shared/issue-words.ts';

/** A body with a field that the route does not take, or with a value that it may not have. */
export class InvalidBody extends DemarcheError {
  readonly details: { path: string; message: string }[];

  constructor(details: { path: string; message: string }[]) {
    super(
      'invalid_request',
      details.map(({ path, message }) => `${path ? `Field ${path}` : 'The body'}: ${message}.`).join(' '),
    );
    this.details = details;
  }
}

const wordsOf = ({ code, path, message }: z.core.$ZodIssue): string =>
  code === 'invalid_union' && path.length ? 'unknown value; /api/openapi.json lists those that exist' : message;

/**
 * The body of a request as the schema reads it.
 * @throws InvalidBody that names every wrong field and what it may be.
 */
export function parseBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const parsed = schema.safeParse(body, { error: issueWords });
  if (parsed.success) return parsed.data;
  throw new InvalidBody(parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: wordsOf(issue) })));
}
