import { z } from 'zod';
import { CorpusName } from './corpus.ts';
import { IsoDate } from './document.ts';

/** Longest address, and most articles and addresses of one request. */
const longestAddress = 2000;
const most = 1000;

/** How an address of an article begins, in descriptions of the API. */
const webAddress = '^[hH][tT][tT][pP][sS]?://';

/** An article as it is pasted: its text, and what is known of it. */
export const PastedArticle = z.object({
  text: z
    .string()
    .trim()
    .min(1, 'there is no text')
    .max(2_000_000, 'longer than an article; split it')
    .meta({ pattern: '\\S' }),
  title: z.string().max(500).nullish(),
  date: IsoDate.nullish(),
  /** The outlet. */
  source: z.string().max(200).nullish(),
  url: z.string().max(longestAddress).nullish(),
});
export type PastedArticle = z.infer<typeof PastedArticle>;

/** What is to be read: texts, and addresses of articles and feeds. */
export const AddRequest = z
  .object({
    articles: z.array(PastedArticle).max(most).optional(),
    addresses: z
      .array(z.string().max(longestAddress).meta({ pattern: webAddress }))
      .max(most)
      .optional(),
    sample: z.boolean().optional().describe('the sample articles that come with the program'),
    corpus: CorpusName.optional().describe('the corpus that they go to; the main one when left out'),
  })
  .meta({
    description: 'one of articles, addresses and sample',
    anyOf: [
      { required: ['articles'], properties: { articles: { minItems: 1 } } },
      { required: ['addresses'], properties: { addresses: { minItems: 1 } } },
      { required: ['sample'], properties: { sample: { const: true } } },
    ],
  });
export type AddRequest = z.infer<typeof AddRequest>;

/** Of a file that is sent. */
export const AddFileQuery = z.object({
  name: z.string().min(1, 'the name of the file').max(1000).describe('what the file is called, with its folders'),
  corpus: CorpusName.optional().describe('the corpus that its articles go to; the main one when left out'),
});
export type AddFileQuery = z.infer<typeof AddFileQuery>;

export const outcomes = ['stored', 'replaced', 'unchanged', 'queued', 'failed', 'skipped'] as const;

/** What became of an article, or of a file that could not be read. */
export const Settled = z.object({
  /** Where it was read, in words: "news.csv, row 12". */
  place: z.string(),
  outcome: z.enum(outcomes),
  title: z.string().nullable(),
  /** Null for what is not stored. */
  documentId: z.string().nullable(),
  /** New stances. */
  stances: z.int(),
  /** ISO 639-1; null where it is not known. */
  language: z.string().nullable(),
  /** Why it was not read, or what was left out of it. */
  message: z.string().nullable(),
  /** Addresses of articles that came without their text. */
  addresses: z.array(z.string()),
});
export type Settled = z.infer<typeof Settled>;

/** How far the reading of what was added is, since it last had nothing to do. */
export const AddingState = z.object({
  /** Grows by one with every time that there was nothing to do before. */
  run: z.int(),
  running: z.boolean(),
  /** Files, texts and addresses that wait for their turn. */
  waiting: z.int(),
  /** Articles to read as far as that is known; null where only reading tells. */
  total: z.int().nullable(),
  read: z.int(),
  counts: z.record(z.enum(outcomes), z.int()),
  stances: z.int(),
  /** Of those stored, how many are in a language that is not analyzed. */
  otherLanguage: z.int(),
  /** What was done last, the newest first, at most fifty. */
  latest: z.array(Settled),
  /** What was not read, the first hundred. */
  problems: z.array(Settled),
  /** Whether it ended because it was told to. */
  stopped: z.boolean(),
  /** Why nothing can be read at the moment; what waits is kept and tried again. Null where it can. */
  error: z.string().nullable(),
});
export type AddingState = z.infer<typeof AddingState>;

/** What is told of a store that may change: its version and its articles. */
export const StoreState = z.object({ version: z.string(), documents: z.int() });
export type StoreState = z.infer<typeof StoreState>;
