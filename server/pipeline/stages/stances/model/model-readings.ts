import { type Polarity, plover, type StanceType, stanceTypes } from '../../../../../shared/plover.ts';
import { type Act, predicateOf } from '../act.ts';
import { type Reading, readingOf } from '../reading.ts';
import type { Pair, SentenceView } from './pair.ts';
import type { ScoredPair } from './scorer.ts';

/**
 * A reading that no rule proposes: the pair with the type that the model finds likeliest, of the given polarity and probability
 * if they are given.
 */
export function modelReading(
  { source, target, pair, score }: ScoredPair,
  polarity?: Polarity,
  probability?: number,
): Reading {
  const types = score.types();
  const type = likeliestType(types, polarity);
  const signed = polarity ?? plover[type].polarity;
  const { context } = pair.view.findings;
  const act = nearestAct(pair, type);
  const said = {
    rule: 'model',
    predicate: act?.predicate ?? predicateOf(context.tree, [cueOf(pair)], type, signed, { lemma: '' }),
    type,
    polarity: signed,
    modality: act?.type === type ? act.modality : 'asserted',
    trust: probability ?? types[type],
  } as const;
  const as = (mention: number, token: number) => ({ mention, token, hop: 'self', role: '' }) as const;
  return readingOf(context, said, [as(pair.source, pair.x.head), source], [as(pair.target, pair.y.head), target]);
}

/**
 * The likeliest type of the likeliest quad class, which is a little more often right than the likeliest type of all; with a sign,
 * only types of that sign come into question.
 */
export function likeliestType(types: Readonly<Record<StanceType, number>>, polarity?: Polarity): StanceType {
  const fitting = stanceTypes.filter((type) => polarity === undefined || plover[type].polarity === polarity);
  const quadSum = (type: StanceType) =>
    fitting.reduce((sum, other) => (plover[other].quadClass === plover[type].quadClass ? sum + types[other] : sum), 0);
  return fitting.reduce((best, type) => {
    const gain = quadSum(type) - quadSum(best);
    return gain > 0 || (gain === 0 && types[type] > types[best]) ? type : best;
  });
}

/** The act of that type which stands nearest to the two, else the nearest of all. */
function nearestAct({ view, x, y }: Pair, type: StanceType): Act | null {
  const cost = ({ predicate, type: own }: Act) =>
    Math.abs(predicate.head - x.head) + Math.abs(predicate.head - y.head) + (own === type ? 0 : farOff(view));
  return view.acts.reduce<Act | null>((best, act) => (best && cost(best) <= cost(act) ? best : act), null);
}

const farOff = ({ first, last }: SentenceView): number => 2 * (last - first);

/** Where the two meet in the tree, unless that is one of them; then the target. */
function cueOf({ view, y, path }: Pair): number {
  const top = path?.top;
  const isMention = top === undefined || view.mentions.some((index) => holds(view, index, top));
  return isMention ? y.head : top;
}

const holds = (view: SentenceView, index: number, token: number): boolean => {
  const { first, last } = view.findings.context.document.mentions[index]!;
  return token >= first && token < last;
};
