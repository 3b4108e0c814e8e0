import type { Act } from '../act.ts';
import { referentsOf } from '../arguments/referents.ts';
import type { Context } from '../context.ts';
import { issueOfAct } from '../issues/issue.ts';
import { hopTrust, type Reading } from '../reading.ts';

/** Types that can be about a thing as well as toward an actor. */
const aboutThings = new Set(['AGREE', 'SUPPORT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN']);

/** Stances on something that is no actor, where no actor fills the target: `Peru opposes the tariffs`. */
export function issueReadings(context: Context, acts: readonly Act[]): Reading[] {
  return acts
    .filter(
      ({ type, targets, symmetric, predicate }) =>
        aboutThings.has(type) && !targets.length && !symmetric && predicate.frame.pos === 'verb',
    )
    .flatMap((act) => issueReadingsOf(context, act));
}

function issueReadingsOf(context: Context, act: Act): Reading[] {
  const { tree, document } = context;
  const { predicate } = act;
  return act.sources.flatMap((source) =>
    document.mentions[source.mention]!.actors.flatMap((actor): Reading[] => {
      const issue = issueOfAct(context, predicate, actor);
      if (!issue || referentsOf(context, issue.token).length) return [];
      return [
        {
          rule: 'issue',
          sentence: tree[predicate.head]!.sentence,
          source: actor,
          target: null,
          sourceMention: source.mention,
          targetMention: -1,
          issue: issue.phrase,
          type: act.type,
          polarity: act.polarity,
          modality: act.modality,
          frameType: predicate.frame.type,
          framePolarity: predicate.frame.polarity,
          cue: predicate.words,
          frame: predicate.frame.lemma,
          sourceRole: source.role,
          targetRole: 'issue',
          sourceHop: source.hop,
          targetHop: 'self',
          targetToken: issue.token,
          attributedTo: null,
          trust: act.trust * hopTrust[source.hop] * 0.9,
        },
      ];
    }),
  );
}
