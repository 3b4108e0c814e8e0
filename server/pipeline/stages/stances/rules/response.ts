import type { Frame } from '../../../../lexicon/frames.ts';
import type { Act } from '../act.ts';
import { fillNamed } from '../arguments/fillers.ts';
import { supportOf } from '../arguments/support.ts';
import type { Context } from '../context.ts';
import { implied } from '../rule.ts';

/** Verbs by which one meets what somebody else said to one. */
const responding = new Set(
  'heed ignore defy disregard reject rebuff dismiss spurn accept answer obey resist refuse decline brush shrug flout honor honour fulfil fulfill meet grant deny oppose resent deplore protest condemn denounce criticize criticise welcome'.split(
    ' ',
  ),
);
/** Acts of words that are meant for somebody. */
const addressed = new Set(['REQUEST', 'THREATEN']);
const blaming = new Set(
  'accusation allegation charge claim complaint criticism condemnation denunciation rebuke reproach insinuation censure'.split(
    ' ',
  ),
);
const owning = new Set(['nmod:poss', 'nmod:by', 'nmod:from', 'amod', 'compound']);

const isAddressed = ({ type, lemma }: Frame): boolean =>
  addressed.has(type) || (type === 'ACCUSE' && blaming.has(lemma));

export const response = implied(
  'response',
  'whom somebody warned or asked is who responds: `heeded the Peruvian warning`',
  responseAct,
);

/** Null for all else. */
function responseAct(context: Context, act: Act): Act | null {
  const { predicate, sources, targets } = act;
  if (targets.length || !sources.length || predicate.frame.pos !== 'noun' || !isAddressed(predicate.frame)) return null;
  if (!sources.every(({ role }) => owning.has(role))) return null;
  const support = supportOf(context.tree, predicate.head);
  if (!support || !responding.has(context.tree[support.verb]!.lemma)) return null;
  const responders = fillNamed(context, support.subjects, 'nsubj');
  if (!responders.length) return null;
  const { type, polarity } = predicate.frame;
  return {
    ...act,
    rule: 'response',
    targets: responders,
    operators: [],
    type,
    polarity,
    modality: 'asserted',
    trust: 0.7,
  };
}
