import { subjectsOf } from '../../../dependency-graph/dependency-graph.ts';
import type { Act } from '../act.ts';
import type { Context } from '../context.ts';
import { requestOver } from '../modality.ts';
import { referentsOf } from '../referents.ts';

/**
 * Who asks for help to somebody is for him, who asks for a blow is against him: `called for arms to be sent to Peru`.
 * Null where nobody asks for the act, or its own doer does.
 */
export function advocacyAct(context: Context, act: Act): Act | null {
  const { predicate, targets } = act;
  const { type, polarity } = predicate.frame;
  if (act.modality !== 'hypothetical' || !targets.length || polarity === 'neutral' || act.symmetric) return null;
  const request = requestOver(context.tree, predicate.head);
  if (request === null) return null;
  const sources = subjectsOf(context.tree, request).flatMap((token) =>
    referentsOf(context, token).map((referent) => ({ ...referent, role: 'advocate' })),
  );
  const isDoer = sources.some(({ mention }) => targets.some((target) => target.mention === mention));
  if (!sources.length || isDoer) return null;
  const stance =
    polarity === 'positive' ? ({ type: 'SUPPORT', polarity } as const) : ({ type: 'ACCUSE', polarity } as const);
  return {
    ...act,
    ...stance,
    rule: 'advocacy',
    sources,
    modality: 'asserted',
    trust: 0.6,
    predicate: { ...predicate, words: [...predicate.words, request], frame: { ...predicate.frame, type } },
  };
}
