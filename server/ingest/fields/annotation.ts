import type { z } from 'zod';
import { DocumentInput } from '../../../shared/document.ts';
import { annotationFault } from '../given-annotation.ts';
import { unreadable } from '../reader.ts';
import type { Fields } from './record.ts';

const Annotation = DocumentInput.pick({ mentions: true, actors: true });
type Annotation = z.infer<typeof Annotation>;

/** Faults beyond these are only counted. */
const shownFaults = 3;

/** What is wrong with a value, where the schema has no words of its own for it. */
function inWords(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined) return 'is missing; fill it in';
  if (issue.code === 'invalid_type') return `is no ${issue.expected === 'int' ? 'whole number' : issue.expected}`;
  if (issue.code === 'invalid_value') return `is none of ${issue.values.join(', ')}`;
  return issue.code === 'too_small' ? `is less than ${issue.minimum}` : 'is not allowed';
}

function explain({ issues }: z.ZodError): string {
  const faults = issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  const more = faults.length - shownFaults;
  return [...faults.slice(0, shownFaults), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

/**
 * The annotation that a record brings for its text: mentions, and what is said of their actors. Actors of other tools that
 * come without mentions say nothing here.
 * @throws DemarcheError `unreadable_input` that names what is wrong.
 */
export function annotationOf({ mentions, actors }: Fields, text: string): Annotation {
  if (mentions === undefined || mentions === null) return {};
  const parsed = Annotation.safeParse({ mentions, actors: actors ?? undefined }, { error: inWords });
  if (!parsed.success) throw unreadable(explain(parsed.error));
  const annotation = parsed.data;
  const fault = annotationFault({ text, ...annotation });
  if (fault) throw unreadable(fault);
  return annotation.actors ? annotation : { mentions: annotation.mentions };
}
