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
  const added = context.document.given
    ? addedToMarked(keptOf(proposed), scorer)
    : addedToArticle(rules ? readings : [], scorer);
  return [...proposed, ...added.map((reading): Decision => ({ reading, verdict: 'kept' }))];
}

const keptOf = (decisions: readonly Decision[]): Reading[] =>
  decisions.filter(({ verdict }) => verdict === 'kept').map(({ reading }) => reading);

/** The readings that become stances. */
export const chosenReadings = (findings: Findings, scorer: Scorer, readers?: Readers): Reading[] =>
  keptOf(decisionsIn(findings, scorer, readers));
