import { hasEffect } from '../../../../lexicon/predicates.ts';
import { prepositionOf, subjectsOf, type Tree } from '../../../dependency-graph/dependency-graph.ts';
import type { Act } from '../act.ts';
import { fill } from '../arguments/fillers.ts';
import { supportOf } from '../arguments/support.ts';
import type { Context } from '../context.ts';
import { requestOver } from '../modality/operators.ts';
import { realize } from '../modality/realize.ts';
import { implied } from '../rule.ts';

export const advocacy = implied(
  'advocacy',
  'who asks for help to somebody is for him, who asks for a blow is against him: `called for arms to be sent to Peru`',
  advocacyAct,
);

/** Null where nobody asks for the act, or its own doer does. */
function advocacyAct(context: Context, act: Act): Act | null {
  const { predicate, targets, operators } = act;
  if (act.modality !== 'hypothetical' || !targets.length || act.symmetric) return null;
  const request = requestOver(context.tree, predicate.head);
  if (request === null || prepositionOf(context.tree, predicate.head) === 'against' || !isOwn(context.tree, request))
    return null;
  const { frame } = predicate;
  const { polarity } = realize(frame.type, frame.polarity, operators.slice(0, operators.indexOf('request')));
  const sources = fill(context, subjectsOf(context.tree, request), 'advocate');
  const isDoer = sources.some(({ mention }) => [...act.sources, ...targets].some((side) => side.mention === mention));
  if (!sources.length || isDoer || polarity === 'neutral') return null;
  return {
    ...act,
    rule: 'advocacy',
    predicate: { ...predicate, words: [...predicate.words, request] },
    sources,
    type: polarity === 'positive' ? 'SUPPORT' : 'ACCUSE',
    polarity,
    modality: 'asserted',
    trust: 0.6,
  };
}

/** `called for`, unlike `faced calls for` and `is under pressure`, of which others are the authors. */
const isOwn = (tree: Tree, request: number): boolean =>
  hasEffect(tree[request]!.lemma, 'request') && supportOf(tree, request)?.effect !== 'undergo';
