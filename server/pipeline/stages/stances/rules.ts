import { pairs } from './expand.ts';
import type { Rule } from './rule.ts';
import { advocacy } from './rules/advocacy.ts';
import { appointment } from './rules/appointment.ts';
import { condition } from './rules/condition.ts';
import { conversation } from './rules/conversation.ts';
import { denial } from './rules/denial.ts';
import { frames } from './rules/frames.ts';
import { incursion } from './rules/incursion.ts';
import { issue } from './rules/issue.ts';
import { label } from './rules/label.ts';
import { letter } from './rules/letter.ts';
import { partner } from './rules/partner.ts';
import { presupposition } from './rules/presupposition.ts';
import { reception } from './rules/reception.ts';
import { relations } from './rules/relations.ts';
import { response } from './rules/response.ts';
import { visit } from './rules/visit.ts';
import { speech } from './speech/verdicts.ts';

/** Everything that is read, in this order: acts of words in the text, what these acts imply, and readings of both. */
export const rules: readonly Rule[] = [
  frames,
  label,
  relations,
  reception,
  conversation,
  appointment,
  advocacy,
  presupposition,
  response,
  partner,
  condition,
  letter,
  pairs,
  speech,
  visit,
  incursion,
  issue,
  denial,
];
