import type { z } from 'zod';
import { DemarcheError } from '../../shared/errors.ts';

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

/** What is wrong in words that need no knowledge of the program. */
function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `unknown: ${issue.keys.join(', ')}`;
  if (issue.code === 'invalid_type')
    return issue.input === undefined ? `missing, expected ${issue.expected}` : `expected ${issue.expected}`;
  if (issue.code === 'invalid_union')
    return issue.path.length
      ? `unknown value; /api/openapi.json lists those that exist`
      : 'none of the forms that it may have';
  return issue.message;
}

/**
 * The body of a request as the schema reads it.
 * @throws InvalidBody that names every wrong field and what it may be.
 */
export function parseBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const parsed = schema.safeParse(body, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new InvalidBody(parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: wordsOf(issue) })));
}
