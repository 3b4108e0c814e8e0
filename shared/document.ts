import { z } from 'zod';
import { ActorKind, CountryCode } from './actor.ts';
import { Span } from './span.ts';

/** Longest id, name or role of a given actor, in UTF-16 code units. */
const LONGEST = 200;

const idRule =
  'an id has letters, digits and . _ : @ ~ + - only, no spaces, quotes or slashes, starts with a letter or digit and is no word such as toString; write one such as angela-merkel and put the name into "actors"';

/** An id that stands unchanged in files, tables, addresses and as a key of objects, which have some keys from birth. */
const GivenId = z
  .string('expected a text such as angela-merkel')
  .max(LONGEST, `the id is longer than ${LONGEST} characters; give a shorter one`)
  .refine((id) => /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._:@~+-]*$/u.test(id) && !(id in {}), idRule);

/** One line of text that every database and file format can keep. */
const GivenText = z
  .string()
  .trim()
  .min(1, 'it is empty; fill it in or leave it out')
  .max(LONGEST, `it is longer than ${LONGEST} characters; shorten it`)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'it holds a control character or half a surrogate pair; take it out');

/** A mention that comes with the document: the caller's own entity annotation. The same id is one actor in all documents. */
export const GivenMention = Span.extend({ actor: GivenId });
export type GivenMention = z.infer<typeof GivenMention>;

/** What the caller says of an actor of the given mentions; what is left out is read from the text. */
export const GivenActor = z.object({
  id: GivenId,
  name: GivenText.nullish(),
  kind: ActorKind.nullish(),
  country: CountryCode.nullish(),
  /** Id of the actor that it acts for. */
  affiliation: GivenId.nullish(),
  role: GivenText.nullish(),
});
export type GivenActor = z.infer<typeof GivenActor>;

/** Whether the calendar has the day that a date begins with. */
export function isDay(date: string): boolean {
  const moment = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(date.slice(0, 10));
}

export const isoDatePattern = /^\d{4}-\d{2}-\d{2}([T ].*)?$/;

/** The same as a pattern for descriptions of the API: days that the calendar has. */
const calendarPattern = `${z.regexes.date.source.replace(/\$$/, '')}([T ].*)?$`;

/** ISO 8601: a day, or a day with time. */
export const IsoDate = z
  .string()
  .regex(isoDatePattern, { error: 'expected a date such as 2024-04-26', abort: true })
  .refine(isDay, 'the calendar has no such day')
  .meta({ pattern: calendarPattern });

/** One article as `analyze` and `ingest` take it. */
export const DocumentInput = z.object({
  id: z.string().min(1).optional(),
  text: z.string(),
  title: z.string().nullish(),
  date: IsoDate.nullish(),
  /** The outlet. */
  source: z.string().nullish(),
  url: z.string().nullish(),
  language: z.string().nullish(),
  mentions: z.array(GivenMention).optional(),
  /** Says more of the actors of `mentions`. */
  actors: z.array(GivenActor).optional(),
});
export type DocumentInput = z.infer<typeof DocumentInput>;

/** One article as it is stored; `text` never changes after ingest. */
export const Document = z.object({
  id: z.string(),
  text: z.string(),
  title: z.string().nullable(),
  date: z.string().nullable(),
  source: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string().nullable(),
});
export type Document = z.infer<typeof Document>;

/** A document that tells the same as another: a copy of its story, or an article with the same sentence. */
export const DocumentCopy = z.object({
  documentId: z.string(),
  outlet: z.string().nullable(),
  date: z.string().nullable(),
});
export type DocumentCopy = z.infer<typeof DocumentCopy>;

export const DocumentSummary = Document.omit({ text: true }).extend({
  characters: z.int(),
  stances: z.int(),
  /** The other copies of its story, the earliest first. */
  copies: z.array(DocumentCopy),
});
export type DocumentSummary = z.infer<typeof DocumentSummary>;
