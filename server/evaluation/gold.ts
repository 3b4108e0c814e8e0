import type { Actor } from '../../shared/actor.ts';
import type { Analysis } from '../../shared/analysis.ts';
import type { Polarity, QuadClass, StanceType } from '../../shared/plover.ts';
import type { Span } from '../../shared/span.ts';
import type { Stance } from '../../shared/stance.ts';

/** Directed sentiment between two given actors, `a` and `b`: `neutral`, or for example `negative a>b`. */
export interface DseGold {
  id: string;
  label: string;
}

/** The type of an ordered pair of given actors; `YIELD` stands for CONCEDE and RETREAT. */
export interface PlvGold {
  id: string;
  source: string;
  target: string;
  type: StanceType | 'YIELD';
  quad: QuadClass;
}

/** Dyads of a sentence by ISO 3166-1 alpha-3 code, or by one of a few codes for what is no country. */
export interface PloverGold {
  id: string;
  events: { source: string | null; target: string | null; quad: QuadClass }[];
}

export interface GoldActor extends Pick<Actor, 'name' | 'kind' | 'aliases'> {
  /** Name of the actor it acts for. */
  affiliation: string | null;
  optional?: boolean;
}

export interface GoldStance {
  source: string;
  target: string;
  polarity: Polarity;
  /** Every type that can be defended. */
  types: StanceType[];
  sentence: Span;
  evidence: Span;
  optional?: boolean;
}

/** A whole article; what is optional counts neither for nor against a prediction. */
export interface ArticleGold {
  id: string;
  text: string;
  actors: GoldActor[];
  stances: GoldStance[];
}

/** Analyses by id of the document. */
export type Predictions = ReadonlyMap<string, Analysis>;

/** The stance with the highest score, the first of them on a tie. */
export const strongest = (stances: readonly Stance[]): Stance | undefined =>
  stances.reduce<Stance | undefined>((best, stance) => (best && best.score >= stance.score ? best : stance), undefined);
