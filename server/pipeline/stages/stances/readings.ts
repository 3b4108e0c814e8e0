import type { AnnotatedDocument } from '../../annotated-document.ts';
import { actConstructions, wordConstructions } from './constructions/constructions.ts';
import { contextOf } from './context.ts';
import { pairs } from './expand.ts';
import { inSetting } from './modality/setting.ts';
import type { Findings, Rule } from './rule.ts';
import { denial } from './rules/denial.ts';
import { frames } from './rules/frames.ts';
import { issue } from './rules/issue.ts';
import { presupposition } from './rules/presupposition.ts';
import { bindSpeakers } from './speech/pronouns.ts';
import { speechesOf } from './speech/reports.ts';
import { speech } from './speech/verdicts.ts';

/** Everything that is read, in this order: acts of words in the text, what these acts imply, and readings of both. */
export const rules: readonly Rule[] = [
  frames,
  wordConstructions,
  presupposition,
  actConstructions,
  pairs,
  speech,
  issue,
  denial,
];

/**
 * Reads a document that has syntax, mentions and actors, without any threshold: the input of the deciding step, of its training
 * and of `explain`.
 */
export function findingsOf(document: AnnotatedDocument): Findings {
  const unbound = contextOf(document);
  const speeches = speechesOf(unbound);
  const context = document.given ? unbound : bindSpeakers(unbound, speeches);
  const found: Findings = { context, speeches, acts: [], readings: [] };
  for (const rule of rules) {
    if (rule.acts) found.acts.push(...rule.acts(found));
    if (rule.readings) found.readings.push(...rule.readings(found));
  }
  return {
    ...found,
    acts: found.acts.filter(({ sources, targets }) => sources.length || targets.length),
    readings: inSetting(context, found.readings).sort((a, b) => a.predicate.head - b.predicate.head),
  };
}
