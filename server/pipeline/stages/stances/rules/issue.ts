import type { Act } from '../act.ts';
import { referentsOf } from '../arguments/referents.ts';
import type { Context } from '../context.ts';
import { issueOfAct } from '../issues/issue.ts';
import { type Reading, readingOf } from '../reading.ts';
import type { Rule } from '../rule.ts';
import { attribute } from '../speech/attribution.ts';

/** Types that can be about a thing as well as toward an actor. */
const aboutThings = new Set(['AGREE', 'SUPPORT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN']);

export const issue: Rule = {
  name: 'issue',
  reads: 'stances on something that is no actor, where no actor fills the target: `Peru opposes the tariffs`',
  readings: ({ context, speeches, acts }) =>
    acts
      .filter(
        ({ type, targets, symmetric, predicate }) =>
          aboutThings.has(type) &&
          !targets.length &&
          !symmetric &&
          predicate.frame.pos === 'verb' &&
          context.tree[predicate.head]!.deprel !== 'advcl',
      )
      .flatMap((act) => readingsOf(context, act))
      .map((reading) => attribute(context, speeches, reading)),
};

function readingsOf(context: Context, act: Act): Reading[] {
  const said = { ...act, rule: 'issue', trust: act.trust * 0.9 };
  return act.sources.flatMap((source) =>
    context.document.mentions[source.mention]!.actors.flatMap((actor): Reading[] => {
      const found = issueOfAct(context, act.predicate, actor);
      if (!found || referentsOf(context, found.token).length) return [];
      const about = { mention: -1, token: found.token, hop: 'self', role: 'issue' } as const;
      return [{ ...readingOf(context, said, [source, actor], [about, null]), issue: found.phrase }];
    }),
  );
}
