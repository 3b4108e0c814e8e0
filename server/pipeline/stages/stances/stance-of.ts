import { plover } from '../../../../shared/plover.ts';
import type { Stance } from '../../../../shared/stance.ts';
import type { Context } from './context.ts';
import { cueOf, evidenceOf } from './evidence.ts';
import { issueOf } from './issues/issue.ts';
import type { Reading } from './reading.ts';

/** The stance that a reading stands for, `number` counting the document's stances from 1. */
export function stanceOf(context: Context, reading: Reading, number: number): Stance {
  const { document, sentences } = context.document;
  const { start, end } = sentences[reading.sentence]!;
  const evidence = evidenceOf(context, reading);
  const confidence = Math.round(Math.min(1, reading.trust) * 1000) / 1000;
  return {
    id: `${document.id}-${number}`,
    source: reading.source,
    target: reading.target,
    issue: reading.issue ?? issueOf(context, reading),
    type: reading.type,
    polarity: reading.polarity,
    intensity: plover[reading.type].intensity,
    modality: reading.modality,
    confidence,
    score: confidence,
    attributedTo: reading.attributedTo,
    sentence: { start, end },
    evidence,
    text: document.text.slice(evidence.start, evidence.end),
    why: {
      rule: reading.rule,
      cue: cueOf(context, reading),
      frame: reading.frame || null,
      sourceRole: reading.sourceRole,
      targetRole: reading.targetRole,
      ...(reading.features && { features: reading.features.map(([name, weight]): [string, number] => [name, weight]) }),
    },
  };
}
