import type { Stage } from '../../pipeline.ts';
import { allPairs } from './all-pairs.ts';
import { decide } from './decide.ts';
import { findingsOf } from './readings.ts';
import { stanceOf } from './stance-of.ts';

/** Reads who takes which stance toward whom: rules propose readings, one step decides. */
export const stancesStage: Stage = {
  name: 'stances',
  requires: ['tokens', 'quotations', 'syntax', 'mentions', 'actors'],
  assigns: ['stances'],
  run(document, options) {
    const findings = findingsOf(document);
    const chosen = options.allPairs && document.given ? allPairs(findings) : decide(findings.readings);
    document.stances = chosen.map((reading, index) => stanceOf(findings.context, reading, index + 1));
  },
};
