import { plover, quadClassNames } from '../../shared/plover.ts';
import type { ExportedStance } from './source.ts';

/** A column of the table with one row for each stance; `date` is a day such as 2024-04-26. */
export interface StatementColumn {
  name: string;
  type: 'string' | 'integer' | 'double' | 'date';
  value(stance: ExportedStance): string | number | null;
}

const dayPattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])/;

/** The day of a date; null where it is none of the calendar. */
export const dayOf = (date: string | null): string | null => {
  const day = date?.match(dayPattern)?.[0];
  return day && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day) ? day : null;
};

const text = (name: string, value: (stance: ExportedStance) => string | null): StatementColumn => ({
  ...{ name, type: 'string', value },
});
const number = (name: string, type: 'integer' | 'double', value: (stance: ExportedStance) => number) => ({
  ...{ name, type, value },
});

/**
 * One row for each stance, under the names that POLECAT has for the same things, in small letters with underscores: the events of both
 * can be put into one table.
 */
export const statementColumns: readonly StatementColumn[] = [
  text('event_id', ({ document, id }) => `${document.id}#${id}`),
  { name: 'event_date', type: 'date', value: ({ document }) => dayOf(document.date) },
  text('event_type', ({ type }) => type),
  text('quad_code', ({ type }) => quadClassNames[plover[type].quadClass].toUpperCase()),
  number('intensity', 'double', ({ intensity }) => intensity),
  text('polarity', ({ polarity }) => polarity),
  text('modality', ({ modality }) => modality),
  text('actor_id', ({ source }) => source.id),
  text('actor_name', ({ source }) => source.name),
  text('actor_kind', ({ source }) => source.kind),
  text('actor_country', ({ source }) => source.country),
  text('recipient_id', ({ target }) => target?.id ?? null),
  text('recipient_name', ({ target }) => target?.name ?? null),
  text('recipient_kind', ({ target }) => target?.kind ?? null),
  text('recipient_country', ({ target }) => target?.country ?? null),
  text('issue', ({ issueGroup, issue }) => issueGroup ?? issue),
  text('issue_phrase', ({ issue }) => issue),
  text('attributed_to', ({ attributedTo }) => attributedTo?.name ?? null),
  number('confidence', 'double', ({ confidence }) => confidence),
  text('review', ({ review }) => review),
  text('sentence', ({ sentenceText }) => sentenceText),
  text('evidence', ({ text: evidence }) => evidence),
  number('evidence_start', 'integer', ({ evidence }) => evidence.start),
  number('evidence_end', 'integer', ({ evidence }) => evidence.end),
  number('paragraph', 'integer', ({ paragraph }) => paragraph),
  text('outlet', ({ document }) => document.source),
  text('headline', ({ document }) => document.title),
  text('url', ({ document }) => document.url),
  text('language', ({ document }) => document.language),
  text('document_id', ({ document }) => document.id),
  number('copies', 'integer', ({ copies }) => copies),
];
