import { type Correction, changedFields } from '../../../shared/curation.ts';
import type { Stance } from '../../../shared/stance.ts';
import type { ShownStance } from '../../curation/stance-claims.ts';

/** The columns of a stance that corrections change. */
const columns = ['source', 'target', 'type', 'polarity', 'intensity', 'modality', 'confidence'] as const;
export type FoundColumns = Pick<Stance, (typeof columns)[number]>;

/** What a corrected stance keeps beside what it shows: the columns as they were found, to show them again. */
interface StoredCorrection extends Correction {
  found: FoundColumns | null;
}

const columnsOf = (stance: Stance): FoundColumns =>
  Object.fromEntries(columns.map((column) => [column, stance[column]])) as unknown as FoundColumns;

/** The JSON of a correction; `nameOf` tells the name of an actor of the document. */
export function storedCorrection(
  { stance, found, entry, by, at, drawn }: ShownStance,
  nameOf: (id: string) => string,
): string {
  const stored: StoredCorrection = {
    entry,
    by,
    at,
    changed: found ? changedFields(found, stance) : [],
    ...(drawn && { drawn }),
    was: found && {
      source: nameOf(found.source),
      target: found.target && nameOf(found.target),
      type: found.type,
      polarity: found.polarity,
      modality: found.modality,
    },
    found: found && columnsOf(found),
  };
  return JSON.stringify(stored);
}

/** The correction without what only the store needs. */
export function correctionOf(json: string): Correction {
  const { found: _, ...correction } = JSON.parse(json) as StoredCorrection;
  return correction;
}

/** The columns as they were found; null for a stance that was added by hand. */
export const foundColumns = (json: string): FoundColumns | null => (JSON.parse(json) as StoredCorrection).found;
