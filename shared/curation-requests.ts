import { z } from 'zod';
import { ActorKind, CountryCode } from './actor.ts';
import { CurationConflict, CurationEntry, Line, NoteText } from './curation.ts';
import { Modality, Polarity, StanceType } from './plover.ts';
import { Listed } from './routes/query-parts.ts';

/** An actor as people ask for it. */
const ActorName = z.string().min(1).describe('id, name or alias of an actor');
const Id = z.string().min(1);

const author = Line.optional().describe('who says so; the user that runs the server when left out');
const request = <Op extends string, Shape extends z.ZodRawShape>(op: Op, shape: Shape) =>
  z.strictObject({ op: z.literal(op), author, ...shape });
const stance = {
  document: Id,
  stance: Id.describe('id of a stance of the document'),
  drawn: z.literal(true).optional().describe('it was drawn at random from those that nobody had reviewed'),
};

/** A correction as users ask for it; the log gets it with what outlives today's ids. */
export const CurationRequest = z.discriminatedUnion('op', [
  request('merge', { into: ActorName, from: ActorName }),
  request('split', {
    actor: ActorName,
    name: Line.describe('name of the actor that is split off'),
    documents: z.array(Id).min(1).optional().describe('ids of the documents that mean it'),
    names: z.array(Line).min(1).optional().describe('names by which documents mean it'),
    occurrences: z
      .array(z.object({ document: Id, name: Line }))
      .min(1)
      .optional()
      .describe('in place of both: single documents, each with the name by which it means it'),
  }),
  request('rename', { actor: ActorName, name: Line }),
  request('set', {
    actor: ActorName,
    kind: ActorKind.optional(),
    affiliation: ActorName.nullable().optional(),
    role: Line.nullable().optional(),
    country: CountryCode.nullable().optional(),
  }),
  request('apart', { actors: z.tuple([ActorName, ActorName]) }),
  request('accept', stance),
  request('reject', stance),
  request('retype', {
    ...stance,
    type: StanceType,
    polarity: Polarity.optional().describe('that of the type when left out'),
    modality: Modality.optional(),
  }),
  request('flip', stance),
  request('redirect', { ...stance, source: ActorName.optional(), target: ActorName.optional() }),
  request('add', {
    document: Id,
    text: z.string().min(1).describe('the words that say so, as they stand in the document'),
    start: z.int().nonnegative().optional().describe('where they start, when they stand there several times'),
    source: ActorName,
    target: ActorName.nullable().default(null),
    issue: Line.nullable().default(null),
    type: StanceType,
    polarity: Polarity.optional().describe('that of the type when left out'),
    modality: Modality.default('asserted'),
    attributedTo: ActorName.nullable().default(null),
  }),
  request('note', {
    text: NoteText,
    actor: ActorName.optional(),
    document: Id.optional(),
    stance: Id.optional(),
    source: ActorName.optional(),
    target: ActorName.optional(),
  }),
  request('read', { document: Id }),
  request('undo', { entry: Id.optional().describe("id of a correction; the author's last when left out") }),
  request('redo', { entry: Id.optional().describe("id of a correction; the author's last undone one when left out") }),
]);
export type CurationRequest = z.infer<typeof CurationRequest>;
export type RequestOf<Op extends CurationRequest['op']> = Extract<CurationRequest, { op: Op }>;

export const CurationAnswer = z.object({
  /** What the log got. */
  entry: CurationEntry,
  /** The entry in words; what is undone or redone where it does that. */
  summary: z.string(),
  /** Why it does not hold, where it does not. */
  conflicts: z.array(CurationConflict),
});
export type CurationAnswer = z.infer<typeof CurationAnswer>;

export const ImportRequest = z.strictObject({ entries: z.array(z.unknown()).describe('entries of an exported log') });
export type ImportRequest = z.infer<typeof ImportRequest>;

/** What became of the entries of another log. */
export const ImportAnswer = z.object({
  added: z.int(),
  /** Those that the log held already. */
  known: z.int(),
  /** Entries that are none, or were changed after they were made, by their 1-based number. */
  refused: z.array(z.object({ number: z.int(), message: z.string() })),
});
export type ImportAnswer = z.infer<typeof ImportAnswer>;

/** Whether an entry of the log holds by now. */
export const entryStates = ['holds', 'undone', 'unresolved', 'contradicted'] as const;

export const LogEntry = z.object({
  entry: CurationEntry,
  state: z.enum(entryStates),
  /** The entry in words. */
  summary: z.string(),
});
export type LogEntry = z.infer<typeof LogEntry>;
export const LogAnswer = Listed.extend({
  entries: z.array(LogEntry),
  /** Who has made how many corrections of all in the log, undos and redos left out, most first. */
  authors: z.array(z.object({ name: z.string(), corrections: z.int() })),
});
export type LogAnswer = z.infer<typeof LogAnswer>;

export const ListedConflict = z.object({
  kind: CurationConflict.shape.kind,
  message: z.string(),
  entry: LogEntry,
  /** The entry that holds instead. */
  winner: LogEntry.nullable(),
});
export const ConflictsAnswer = Listed.extend({ conflicts: z.array(ListedConflict) });
export type ConflictsAnswer = z.infer<typeof ConflictsAnswer>;

/** A share with its 95% interval after Wilson (1927); all null when nothing was counted. */
export const Share = z.object({
  hits: z.int(),
  of: z.int(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
export type Share = z.infer<typeof Share>;

/** How right the analysis is on the user's own documents, by what users say of its stances. */
export const Score = z.object({
  /** Stances of the analysis that were reviewed, or stand in a document that was read to its end, and are shown as they were found. */
  precision: Share,
  /** The same with the type left aside: who, toward whom, with which sign. */
  signedPrecision: Share,
  /** The same of those alone that were drawn at random: what holds for all stances that nobody has reviewed. */
  sample: Share,
  signedSample: Share,
  /** Documents that were read to their end. */
  documents: z.int(),
  /** Stances that these hold as users say, and that the analysis finds. */
  recall: Share,
  signedRecall: Share,
});
export type Score = z.infer<typeof Score>;
