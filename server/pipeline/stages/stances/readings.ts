import type { AnnotatedDocument } from '../../annotated-document.ts';
import { contextOf } from './context.ts';
import { inSetting } from './modality/setting.ts';
import type { Findings } from './rule.ts';
import { rules } from './rules.ts';
import { bindSpeakers } from './speech/pronouns.ts';
import { speechesOf } from './speech/reports.ts';

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
    readings: inSetting(context, found.readings).sort((a, b) => a.cue[0]! - b.cue[0]!),
  };
}
