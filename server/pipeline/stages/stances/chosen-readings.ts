import { type Decision, decisionsOf, leastBelief } from './decide.ts';
import type { Scorer } from './model/scorer.ts';
import { addedToArticle, addedToMarked, believed } from './model/weigh.ts';
import type { Reading } from './reading.ts';
import type { Findings } from './readings.ts';

/** Which of the two readers take part; one of them alone shows what it is worth. */
export interface Readers {
  rules: boolean;
  model: boolean;
}

const both: Readers = { rules: true, model: true };

/** What becomes of every reading: rules propose, the model weighs what they propose and adds what it is sure of itself. */
export function decisionsIn(findings: Findings, scorer: Scorer, { rules, model }: Readers = both): Decision[] {
  const { readings, context } = findings;
  if (!model) return decisionsOf(readings);
  const proposed = rules ? decisionsOf(believed(readings, scorer), leastBelief) : [];
  const chosen = proposed.filter(({ verdict }) => verdict === 'kept').map(({ reading }) => reading);
  const add = context.document.given ? addedToMarked : addedToArticle;
  return [...proposed, ...add(chosen, scorer).map((reading): Decision => ({ reading, verdict: 'kept' }))];
}

/** The readings that become stances. */
export const chosenReadings = (findings: Findings, scorer: Scorer, readers?: Readers): Reading[] =>
  decisionsIn(findings, scorer, readers)
    .filter(({ verdict }) => verdict === 'kept')
    .map(({ reading }) => reading);
