import { obliquesOf, prepositionOf, relationOf } from '../../../dependency-graph/dependency-graph.ts';
import type { Act } from '../act.ts';
import { referentsOf } from '../arguments/referents.ts';
import type { Context } from '../context.ts';

/** Verbs of doing something together. */
const joining = new Set(
  'work cooperate collaborate team partner coordinate conspire collude plot ally join act'.split(' '),
);

/** `works with Peru to arm them`: the partner does with the subject what they work for. Null where nobody is a partner. */
export function partnerAct(context: Context, act: Act): Act | null {
  const { tree } = context;
  const { head } = act.predicate;
  const above = tree[head]!.head;
  const relation = relationOf(tree[head]!);
  if (act.predicate.frame.pos !== 'verb' || above < 0 || (relation !== 'advcl' && relation !== 'xcomp')) return null;
  if (!joining.has(tree[above]!.lemma) || prepositionOf(tree, head) !== 'to' || !act.targets.length) return null;
  const partners = obliquesOf(tree, above, 'with').flatMap((token) =>
    referentsOf(context, token).map((referent) => ({ ...referent, role: 'obl:with' })),
  );
  const others = partners.filter(({ mention }) =>
    [...act.sources, ...act.targets].every((filler) => filler.mention !== mention),
  );
  return others.length ? { ...act, rule: 'partner', sources: others, trust: act.trust * 0.9 } : null;
}
