import type { Scorer } from '../model/scorer.ts';
import type { Reading } from '../reading.ts';
import type { Findings } from '../rule.ts';
import { attribute } from '../speech/attribution.ts';
import { type Decision, decisionsOf, leastBelief, leastTrust } from './decide.ts';
import { addedToArticle, addedToMarked, believed, likelyOfMarked } from './weigh.ts';

/** Which of the two readers take part; one of them alone shows what it is worth. */
export interface Readers {
  rules: boolean;
  model: boolean;
}

const both: Readers = { rules: true, model: true };

/**
 * What becomes of every reading: the rules propose what they trust enough, the model weighs it, and adds what it is sure of itself
 * where they propose nothing.
 */
export function decisionsIn(findings: Findings, scorer: Scorer, { rules, model }: Readers = both): Decision[] {
  const { readings, context, speeches } = findings;
  if (!model) return decisionsOf(readings);
  const trusted = rules ? readings.filter(({ trust }) => trust >= leastTrust) : [];
  const proposed = context.document.given ? likelyOfMarked(trusted, scorer) : trusted;
  const weak = rules ? readings.filter((reading) => !proposed.includes(reading)) : [];
  const decisions = decisionsOf(believed(proposed, scorer), leastBelief);
  const added = context.document.given
    ? addedToMarked(findings, keptOf(decisions), scorer)
    : addedToArticle(findings, proposed, scorer);
  const heard = added.map((reading) => ({
    ...reading,
    attributedTo: attribute(context, speeches, reading).attributedTo,
  }));
  return [...decisions, ...weak.map(as('weak')), ...heard.map(as('kept'))];
}

const as =
  (verdict: Decision['verdict']) =>
  (reading: Reading): Decision => ({ reading, verdict });

const keptOf = (decisions: readonly Decision[]): Reading[] =>
  decisions.filter(({ verdict }) => verdict === 'kept').map(({ reading }) => reading);

/** The readings that become stances. */
export const chosenReadings = (findings: Findings, scorer: Scorer, readers?: Readers): Reading[] =>
  keptOf(decisionsIn(findings, scorer, readers));
