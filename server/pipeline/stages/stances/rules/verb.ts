import type { Act } from '../act.ts';
import type { Context } from '../context.ts';
import { operatorsOver } from '../modality.ts';
import type { Predicate } from '../predicate.ts';
import type { Filler } from '../reading.ts';
import { realize } from '../realize.ts';
import { referentsOf } from '../referents.ts';
import { fillersOf, governedBy } from '../slots.ts';

/** Where a verb's target stands when its frame expects an object and there is none: `sided with`, `marched on`. */
const fallbackTargets = [
  'iobj',
  ...['against', 'with', 'at', 'on', 'to', 'toward', 'towards', 'over'].map((preposition) => `obl:${preposition}`),
];

/** Verbs with their particles and prepositions: `Peru condemned`, `was attacked by`, `took aim at`. */
export function verbAct(context: Context, predicate: Predicate): Act {
  const { frame, head } = predicate;
  const sources = fillersOf(context, predicate, frame.source);
  const used = new Set(sources.map(({ token }) => token));
  const others = (fillers: Filler[]) => fillers.filter(({ token }) => !used.has(token));
  const named = others([...ofPreposition(context, predicate), ...fillersOf(context, predicate, frame.target)]);
  const targets = named.length ? named : others(fillersOf(context, predicate, fallbackTargets));
  return {
    rule: 'verb',
    predicate,
    sources,
    targets,
    symmetric: frame.mode.includes('symmetric'),
    trust: named.length ? 0.85 : 0.55,
    ...realize(frame.type, frame.polarity, operatorsOver(context.tree, head)),
  };
}

/** What the preposition at the end of an idiom governs. */
function ofPreposition(context: Context, { words }: Predicate): Filler[] {
  if (words.length < 2) return [];
  const last = words.at(-1)!;
  const role = `obl:${context.tree[last]!.text.toLowerCase()}`;
  return governedBy(context.tree, last).flatMap((token) =>
    referentsOf(context, token).map((referent) => ({ ...referent, role })),
  );
}
