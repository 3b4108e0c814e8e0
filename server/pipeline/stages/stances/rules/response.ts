import type { Frame } from '../../../../lexicon/frames.ts';
import type { Act } from '../act.ts';
import { referentsOf } from '../arguments/referents.ts';
import { supportOf } from '../arguments/support.ts';
import type { Context } from '../context.ts';

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

/** `heeded Peru's warning`, `rejected Peruvian demands`: whom Peru warned is who responds. Null for all else. */
export function responseAct(context: Context, act: Act): Act | null {
  const { predicate, sources, targets } = act;
  if (targets.length || !sources.length || predicate.frame.pos !== 'noun' || !isAddressed(predicate.frame)) return null;
  if (!sources.every(({ role }) => owning.has(role))) return null;
  const support = supportOf(context.tree, predicate.head);
  if (!support || !responding.has(context.tree[support.verb]!.lemma)) return null;
  const responders = support.subjects.flatMap((token) =>
    referentsOf(context, token)
      .filter(({ hop }) => hop === 'self' || hop === 'apposition')
      .map((referent) => ({ ...referent, role: 'nsubj' })),
  );
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
