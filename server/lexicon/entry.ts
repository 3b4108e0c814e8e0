import type { ActorKind } from '../../shared/actor.ts';

/** What an organization is, so that "the company" or "the bloc" finds it; `other` when nothing tells. */
export const organizationTypes = [
  'igo',
  'alliance',
  'continent',
  'ngo',
  'party',
  'armed',
  'media',
  'company',
  'agency',
  'ministry',
  'legislature',
  'court',
  'bank',
  'university',
  /** A state, province or nation inside a country, apart from it. */
  'region',
  'other',
] as const;
export type OrganizationType = (typeof organizationTypes)[number];

/** An actor that the lexicon knows by name. */
export interface LexiconEntry {
  /** Id of the actor: ISO alpha-3 in lower case for a country, else the slug of its name. */
  id: string;
  name: string;
  /** `discard`: a name that never is an actor. */
  kind: ActorKind | 'discard';
  type: OrganizationType | null;
  /** ISO alpha-3 of the country it is or acts for; that of the successor for states that are gone. */
  country: string | null;
  /** Id of the actor it belongs to or acts for. */
  affiliation: string | null;
  role: string | null;
  gender: Gender | null;
  /** First and last day on which the entry holds (ISO dates or years), null for always. */
  from: string | null;
  to: string | null;
}

export type Gender = 'm' | 'f';

/**
 * How a surface form refers to its entry: by name; by the adjective or noun of its people (`demonym`), or what stands for it before
 * another one (`prefix`: `Sino-Peruvian`); by its capital or the seat of its government, which may be a mere place; by a nickname, which
 * never is one; or as a place only.
 */
export type NameForm = 'name' | 'demonym' | 'prefix' | 'capital' | 'seat' | 'nickname' | 'place';

/** One thing that a surface form can mean. */
export interface NameReading {
  entry: LexiconEntry;
  form: NameForm;
  /** Means the entry only in a text that speaks of its country otherwise, too. */
  bound?: boolean;
}
