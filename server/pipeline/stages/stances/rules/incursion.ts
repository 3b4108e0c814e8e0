import type { StanceType } from '../../../../../shared/plover.ts';
import { wordClass } from '../../../../lexicon/word-classes.ts';
import { childrenBy, objectsOf, prepositionOf, type Tree } from '../../../dependency-graph/dependency-graph.ts';
import type { Act, Predicate } from '../act.ts';
import { type Context, placeAt, sameSide } from '../context.ts';
import { type Reading, readingOf } from '../reading.ts';
import type { Rule } from '../rule.ts';
import { attribute } from '../speech/attribution.ts';

const military = new Set(['ASSAULT', 'MOBILIZE', 'THREATEN']);

export const incursion: Rule = {
  name: 'incursion',
  reads:
    'who sends forces into a country, or calls its people back from there, acts toward it: `marched its army into Peru`',
  readings({ context, speeches, acts }) {
    if (context.document.given) return [];
    return acts
      .filter(
        ({ type, predicate }) =>
          (military.has(type) && military.has(predicate.frame.type)) || isWithdrawal(type, predicate),
      )
      .flatMap((act) => goalsOf(context.tree, act).flatMap((token) => readingsOf(context, act, token)))
      .map((reading) => attribute(context, speeches, reading));
  },
};

/** `withdrew its troops from Peru`, `recalled its ambassador from Peru`. */
const isWithdrawal = (type: StanceType, { frame }: Predicate): boolean =>
  type === frame.type &&
  (type === 'RETREAT' || type === 'SANCTION') &&
  (frame.mode.includes('withdraw') || frame.mode.includes('expel')) &&
  frame.target.some((role) => role.endsWith(':from'));

const strikes = wordClass('strikes');
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

function readingsOf(context: Context, act: Act, token: number): Reading[] {
  const { mentions } = context.document;
  const mention = placeAt(context, token);
  const country = mentions[mention]?.reading?.entry?.id;
  if (country === undefined) return [];
  const said = { ...act, rule: 'incursion', trust: 0.75 };
  const goal = { mention, token, hop: 'self', role: military.has(act.type) ? 'obl:into' : 'obl:from' } as const;
  return act.sources.flatMap((source) =>
    mentions[source.mention]!.actors.filter((actor) => !sameSide(context, actor, country)).map((actor) =>
      readingOf(context, said, [source, actor], [goal, country]),
    ),
  );
}
