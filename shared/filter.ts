import { z } from 'zod';
import { ActorKind, actorKinds } from './actor.ts';
import { CorpusName } from './corpus.ts';
import { Review, reviews } from './curation.ts';
import { IsoDate } from './document.ts';
import {
  Modality,
  modalities,
  Polarity,
  polarities,
  quadClasses,
  quadClassNames,
  StanceType,
  stanceTypes,
} from './plover.ts';

const isGiven = (value: unknown): boolean => value !== undefined && value !== '';

/** A list of free texts in a query string: the parameter repeated, since a text may hold a comma. */
export const repeated = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (isGiven(value) ? [value].flat() : undefined), z.array(item).optional());

/** A list of codes in a query string: `type=ACCUSE,REJECT` or the parameter repeated. */
const list = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (isGiven(value) ? [value].flat().flatMap((entry) => String(entry).split(',')) : undefined),
    z.array(item).optional(),
  );

/** A switch in a query string: `true` or `1`; anything that turns it off is as if it were not there. */
export const flag = z.preprocess(
  (value) =>
    value === 'true' || value === '1'
      ? true
      : isGiven(value) && value !== 'false' && value !== '0' && value !== false
        ? value
        : undefined,
  z.literal(true, 'expected true or false').optional(),
);

/** Which corpora are asked for. */
export const CorporaFilter = list(CorpusName).describe(
  'names of corpora, of which a document is in one; all when left out',
);

/** Who says what a stance is read from: the article itself, or a speaker whom it quotes. */
export const saidBy = ['article', 'speaker'] as const;
export type SaidBy = (typeof saidBy)[number];

/** Narrows the stances that the graph, a table or an export is built from; every field left out narrows nothing. */
export const StanceFilter = z.object({
  type: list(StanceType).describe(`any of ${stanceTypes.join(', ')}`),
  quad: list(z.enum(quadClasses)).describe(
    `quad classes: ${quadClasses.map((quad) => `${quad} ${quadClassNames[quad]}`).join(', ')}`,
  ),
  polarity: list(Polarity).describe(`any of ${polarities.join(', ')}`),
  kind: list(ActorKind).describe(`kinds of both ends: any of ${actorKinds.join(', ')}`),
  corpus: CorporaFilter,
  outlet: repeated(z.string()).describe('name of an outlet, repeated for several'),
  issue: repeated(z.string()).describe('name of an issue or a phrase of it, repeated for several'),
  country: list(z.string().length(3).toUpperCase()).describe('ISO 3166-1 alpha-3 of either end'),
  from: IsoDate.optional().describe('first day'),
  to: IsoDate.optional().describe('last day'),
  review: list(Review).describe(`any of ${reviews.join(', ')}; all but rejected ones when left out`),
  said: z
    .enum(saidBy)
    .optional()
    .describe('article: what the articles state themselves; speaker: claims of those whom they quote'),
  attributedTo: repeated(z.string()).describe(
    'id, name or alias of a speaker whose claims they are, repeated for several',
  ),
  modality: list(Modality).describe(
    `any of ${modalities.join(', ')}; of those that make no edge, such as negated ones, only lists of stances tell`,
  ),
  text: z
    .preprocess((value) => (isGiven(value) ? value : undefined), z.string().optional())
    .describe(
      'words that the title or the text of their article holds, all of them: whole or as the beginning of a word; in quotation marks as they are',
    ),
  minConfidence: z.coerce.number().min(0).max(1).optional(),
  /** Least stances on an edge. */
  minCount: z.coerce.number().int().min(1).optional(),
  copies: flag.describe(
    'true: every copy of a story counts, and every article that has the same sentence; otherwise each counts once',
  ),
});
export type StanceFilter = z.infer<typeof StanceFilter>;

/** Narrows the documents that something is looked for in. */
export const DocumentFilter = StanceFilter.pick({ corpus: true, outlet: true, from: true, to: true, text: true });
export type DocumentFilter = z.infer<typeof DocumentFilter>;

/** Narrows actors: by what they are, and by the documents that have them. */
export const ActorFilter = DocumentFilter.extend({
  kind: StanceFilter.shape.kind.describe(`kinds of actors: any of ${actorKinds.join(', ')}`),
  country: StanceFilter.shape.country.describe('ISO 3166-1 alpha-3 of the actor'),
});
export type ActorFilter = z.infer<typeof ActorFilter>;

/** Narrows a list of documents by what is known of them. */
export const ListedFilter = DocumentFilter.omit({ text: true }).extend({
  language: list(z.string().regex(/^[a-z]{2,3}$/, 'expected a code such as en')).describe(
    'ISO 639-1 codes of languages',
  ),
});
export type ListedFilter = z.infer<typeof ListedFilter>;
