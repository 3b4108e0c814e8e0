import { actConstructions, wordConstructions } from './constructions/constructions.ts';
import { pairs } from './expand.ts';
import type { Rule } from './rule.ts';
import { advocacy } from './rules/advocacy.ts';
import { denial } from './rules/denial.ts';
import { frames } from './rules/frames.ts';
import { issue } from './rules/issue.ts';
import { presupposition } from './rules/presupposition.ts';
import { speech } from './speech/verdicts.ts';

/** Everything that is read, in this order: acts of words in the text, what these acts imply, and readings of both. */
export const rules: readonly Rule[] = [
  frames,
  wordConstructions,
  advocacy,
  presupposition,
  actConstructions,
  pairs,
  speech,
  issue,
  denial,
];
