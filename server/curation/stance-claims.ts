import type { CurationConflict, EntryOf, Review, StanceEntry } from '../../shared/curation.ts';
import { type Modality, type Polarity, plover, type StanceType } from '../../shared/plover.ts';
import type { Stance } from '../../shared/stance.ts';
import { type Claim, settle } from './claims.ts';

/** A stance as corrections show it. */
export interface ShownStance {
  stance: Stance;
  /** As the analysis found it; null for one that was added by hand. */
  found: Stance | null;
  review: Review;
  /** Id, author and moment of the last entry about it. */
  entry: string;
  by: string;
  at: string;
  /** Whether it was drawn at random to be reviewed. */
  drawn: boolean;
}

interface Claims {
  review: Claim<Review>[];
  source: Claim<string>[];
  target: Claim<string | null>[];
  type: Claim<StanceType>[];
  polarity: Claim<Polarity>[];
  modality: Claim<Modality>[];
}

/** A stance with what the entries say of it. */
export interface Subject {
  found: Stance | null;
  stance: Stance;
  claims: Claims;
  last: StanceEntry | null;
  drawn: boolean;
}

export type Ends = Partial<Pick<Stance, 'source' | 'target'>>;

export const subjectOf = (stance: Stance, found: Stance | null): Subject => ({
  ...{ found, stance, last: null, drawn: false },
  claims: { review: [], source: [], target: [], type: [], polarity: [], modality: [] },
});

const reviewOf: Readonly<Record<StanceEntry['op'], Review>> = {
  accept: 'accepted',
  reject: 'rejected',
  retype: 'corrected',
  flip: 'corrected',
  redirect: 'corrected',
  add: 'added',
};

/** What an entry says of type, polarity and modality. */
function readingOf(entry: StanceEntry): Partial<Pick<EntryOf<'retype'>, 'type' | 'polarity' | 'modality'>> {
  if (entry.op === 'accept' || entry.op === 'add') return entry.reading;
  return entry.op === 'retype' ? entry : {};
}

/** Adds what an entry says of the single fields of a stance; its ends are ids of the document. */
export function addClaims(subject: Subject, entry: StanceEntry, ends: Ends): void {
  const { type, polarity, modality } = readingOf(entry);
  const said = { review: reviewOf[entry.op], ...ends, type, polarity, modality };
  for (const [field, value] of Object.entries(said) as [keyof Claims, unknown][])
    if (value !== undefined)
      (subject.claims[field] as Claim<unknown>[]).push({ entry, field: `${field} of a stance`, value });
  subject.last = entry;
  if ('drawn' in entry && entry.drawn) subject.drawn = true;
}

const isRejection = (review: unknown): boolean => review === 'rejected';

/** To accept, to correct and to add are no contradiction by themselves: what they say of the fields may be one. */
const reviewsAgree = (a: unknown, b: unknown): boolean => isRejection(a) === isRejection(b);

/**
 * The stance with the last claim on every field; what it was contradicted in goes to `conflicts`. Intensity follows the
 * type, and what a person stands for is certain: its confidence is 1.
 */
export function settleSubject(
  { found, stance, claims, last, drawn }: Subject,
  conflicts: CurationConflict[],
): ShownStance {
  const said: Record<string, unknown> = {};
  for (const [field, list] of Object.entries(claims) as [keyof Claims, Claim<unknown>[]][]) {
    const settled = settle(list, field === 'review' ? reviewsAgree : undefined);
    conflicts.push(...settled.conflicts);
    if (settled.claim) said[field] = settled.claim.value;
  }
  const { review, ...fields } = said as { review: Review } & Partial<Stance>;
  const isRetyped = fields.type !== undefined && fields.type !== stance.type;
  const intensity = isRetyped ? plover[fields.type!].intensity : stance.intensity;
  const confidence = isRejection(review) ? stance.confidence : 1;
  return {
    found,
    stance: { ...stance, ...fields, intensity, confidence },
    review,
    entry: last!.id,
    by: last!.author,
    at: last!.at,
    drawn,
  };
}
