import type { LikeActor, MergeSuggestion } from '../../shared/linking.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { piecesOfName } from '../lexicon/pieces.ts';
import { surnameOf } from './identity.ts';
import { MOST_BEARERS } from './likeness.ts';

/** A family name alone, with the country that its bearer acts for. */
export interface LoneName {
  family: string;
  country: string | null;
}

/** Whom a lone name probably means. */
export type Meant = Pick<MergeSuggestion, 'into' | 'score'>;

type Person = Pick<LikeActor, 'id' | 'name' | 'kind' | 'country' | 'isGiven'>;

/** The lone name of an actor of whom nothing else is known, null for others. */
export function loneNameOf({ entries }: Lexicon, { id, name, kind, country, isGiven }: Person): LoneName | null {
  if (kind !== 'person' || isGiven || entries.has(id)) return null;
  const [family, ...others] = piecesOfName(name);
  return family !== undefined && !others.length ? { family, country } : null;
}

/** The family name of somebody with a full name, null for others. */
export function familyOf(lexicon: Lexicon, { name, kind }: Person): string | null {
  const pieces = piecesOfName(name);
  return kind === 'person' && pieces.length > 1 ? surnameOf(lexicon, pieces) : null;
}

/** Whom a lone name means: one of the bearers of the family name, of which the best known comes first; null where too many bear it. */
export function meantBy({ country }: Pick<LoneName, 'country'>, bearers: readonly Person[]): Meant | null {
  const possible = bearers.filter(
    (bearer) => country === null || bearer.country === null || bearer.country === country,
  );
  const [into] = possible;
  if (!into || possible.length > MOST_BEARERS) return null;
  const score = (possible.length === 1 ? 0.7 : 0.4) + (country && into.country === country ? 0.2 : 0);
  return { into: into.id, score };
}
