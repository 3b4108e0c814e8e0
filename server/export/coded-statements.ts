import type { ExportedStance } from './source.ts';
import { issueOf } from './stance-key.ts';

/** A stance as discourse network analysis codes it: an actor agrees or disagrees with a concept. */
export interface CodedStatement {
  concept: string;
  agrees: boolean;
}

/**
 * The concept is the issue, or the actor that the stance is toward where it is on none. Neutral stances and those that are denied or
 * only imagined agree with nothing: null.
 */
export function codedStatement(stance: ExportedStance): CodedStatement | null {
  const { polarity, modality, target } = stance;
  if (polarity === 'neutral' || modality === 'negated' || modality === 'hypothetical') return null;
  const concept = issueOf(stance) ?? target?.name;
  return concept === undefined ? null : { concept, agrees: polarity === 'positive' };
}
