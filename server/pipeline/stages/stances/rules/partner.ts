import { obliquesOf, prepositionOf, relationOf } from '../../../dependency-graph/dependency-graph.ts';
import type { Act } from '../act.ts';
import { fill } from '../arguments/fillers.ts';
import type { Context } from '../context.ts';
import { implied } from '../rule.ts';

/** Verbs of doing something together. */
const joining = new Set(
  'work cooperate collaborate team partner coordinate conspire collude plot ally join act'.split(' '),
);

export const partner = implied(
  'partner',
  'a partner does with the subject what they work for: `works with Peru to arm them`',
  partnerAct,
);

/** Null where nobody is a partner. */
function partnerAct(context: Context, act: Act): Act | null {
  const { tree } = context;
  const { head } = act.predicate;
  const above = tree[head]!.head;
  const relation = relationOf(tree[head]!);
  if (act.predicate.frame.pos !== 'verb' || above < 0 || (relation !== 'advcl' && relation !== 'xcomp')) return null;
  if (!joining.has(tree[above]!.lemma) || prepositionOf(tree, head) !== 'to' || !act.targets.length) return null;
  const partners = fill(context, obliquesOf(tree, above, 'with'), 'obl:with');
  const others = partners.filter(({ mention }) =>
    [...act.sources, ...act.targets].every((filler) => filler.mention !== mention),
  );
  return others.length ? { ...act, rule: 'partner', sources: others, trust: act.trust * 0.9 } : null;
}
