import type { StanceType } from '../../../../../shared/plover.ts';
import { childrenBy, objectsOf, prepositionOf, type Tree } from '../../../dependency-graph/dependency-graph.ts';
import type { Act } from '../act.ts';
import { type Context, sameSide } from '../context.ts';
import { placeAt } from '../places.ts';
import type { Predicate } from '../predicate.ts';
import { type Filler, hopTrust, type Reading } from '../reading.ts';

const military = new Set(['ASSAULT', 'MOBILIZE', 'THREATEN']);

/** Who sends forces into a country, or calls its people back from there, acts toward it, though its name says where: `marched its army into Peru`. */
export function incursionReadings(context: Context, acts: readonly Act[]): Reading[] {
  if (context.document.given) return [];
  return acts
    .filter(
      ({ type, predicate }) =>
        (military.has(type) && military.has(predicate.frame.type)) || isWithdrawal(type, predicate),
    )
    .flatMap((act) =>
      goalsOf(context.tree, act).flatMap((token) =>
        act.sources.flatMap((source) => readingsOf(context, act, source, token)),
      ),
    );
}

/** `withdrew its troops from Peru`, `recalled its ambassador from Peru`. */
const isWithdrawal = (type: StanceType, { frame }: Predicate): boolean =>
  type === frame.type &&
  (type === 'RETREAT' || type === 'SANCTION') &&
  (frame.mode.includes('withdraw') || frame.mode.includes('expel')) &&
  frame.target.some((role) => role.endsWith(':from'));

/** What armies do from afar. */
const strikes = new Set(
  'kill wound injure strike hit bomb bombard shell pound destroy target attack raid airstrike bombing bombardment shelling'.split(
    ' ',
  ),
);
const inside = ['in', 'inside', 'across'];

/**
 * What `into` governs, at the predicate, at what is moved or at the verb that carries it; `from` for those who leave; `in` where those
 * who are struck are nobody known (`killed ten people in Peru`).
 */
function goalsOf(tree: Tree, { predicate: { frame, head, words }, targets, type }: Act): number[] {
  const isStrike = type === 'ASSAULT' && !targets.length && strikes.has(frame.lemma.split(' ').at(-1)!);
  const prepositions = [...(military.has(type) ? ['into'] : ['from']), ...(isStrike ? inside : [])];
  const moved = tree[head]!.upos === 'NOUN' ? childrenBy(tree, head, 'nmod') : objectsOf(tree, head);
  return [...words, ...moved].flatMap((host) =>
    childrenBy(tree, host, 'obl', 'nmod').filter((child) => prepositions.includes(prepositionOf(tree, child) ?? '')),
  );
}

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
      targetRole: military.has(type) ? 'obl:into' : 'obl:from',
      sourceHop: source.hop,
      targetHop: 'self' as const,
      targetToken: token,
      attributedTo: null,
      trust: 0.75 * hopTrust[source.hop],
    }),
  );
}
