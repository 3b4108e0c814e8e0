import { type Polarity, plover, type StanceType, stanceTypes } from '../../../../../shared/plover.ts';
import { type Act, predicateOf } from '../act.ts';
import { operatorsOver } from '../modality/operators.ts';
import { realize } from '../modality/realize.ts';
import { type Reading, readingOf } from '../reading.ts';
import { cueFor } from './cue.ts';
import type { Encoded } from './encoded.ts';
import type { Pair, SentenceView } from './pair.ts';
import type { ScoredPair } from './scorer.ts';

/**
 * A reading that no rule proposes: the pair with the likeliest of these types, of the given polarity and probability if they are given.
 */
export function modelReading(
  scored: ScoredPair,
  types: Readonly<Record<StanceType, number>>,
  polarity?: Polarity,
  probability?: number,
): Reading {
  const { pair } = scored;
  const type = likeliestType(types, polarity);
  const act = nearestAct(pair, type);
  const said = {
    type,
    polarity: polarity ?? plover[type].polarity,
    modality: act?.type === type ? act.modality : 'asserted',
    trust: probability ?? types[type],
  } as const;
  return addedReading('model', scored, said, act ?? cueOf(pair));
}

/** So sure of a type, the encoder is more often right than the frame at the cue. */
const sureOfType = 0.5;

/**
 * A reading that no rule proposes, of what the encoder makes of a pair: worded by the token whose hiding costs most, with the type of
 * the frame there where the encoder is not sure of one and the frame's sign is the same.
 */
export function encodedReading(scored: ScoredPair, encoded: Encoded, polarity: Polarity, trust: number): Reading {
  const { sentence, source, target, pair } = scored;
  const cue = cueFor(scored, polarity, encoded) ?? cueOf(pair);
  const act = pair.view.acts.find(({ predicate, ...own }) => predicate.head === cue && own.polarity === polarity);
  const types = encoded.pair(sentence, source, target)!.type;
  const likeliest = likeliestType(types, polarity);
  const type = act && types[likeliest] <= sureOfType ? act.type : likeliest;
  const { tree } = pair.view.findings.context;
  const { modality } = act ?? realize(type, polarity, operatorsOver(tree, cue));
  return addedReading('encoder', scored, { type, polarity, modality, trust }, act ?? cue);
}

function addedReading(
  rule: string,
  { source, target, pair }: ScoredPair,
  said: Pick<Reading, 'type' | 'polarity' | 'modality' | 'trust'>,
  wording: Act | number,
): Reading {
  const { context } = pair.view.findings;
  const predicate =
    typeof wording === 'number'
      ? predicateOf(context.tree, [wording], said.type, said.polarity, { lemma: '' })
      : wording.predicate;
  const as = (mention: number, token: number) => ({ mention, token, hop: 'self', role: '' }) as const;
  const ends = [
    [as(pair.source, pair.x.head), source],
    [as(pair.target, pair.y.head), target],
  ] as const;
  return readingOf(context, { rule, predicate, ...said }, ...ends);
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
