import { childrenBy, objectsOf, prepositionOf, type Tree } from '../../../dependency-graph/dependency-graph.ts';
import type { Act } from '../act.ts';
import { type Context, sameSide } from '../context.ts';
import { placeAt } from '../places.ts';
import { type Filler, hopTrust, type Reading } from '../reading.ts';

const military = new Set(['ASSAULT', 'MOBILIZE', 'THREATEN']);

/** Who sends forces into a country acts against it, though its name says where: `marched its army into Peru`. */
export function incursionReadings(context: Context, acts: readonly Act[]): Reading[] {
  if (context.document.given) return [];
  return acts
    .filter(({ rule, type, predicate }) => rule === 'verb' && military.has(type) && military.has(predicate.frame.type))
    .flatMap((act) =>
      goalsOf(context.tree, act.predicate.head).flatMap((token) =>
        act.sources.flatMap((source) => readingsOf(context, act, source, token)),
      ),
    );
}

/** What `into` governs, at the verb or at its object. */
const goalsOf = (tree: Tree, verb: number): number[] =>
  [verb, ...objectsOf(tree, verb)].flatMap((host) =>
    childrenBy(tree, host, 'obl', 'nmod').filter((child) => prepositionOf(tree, child) === 'into'),
  );

function readingsOf(context: Context, act: Act, source: Filler, token: number): Reading[] {
  const place = placeAt(context, token);
  const target = place < 0 ? null : context.document.mentions[place]!.reading!.entry!.id;
  if (target === null) return [];
  const { predicate, type, polarity, modality } = act;
  return context.document.mentions[source.mention]!.actors.filter((actor) => !sameSide(context, actor, target)).map(
    (actor) => ({
      rule: 'incursion',
      sentence: context.tree[predicate.head]!.sentence,
      source: actor,
      target,
      sourceMention: source.mention,
      targetMention: place,
      issue: null,
      type,
      polarity,
      modality,
      frameType: predicate.frame.type,
      framePolarity: predicate.frame.polarity,
      cue: predicate.words,
      frame: predicate.frame.lemma,
      sourceRole: source.role,
      targetRole: 'obl:into',
      sourceHop: source.hop,
      targetHop: 'self' as const,
      targetToken: token,
      attributedTo: null,
      trust: 0.75 * hopTrust[source.hop],
    }),
  );
}
