import { z } from 'zod';
import { ActorKind, CountryCode } from './actor.ts';
import { Modality, Polarity, StanceType } from './plover.ts';
import { Span } from './span.ts';
import type { Stance } from './stance.ts';

/** The same in descriptions of the API: what makes requests from these has no classes of characters. */
const line =
  '^[^\\u0000-\\u001f\\u007f-\\u009f]*[^\\s\\u0000-\\u001f\\u007f-\\u009f][^\\u0000-\\u001f\\u007f-\\u009f]*$';

/** One line of text that every database and file format can keep. */
export const Line = z
  .string()
  .trim()
  .min(1, 'it is empty')
  .max(200, 'it is longer than 200 characters')
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'it holds a control character or half a surrogate pair')
  .meta({ pattern: line });

/** Text of a note: several lines, nothing that a database cannot keep. */
export const NoteText = z
  .string()
  .trim()
  .min(1, 'the note is empty')
  .max(10_000, 'the note is longer than 10000 characters')
  .regex(/^[^\p{Cs}\0]*$/u, 'it holds half a surrogate pair or a NUL character');

/** An actor as a correction names it: by id, or by name where linking has given it another id since. */
export const ActorRef = z.object({ id: z.string().min(1), name: z.string().min(1) });
export type ActorRef = z.infer<typeof ActorRef>;

/** A document as a correction names it: by id; one that was read anew under another id is found by address, title or file. */
export const DocumentRef = z.object({
  id: z.string().min(1),
  title: z.string().nullable(),
  url: z.string().nullable(),
  source: z.string().nullable(),
});
export type DocumentRef = z.infer<typeof DocumentRef>;

/** A passage of a document with its words, which find it again where the text around it has changed. */
export const Passage = Span.extend({ text: z.string().min(1) });
export type Passage = z.infer<typeof Passage>;

/** A stance by what outlives an analysis: its passage, its ends by the names that the document gives them, and its type. */
export const StanceRef = Passage.extend({
  document: DocumentRef,
  source: z.string(),
  target: z.string().nullable(),
  issue: z.string().nullable(),
  type: StanceType,
  /** Id of the entry that added it, for a stance that was added by hand. */
  added: z.string().optional(),
});
export type StanceRef = z.infer<typeof StanceRef>;

/** What a stance says: who, toward whom, and how. */
export const Reading = z.object({
  source: ActorRef,
  target: ActorRef.nullable(),
  type: StanceType,
  polarity: Polarity,
  modality: Modality,
});
export type Reading = z.infer<typeof Reading>;

/** What a note is about. */
export const NoteSubject = z.union([
  z.object({ actor: ActorRef }),
  z.object({ stance: StanceRef }),
  z.object({ source: ActorRef, target: ActorRef }),
]);
export type NoteSubject = z.infer<typeof NoteSubject>;

const base = {
  /** Hash of everything else in the entry: the same entry has the same id on every machine, and a changed one is found out. */
  id: z.string().regex(/^[0-9a-f]{24}$/, 'expected 24 hexadecimal digits'),
  /** Moment in UTC with milliseconds, so that entries sort by their text. */
  at: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, 'expected a moment such as 2024-04-26T08:00:00.000Z'),
  author: Line,
};
const entry = <Op extends string, Shape extends z.ZodRawShape>(op: Op, shape: Shape) =>
  z.object({ ...base, op: z.literal(op), ...shape });

/** Set where the stance was not chosen but drawn at random from those that nobody had reviewed. */
const drawn = z.literal(true).optional();

/** One correction of a user. The log of them is only ever added to; what holds follows from all of it. */
export const CurationEntry = z.discriminatedUnion('op', [
  entry('merge', { into: ActorRef, from: ActorRef }),
  /**
   * Occurrences in these documents, or under these names, are another actor; with both, those that meet both. Or single
   * ones, each by its document and the name there.
   */
  entry('split', {
    actor: ActorRef,
    name: Line,
    documents: z.array(z.string()).min(1).optional(),
    names: z.array(z.string()).min(1).optional(),
    occurrences: z
      .array(z.object({ document: z.string(), name: z.string() }))
      .min(1)
      .optional(),
  }).refine(
    ({ documents, names, occurrences }) => Boolean(documents || names) !== Boolean(occurrences),
    'a split names documents, names, or both, or else single occurrences',
  ),
  entry('rename', { actor: ActorRef, name: Line }),
  /** Fields left out stay as they are; null takes one away. */
  entry('set', {
    actor: ActorRef,
    kind: ActorKind.optional(),
    affiliation: ActorRef.nullable().optional(),
    role: Line.nullable().optional(),
    country: CountryCode.nullable().optional(),
  }),
  /** Two actors that are not one, whatever their names. */
  entry('apart', { actors: z.tuple([ActorRef, ActorRef]) }),
  entry('accept', { stance: StanceRef, reading: Reading, drawn }),
  entry('reject', { stance: StanceRef, drawn }),
  entry('retype', { stance: StanceRef, type: StanceType, polarity: Polarity, modality: Modality.optional(), drawn }),
  entry('flip', { stance: StanceRef, source: ActorRef, target: ActorRef, drawn }),
  entry('redirect', { stance: StanceRef, source: ActorRef.optional(), target: ActorRef.optional(), drawn }),
  entry('add', {
    document: DocumentRef,
    passage: Passage,
    reading: Reading,
    issue: Line.nullable(),
    attributedTo: ActorRef.nullable(),
  }),
  entry('note', { about: NoteSubject, text: NoteText }),
  /** The document was read to its end: what it says is accepted, corrected or added, and nothing else. */
  entry('read', { document: DocumentRef }),
  entry('undo', { entry: z.string() }),
  entry('redo', { entry: z.string() }),
]);
export type CurationEntry = z.infer<typeof CurationEntry>;
export type CurationOp = CurationEntry['op'];
export type EntryOf<Op extends CurationOp> = Extract<CurationEntry, { op: Op }>;

/** An entry before it has its id. */
export type CurationDraft = CurationEntry extends infer Entry
  ? Entry extends CurationEntry
    ? Omit<Entry, 'id'>
    : never
  : never;

export const actorOps = ['merge', 'split', 'rename', 'set', 'apart'] as const;
export type ActorEntry = EntryOf<(typeof actorOps)[number]>;
export const stanceOps = ['accept', 'reject', 'retype', 'flip', 'redirect', 'add'] as const;
export type StanceEntry = EntryOf<(typeof stanceOps)[number]>;

/** What users have said of a stance; one that was rejected leaves graph and lists. */
export const reviews = ['unreviewed', 'accepted', 'corrected', 'added', 'rejected'] as const;
export const Review = z.enum(reviews);
export type Review = z.infer<typeof Review>;

const correctable = ['source', 'target', 'type', 'polarity', 'modality'] as const;

/** Who reviewed a stance last, and what the analysis itself says where that is shown otherwise. */
export const Correction = z.object({
  /** Id of the entry: the last about the stance. */
  entry: z.string(),
  by: z.string(),
  at: z.string(),
  /** Whether it was drawn at random to be reviewed. */
  drawn: z.boolean().optional(),
  /** Fields that are shown otherwise than the analysis has them. */
  changed: z.array(z.enum(correctable)),
  /** The reading of the analysis, its ends by the names in the document; null for a stance that was added by hand. */
  was: z
    .object({
      source: z.string(),
      target: z.string().nullable(),
      type: StanceType,
      polarity: Polarity,
      modality: Modality,
    })
    .nullable(),
});
export type Correction = z.infer<typeof Correction>;

/** What a user has noted on something. */
export const Note = z.object({ entry: z.string(), by: z.string(), at: z.string(), text: z.string() });
export type Note = z.infer<typeof Note>;

/** The fields in which two readings of a stance differ. */
export const changedFields = (
  found: Pick<Stance, (typeof correctable)[number]>,
  shown: Pick<Stance, (typeof correctable)[number]>,
): Correction['changed'] => correctable.filter((field) => found[field] !== shown[field]);

/**
 * An entry that does not hold, wholly or in part: it names what is not there (`unresolved`), or a later one says something
 * else (`contradicted`). Nothing is dropped: an unresolved entry holds as soon as what it names is there.
 */
export const CurationConflict = z.object({
  kind: z.enum(['unresolved', 'contradicted']),
  entry: z.string(),
  /** The entry that holds instead. */
  winner: z.string().nullable(),
  /** For the user to read. */
  message: z.string(),
});
export type CurationConflict = z.infer<typeof CurationConflict>;

/** The document that an entry is about, null for one about actors only. */
export function documentOfEntry(entry: CurationEntry): DocumentRef | null {
  if (entry.op === 'add' || entry.op === 'read') return entry.document;
  if ('stance' in entry) return entry.stance.document;
  return entry.op === 'note' && 'stance' in entry.about ? entry.about.stance.document : null;
}

/** Orders entries by moment, then by id: the same on every machine, in whatever order they arrived. */
export const byMoment = (a: CurationEntry, b: CurationEntry): number =>
  a.at === b.at ? (a.id < b.id ? -1 : Number(a.id > b.id)) : a.at < b.at ? -1 : 1;
