import type { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

const kinds: Readonly<Record<string, string>> = {
  int: 'a whole number',
  number: 'a number',
  string: 'text',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

function typeWords({ expected, input }: Extract<Issue, { code: 'invalid_type' }>): string {
  const kind = kinds[expected] ?? expected;
  if (input === undefined) return `missing, expected ${kind}`;
  return Array.isArray(input) && expected !== 'array' ? 'expected one value, not several' : `expected ${kind}`;
}

const counted = (count: number | bigint): string => `${count} character${Number(count) === 1 ? '' : 's'}`;

function leastWords({ origin, minimum, exact, inclusive }: Extract<Issue, { code: 'too_small' }>): string {
  if (origin === 'string') return `expected ${exact ? '' : 'at least '}${counted(minimum)}`;
  if (origin === 'array') return `expected at least ${minimum} of them`;
  return inclusive === false ? `expected more than ${minimum}` : `expected ${minimum} or more`;
}

function mostWords({ origin, maximum, exact, inclusive }: Extract<Issue, { code: 'too_big' }>): string {
  if (origin === 'string') return `expected ${exact ? '' : 'at most '}${counted(maximum)}`;
  if (origin === 'array') return `expected at most ${maximum} of them`;
  return inclusive === false ? `expected less than ${maximum}` : `expected ${maximum} or less`;
}

/**
 * What is wrong with a value in words that need no knowledge of the program, where its schema has none of its own: given to zod
 * as `error`.
 */
export function issueWords(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeWords(issue);
    case 'invalid_value':
      return `expected ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return leastWords(issue);
    case 'too_big':
      return mostWords(issue);
    case 'unrecognized_keys':
      return `unknown: ${issue.keys.join(', ')}`;
    case 'invalid_union':
      return 'none of the forms that it may have';
    default:
      return 'not in the form that it must have';
  }
}
