import { type Polarity, plover, type StanceType, stanceTypes } from '../../../../../shared/plover.ts';
import type { Tree } from '../../../dependency-graph/dependency-graph.ts';
import { type Act, predicateOf } from '../act.ts';
import type { Context } from '../context.ts';
import { type Operator, operatorsOver } from '../modality/operators.ts';
import { realize } from '../modality/realize.ts';
import { type Reading, readingOf } from '../reading.ts';
import { cueFor, type Ends } from './cue.ts';
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
  return addedReading('model', pair.view.findings.context, endsOf(scored), said, act ?? cueOf(pair));
}

/** So sure of a type, the encoder is more often right than the frame at the cue. */
const sureOfType = 0.5;

/**
 * A reading that no rule proposes, of what the encoder makes of a pair: worded by the token whose hiding costs most, with the type of
 * the frame there where the encoder is not sure of one and the frame's sign is the same.
 */
export function encodedReading(
  context: Context,
  ends: Ends,
  encoded: Encoded,
  polarity: Polarity,
  trust: number,
): Reading {
  const { sentence, source, target, acts, to } = ends;
  const cue = cueFor(context, ends, polarity, encoded) ?? to.token;
  const act = acts.find(({ predicate, ...own }) => predicate.head === cue && own.polarity === polarity);
  const types = encoded.pair(sentence, source, target)!.type;
  const likeliest = likeliestType(types, polarity);
  const type = act && types[likeliest] <= sureOfType ? act.type : likeliest;
  const { modality } = act ?? realize(type, polarity, operatorsOfClause(context.tree, cue));
  return addedReading('encoder', context, ends, { type, polarity, modality, trust }, act ?? cue);
}

/** What bears on a word and on the verb of its clause: `could have spoken by telephone`, `ahead of a meeting that was to be held`. */
function operatorsOfClause(tree: Tree, cue: number): Operator[] {
  let verb = cue;
  while (tree[verb]!.upos !== 'VERB' && tree[verb]!.head >= 0) verb = tree[verb]!.head;
  return [...operatorsOver(tree, cue), ...(verb === cue ? [] : operatorsOver(tree, verb))];
}

/** The ends of a pair, as its mentions stand for them. */
export function endsOf({ sentence, source, target, pair }: ScoredPair): Ends {
  const as = (mention: number, token: number) => ({ mention, token, hop: 'self', role: '' }) as const;
  const [from, to] = [as(pair.source, pair.x.head), as(pair.target, pair.y.head)];
  return { sentence, source, target, from, to, acts: pair.view.acts };
}

function addedReading(
  rule: string,
  context: Context,
  { from, source, to, target }: Ends,
  said: Pick<Reading, 'type' | 'polarity' | 'modality' | 'trust'>,
  wording: Act | number,
): Reading {
  const predicate =
    typeof wording === 'number'
      ? predicateOf(context.tree, [wording], said.type, said.polarity, { lemma: '' })
      : wording.predicate;
  return readingOf(context, { rule, predicate, ...said }, [from, source], [to, target]);
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
