import type { Stage } from '../../pipeline.ts';
import { decide } from './decide.ts';
import { scorerOf } from './model/scorer.ts';
import { addedByModel, typedByModel, weighed } from './model/weigh.ts';
import { findingsOf } from './readings.ts';
import { stanceOf } from './stance-of.ts';

/** Reads who takes which stance toward whom: rules propose readings, one step decides, a model adds, types and weighs. */
export const stancesStage: Stage = {
  name: 'stances',
  requires: ['tokens', 'quotations', 'syntax', 'mentions', 'actors'],
  assigns: ['stances'],
  run(document, options) {
    const findings = findingsOf(document);
    const scorer = scorerOf(findings);
    const ruled = options.allPairs && document.given ? null : decide(findings.readings);
    const chosen = ruled ? [...ruled, ...addedByModel(findings, ruled, scorer)] : typedByModel(findings, scorer);
    document.stances = chosen
      .sort((a, b) => a.sentence - b.sentence || a.cue[0]! - b.cue[0]!)
      .map((reading, index) => stanceOf(findings.context, weighed(reading, scorer), index + 1));
  },
};
