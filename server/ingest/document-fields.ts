import { z } from 'zod';
import { DocumentInput } from '../../shared/document.ts';
import { parseDate } from './date.ts';
import { unreadable } from './reader.ts';

/** Text that was written as a number or truth value (a year as a title, a row number as an id); blank counts as absent. */
const Scalar = z.preprocess((value) => {
  const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
  return text === null || (typeof text === 'string' && !text.trim()) ? undefined : text;
}, z.string().trim().optional());

const Fields = DocumentInput.extend({
  id: Scalar,
  title: Scalar,
  date: Scalar,
  source: Scalar,
  url: Scalar,
  language: Scalar,
  mentions: DocumentInput.shape.mentions.nullable(),
});

const explain = (error: z.ZodError): string =>
  error.issues.map((issue) => `${issue.path.join('.') || 'document'}: ${issue.message}`).join('; ');

function checkMentions({ text, mentions }: DocumentInput): void {
  const wrong = mentions?.find(({ start, end }) => start >= end || end > text.length);
  if (wrong)
    throw unreadable(
      `the mention of ${wrong.actor} at ${wrong.start}-${wrong.end} is no span of the text, which has ${text.length} characters; offsets count UTF-16 code units from 0`,
    );
}

/**
 * Makes a document of the fields of a row, line or front matter. Dates are read leniently: see `parseDate`.
 * @throws DemarcheError `unreadable_input` that names the field.
 */
export function documentFromFields(fields: unknown): { input: DocumentInput; notes: string[] } {
  const parsed = Fields.safeParse(fields);
  if (!parsed.success) throw unreadable(explain(parsed.error));
  const { date: dateText, mentions, ...rest } = parsed.data;
  const { date, note } = dateText === undefined ? { date: null, note: undefined } : parseDate(dateText);
  const input: DocumentInput = { ...rest, date, ...(mentions ? { mentions } : {}) };
  checkMentions(input);
  return { input, notes: note ? [`date left out: ${note}`] : [] };
}
