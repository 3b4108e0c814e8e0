import { z } from 'zod';
import { DocumentInput } from '../../shared/document.ts';
import { parseDate } from './date.ts';
import { annotationFault } from './given-annotation.ts';
import { storable } from './identity.ts';
import { unreadable } from './reader.ts';

/** Text that was written as a number or truth value (a year as a title, a row number as an id); blank counts as absent. */
const Scalar = z.preprocess((value) => {
  const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
  return text === null || (typeof text === 'string' && !text.trim()) ? undefined : text;
}, z.string().trim().optional());

const Fields = DocumentInput.extend({
  id: Scalar.refine((id) => id === undefined || /^[^\p{Cc}\p{Cs}]*$/u.test(id), {
    error: 'it holds a control character or half a surrogate pair; take it out',
  }),
  title: Scalar,
  date: Scalar,
  source: Scalar,
  url: Scalar,
  language: Scalar,
  mentions: DocumentInput.shape.mentions.nullable(),
  actors: DocumentInput.shape.actors.nullable(),
});

/** Faults beyond these are only counted. */
const shownFaults = 3;

function explain({ issues }: z.ZodError): string {
  const faults = issues.map((issue) => `${issue.path.join('.') || 'document'}: ${issue.message}`);
  const more = faults.length - shownFaults;
  return [...faults.slice(0, shownFaults), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

/** "article 7: ", empty when it has no id. */
function named(fields: unknown): string {
  const id = (fields as { id?: unknown } | null)?.id;
  return typeof id === 'string' || typeof id === 'number' ? `article ${storable(String(id)).slice(0, 60)}: ` : '';
}

/** Actors of other tools that come without mentions say nothing here. */
function withoutStrayActors(fields: unknown): unknown {
  if (typeof fields !== 'object' || fields === null || (fields as DocumentInput).mentions) return fields;
  return { ...fields, actors: undefined };
}

/**
 * Makes a document of the fields of a row, line or front matter. Dates are read leniently: see `parseDate`.
 * @throws DemarcheError `unreadable_input` that names the article and the field.
 */
export function documentFromFields(fields: unknown): { input: DocumentInput; notes: string[] } {
  const parsed = Fields.safeParse(withoutStrayActors(fields));
  if (!parsed.success) throw unreadable(named(fields) + explain(parsed.error));
  const { date: dateText, mentions, actors, ...rest } = parsed.data;
  const { date, note } = dateText === undefined ? { date: null, note: undefined } : parseDate(dateText);
  const input: DocumentInput = { ...rest, date, ...(mentions ? { mentions } : {}), ...(actors ? { actors } : {}) };
  const fault = annotationFault(input);
  if (fault) throw unreadable(named(fields) + fault);
  return { input, notes: note ? [`date left out: ${note}`] : [] };
}
