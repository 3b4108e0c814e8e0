import { z } from 'zod';
import { ActorLabel } from './actor.ts';
import { Share } from './curation-requests.ts';
import { repeated, StanceFilter } from './filter.ts';
import { StanceType } from './plover.ts';
import { Listed, Page } from './routes/query-parts.ts';
import { StanceRecord } from './stance-record.ts';

/** Where a pair of actors must be told of by both sides. */
export const places = ['document', 'day', 'week', 'month', 'all'] as const;
/** Whether actors are compared, or the countries that they act for. */
export const endKinds = ['actors', 'countries'] as const;
/** One side lacks the pair, or both differ in its sign, quad class or type. */
export const differences = ['sign', 'quad', 'type', 'table', 'ours'] as const;
export const Difference = z.enum(differences);
export type Difference = z.infer<typeof Difference>;

/** Of what a row of a table was left out. */
export const leftOutReasons = [
  'unreadable',
  'no-actors',
  'unknown-actor',
  'same-actor',
  'statement',
  'unknown-type',
  'unknown-value',
  'denied',
  'no-date',
  'other-days',
  'unknown-document',
  'other-documents',
] as const;

export const CompareQuery = StanceFilter.pick({
  ...{ corpus: true, outlet: true, from: true, to: true, review: true, said: true, attributedTo: true, text: true },
  ...{ minConfidence: true, copies: true },
}).extend({
  name: z.string().min(1).default('table').describe('name of the file'),
  by: z
    .enum(places)
    .optional()
    .describe(
      'where both must tell of a pair: document when the table names articles that are here, else month, or all where one side has no dates',
    ),
  ends: z
    .enum(endKinds)
    .optional()
    .describe('countries (each actor as the country that it acts for) for POLECAT, ICEWS and GDELT, else actors'),
  map: repeated(z.string().regex(/^\w+=.+$/s, 'expected FIELD=COLUMN')).describe(
    'columns that are called otherwise, as source=COLUMN, repeated for several',
  ),
  differs: repeated(Difference).describe(
    'only differences in sign, quad or type, or pairs that only the table has, or only ours',
  ),
  ...Page.shape,
});
export type CompareQuery = z.infer<typeof CompareQuery>;

const Interval = z.object({ low: z.number(), high: z.number() });
const Counts = z.partialRecord(StanceType, z.int());

/** A pair of actors in a document or a period of which both sides do not say the same. */
export const Disagreement = z.object({
  differs: Difference,
  source: ActorLabel,
  target: ActorLabel,
  /** Null where a document is meant, or all days. */
  period: z.object({ from: z.string(), to: z.string() }).nullable(),
  document: z.object({ id: z.string(), title: z.string().nullable() }).nullable(),
  table: z.object({
    events: z.int(),
    byType: Counts,
    /** The first of them, with the code and the sentence as they stand in the table. */
    rows: z.array(
      z.object({
        row: z.int(),
        day: z.string().nullable(),
        code: z.string().nullable(),
        sentence: z.string().nullable(),
      }),
    ),
  }),
  ours: z.object({
    stances: z.int(),
    byType: Counts,
    /** The best ones. */
    sentences: z.array(StanceRecord),
  }),
});
export type Disagreement = z.infer<typeof Disagreement>;

export const CompareAnswer = z.object({
  table: z.object({
    /** Whose table it is; null for one of a user's own. */
    format: z.string().nullable(),
    rows: z.int(),
    /** Rows that were compared. */
    events: z.int(),
    /** What was taken from which columns. */
    columns: z.record(z.string(), z.array(z.string())),
    unread: z.array(z.string()),
    leftOut: z.array(
      z.object({
        reason: z.enum(leftOutReasons),
        rows: z.int(),
        /** What they have there, the most frequent first. */
        examples: z.array(z.object({ what: z.string(), rows: z.int() })),
      }),
    ),
  }),
  /** Of the reading: stances between the actors of the table in its documents or days. */
  ours: z.object({ stances: z.int(), documents: z.int() }),
  by: z.enum(places),
  ends: z.enum(endKinds),
  /** The days that both sides have; null where documents are compared, or nothing is dated. */
  days: z.object({ from: z.string(), to: z.string() }).nullable(),
  explained: z.string(),
  /** Pairs, each in a document or a period. */
  pairs: z.object({
    both: z.int(),
    /** Of those of the table, those that the reading has, and the other way round. */
    found: Share,
    confirmed: Share,
    f1: z.number().nullable(),
  }),
  /** Of the pairs that both have. */
  agreement: z.array(
    z.object({
      level: z.enum(['sign', 'quad', 'type']),
      of: z.int(),
      agreed: z.int(),
      /** Krippendorff's alpha for nominal values, with its 95% interval; null where there is too little to tell. */
      alpha: z.number().nullable(),
      interval: Interval.nullable(),
    }),
  ),
  /** Which types of the table are which types of the reading, most frequent first. */
  confusion: z.array(z.object({ table: StanceType, ours: StanceType, units: z.int() })),
  ...Listed.shape,
  byDifference: z.record(Difference, z.int()),
  disagreements: z.array(Disagreement),
});
export type CompareAnswer = z.infer<typeof CompareAnswer>;
