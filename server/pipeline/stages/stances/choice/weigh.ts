import { groupBy } from '../../../../../shared/group-by.ts';
import { type Polarity, polarities } from '../../../../../shared/plover.ts';
import { wordClass } from '../../../../lexicon/word-classes.ts';
import { beliefIn, type Evidence, stack } from '../../../../models/belief.ts';
import { stanceModel } from '../../../../models/stance-model.ts';
import { dominates } from '../../../dependency-graph/tree.ts';
import type { Context } from '../context.ts';
import { asksWhether } from '../modality/questions.ts';
import { edgesFor, typesFor } from '../model/blend.ts';
import type { Ends } from '../model/cue.ts';
import type { Encoded } from '../model/encoded.ts';
import { encodedReading, endsOf, modelReading } from '../model/model-readings.ts';
import { roleAt } from '../model/pair.ts';
import type { EdgeScores } from '../model/score-pair.ts';
import type { ScoredPair, Scorer } from '../model/scorer.ts';
import type { Reading } from '../reading.ts';
import type { Findings } from '../rule.ts';
import { leastAdded, leastTrust, pairKey } from './decide.ts';
import { spokenPairs } from './spoken.ts';

/** Of the least probability of an edge that the model adds between marked actors, what one that the rules propose there needs. */
const shareOfProposed = 0.6;

/** Where the encoder sees nothing this surely, nothing is added. */
const surelyNone = 0.8;

/** True for what is said to be so: neither denied nor merely possible. */
export const isReal = ({ modality }: Reading): boolean => modality !== 'negated' && modality !== 'hypothetical';

/**
 * Readings with the probability that they are right as their trust, by the rules' own trust and what the models make of the pair; in
 * the order of the rules' trust. What is denied or merely possible, and what is about an issue alone, keeps the rules' trust.
 */
export function believed(readings: readonly Reading[], scorer: Scorer): Reading[] {
  const least = new Map<string, number>();
  const both = new Set(readings.map(placed));
  const rivals = groupBy(readings.filter(isReal), pairKey);
  return [...readings]
    .sort((a, b) => b.trust - a.trust)
    .map((reading) => {
      const scored = isReal(reading) ? scoreOf(reading, scorer) : null;
      const spoken = scored ? null : spokenEvidence(reading, rivals.get(pairKey(reading)) ?? [], scorer.encoded);
      if (!scored && !spoken) return reading;
      // Which sense of a predicate is meant, the rules know better than the model.
      const sense = `${pairKey(reading)}\t${reading.predicate.head}`;
      const isMutual = both.has(mirrored(reading));
      const seen = isSeen(reading, scorer) ? scorer.encoded : null;
      const probability = spoken
        ? beliefIn(stack(), spoken)
        : probabilityOf(scorer, scored!, reading, rivals.get(pairKey(reading))!, isMutual, seen);
      const trust = Math.min(probability, least.get(sense) ?? 1);
      least.set(sense, trust);
      return { ...reading, trust };
    });
}

/**
 * False where one phrase stands for both (`the two countries`): the encoder sees no pair in it; and where somebody's people act (`Roe's
 * lawyers thanked Acme`): it is shown the possessor alone, while the rules know for whom such people speak.
 */
const isSeen = (reading: Reading, scorer: Scorer): boolean => {
  const { sentence, source, target, from, to } = reading;
  if (target === null || from.mention === to.mention || !scorer.encoded?.pair(sentence, source, target)) return false;
  const scored = scorer.score(sentence, source, target);
  return !scored || roleAt(scored.pair.view, scored.pair.x.head) !== 'nmod:poss';
};

/** How likely a stance is, by what speaks for it, given as to `evidenceFor`. */
function probabilityOf(...given: Parameters<typeof evidenceFor>): number {
  const evidence = evidenceFor(...given);
  return beliefIn(evidence.encoder === undefined ? stanceModel().tables.belief : stack(), evidence);
}

/**
 * What speaks for a stance of a sign: the rules' trust in it and in other signs of the same pair, and the models.
 * @param isMutual true for what two do together, which is believed of both or of neither
 * @param encoded what the encoder makes of the document, null where it does not see the two
 */
export function evidenceFor(
  scorer: Scorer,
  scored: ScoredPair,
  { polarity, trust }: Pick<Reading, 'polarity' | 'trust'>,
  readings: readonly Reading[],
  isMutual: boolean,
  encoded: Encoded | null = scorer.encoded,
): Evidence {
  const { sentence, source, target } = scored;
  const back = isMutual ? scorer.score(sentence, target, source) : null;
  const ways = back ? [scored, back] : [scored];
  const mean = (shares: readonly number[]) => shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const model = mean(ways.map(({ score }) => score.article()[polarity]));
  const seen = ways.flatMap((way) => encoded?.pair(sentence, way.source, way.target) ?? []);
  if (!seen.length) return { trust, model };
  const others = readings.filter((other) => other.polarity !== polarity);
  const pairs = ways.map(({ pair }) => pair);
  return {
    trust,
    model,
    encoder: mean(seen.map(({ sign }) => sign[polarity])),
    none: mean(seen.map(({ sign }) => sign.none)),
    proposed: trust >= leastTrust,
    other: mostTrust(others),
    elsewhere: mean(ways.map(trustElsewhere)),
    ahead: mean(pairs.map(({ x, y }) => Number(x.first < y.first))),
    possessor: mean(pairs.map(({ view, x }) => Number(roleAt(view, x.head) === 'nmod:poss'))),
    doubt: mean(pairs.map(({ y }) => 1 - y.confidence)),
  };
}

/** The same for a speaker who stands in another sentence, which the linear model does not see; null where the encoder is told of none. */
function spokenEvidence(
  { sentence, source, target, polarity, trust }: Pick<Reading, 'sentence' | 'source' | 'target' | 'polarity' | 'trust'>,
  readings: readonly Reading[],
  encoded: Encoded | null,
): Evidence | null {
  const pair =
    target !== null && encoded?.speaker(sentence)?.actor === source ? encoded.pair(sentence, source, target) : null;
  if (!pair) return null;
  const { none, [polarity]: sure } = pair.sign;
  const other = mostTrust(readings.filter((one) => one.polarity !== polarity));
  return { trust, model: 0, encoder: sure, none, proposed: trust >= leastTrust, other, ahead: 1 };
}

const mostTrust = (readings: readonly Reading[]): number => Math.max(0, ...readings.map(({ trust }) => trust));

/** Trust of the rules in what the source of a pair does toward somebody else in the sentence. */
const trustElsewhere = ({ source, target, pair: { view } }: ScoredPair): number =>
  mostTrust(
    view.readings.filter(
      (other) => isReal(other) && other.source === source && other.target !== null && other.target !== target,
    ),
  );

/** What two do together is believed of both or of neither. */
export const placed = ({ sentence, source, target, type, predicate }: Reading): string =>
  `${sentence}\t${source}\t${target}\t${type}\t${predicate.head}`;
export const mirrored = (reading: Reading): string =>
  placed({ ...reading, source: reading.target ?? '', target: reading.source });

const scoreOf = ({ sentence, source, target }: Reading, scorer: Scorer): ScoredPair | null =>
  target === null ? null : scorer.score(sentence, source, target);

/**
 * Stances that the encoder sees in an article where the rules propose none of that sign; what they read there without much trust speaks for
 * it, unless they trust that the same act is toward somebody else.
 */
export function encodedInArticle(findings: Findings, proposed: readonly Reading[], scorer: Scorer): Reading[] {
  const closed = new Set(refused(findings).map(pairKey));
  const read = groupBy(findings.readings.filter(isReal), pairKey);
  const ruled = groupBy(proposed, ({ sentence }) => sentence);
  const added = [...scorer.pairs(), ...spokenPairs(findings, scorer.encoded!)].flatMap((pair) => {
    const { sentence, source, target } = pair;
    const key = pairKey({ sentence, source, target, issue: null });
    const isOpen =
      closed.has(key) || asksWhether(findings.context.tree, findings.context.document.sentences[sentence]!);
    const encoded = isOpen ? null : scorer.encoded!.pair(sentence, source, target);
    if (!encoded || encoded.sign.none > surelyNone) return [];
    const polarity = likeliest(encoded.sign);
    const own = read.get(key) ?? [];
    const same = own.filter((reading) => reading.polarity === polarity);
    const beside = ruled.get(sentence) ?? [];
    if (same.some((reading) => beside.includes(reading) || isToldOfAnother(beside, reading))) return [];
    const said = { sentence, source, target, polarity, trust: mostTrust(same) };
    const spoken = spokenEvidence(said, own, scorer.encoded);
    const scored = spoken ? null : scorer.score(sentence, source, target);
    if ((!spoken && !scored) || (polarity === 'neutral' && scorer.encoded!.speaker(sentence)?.isAuthor)) return [];
    const probability = spoken
      ? beliefIn(stack(), spoken)
      : probabilityOf(scorer, scored!, said, own, polarity === 'neutral');
    const ends = scored ? endsOf(scored) : (pair as Ends);
    const isElsewhere = beside.some((one) => one.polarity === polarity && isActBetween(findings.context, one, ends));
    return probability < leastAdded || isElsewhere || isAntagonized(findings.context, ends.to.token)
      ? []
      : [encodedReading(findings.context, ends, scorer.encoded!, polarity, probability)].filter(isReal);
  });
  const all = groupBy([...proposed, ...added], ({ sentence }) => sentence);
  const isOwn = (reading: Reading) => all.get(reading.sentence)!.some((one) => isOfOwn(findings.context, reading, one));
  return bounded(
    findings,
    added.filter((reading) => !isOwn(reading)),
  );
}

const antagonists = wordClass('antagonists');

/** `criticized Peru's enemies`: not Peru. */
const isAntagonized = ({ tree }: Context, target: number): boolean =>
  tree[target]!.deprel === 'nmod:poss' && antagonists.has(tree[tree[target]!.head]!.lemma);

/** `Acme director Jane Roe criticized Peru`: what a person does, or undergoes, is not the body's as well that stands in her title. */
function isOfOwn({ actors }: Context, reading: Reading, other: Reading): boolean {
  const isIn = (body: string | null, person: string | null): boolean =>
    actors.get(person ?? '')?.kind === 'person' && actors.get(person!)!.affiliation === body;
  if (other.predicate.head !== reading.predicate.head || other.polarity !== reading.polarity) return false;
  return other.target === reading.target
    ? isIn(reading.source, other.source)
    : other.source === reading.source && isIn(reading.target, other.target);
}

const likeliest = (shares: Readonly<Record<Polarity, number>>): Polarity =>
  polarities.reduce((best, other) => (shares[other] > shares[best] ? other : best));

/** `kept the tariffs that Peru imposed on Chile`: whom the rules read an act to be toward, it is not toward somebody else beside them. */
const isToldOfAnother = (readings: readonly Reading[], { source, predicate }: Reading): boolean =>
  readings.some((reading) => reading.source === source && reading.predicate.head === predicate.head);

/** The same where the act has a clause of its own, in which the source stands and the other does not (`Chile kept the tariffs that Peru imposed on Cuba`). */
const isActBetween = ({ tree }: Context, { source, target, predicate }: Reading, ends: Ends): boolean =>
  source === ends.source &&
  target !== null &&
  target !== ends.target &&
  dominates(tree, predicate.head, ends.from.token) &&
  !dominates(tree, predicate.head, ends.to.token);

/** Of what is added to a sentence the likeliest, no more than it has predicates (one, where none is known), both ways: each can have been misread once. */
function bounded({ context: { tree }, acts }: Findings, added: readonly Reading[]): Reading[] {
  const heads = groupBy([...new Set(acts.map(({ predicate }) => predicate.head))], (head) => tree[head]!.sentence);
  const bySentence = groupBy(added, ({ sentence }) => sentence);
  return [...bySentence].flatMap(([sentence, readings]) =>
    [...readings].sort((a, b) => b.trust - a.trust).slice(0, 2 * (heads.get(sentence)?.length ?? 1)),
  );
}

/** What syntax says is denied or merely possible stays so: the model, which knows words better than what governs them, adds nothing there. */
const refused = ({ readings }: Findings): Reading[] => readings.filter((reading) => !isReal(reading));

/**
 * What the rules propose between actors that the caller marked, without the signed edges that the model finds unlikely. What is neutral,
 * denied or about an issue alone it does not judge.
 */
export const likelyOfMarked = (readings: readonly Reading[], scorer: Scorer): Reading[] =>
  readings.filter((reading) => {
    const { polarity } = reading;
    const scored = isReal(reading) ? scoreOf(reading, scorer) : null;
    if (!scored || polarity === 'neutral') return true;
    return ratherThanNone(edgesFor(scorer, scored), polarity) >= shareOfProposed * stanceModel().tables.leastEdge;
  });

/**
 * Edges that the model sees between actors that the caller marked and no rule proposes. Only where no chosen reading tells the part of
 * either already: the source is no source of one, the target no target, and neither way round.
 */
export function addedToMarked(findings: Findings, chosen: readonly Reading[], scorer: Scorer): Reading[] {
  const closed = new Set(refused(findings).map(pairKey));
  const isOpen = (sentence: number, source: string, target: string) =>
    !closed.has(pairKey({ sentence, source, target, issue: null })) &&
    !chosen.some((reading) => reading.sentence === sentence && explains(reading, source, target));
  return scorer.all(isOpen).flatMap((scored) => {
    const edges = edgesFor(scorer, scored);
    const { forward } = edges;
    const sign = forward.positive > forward.negative ? 'positive' : 'negative';
    const isLikely = ratherThanNone(edges, sign) >= stanceModel().tables.leastEdge;
    return isLikely ? realReading(scored, sign, forward[sign]) : [];
  });
}

const realReading = (scored: ScoredPair, polarity: Polarity, trust: number): Reading[] =>
  [modelReading(scored, scored.score.types(), polarity, trust)].filter(isReal);

/** Probability of a signed edge if there is that one or none, whatever else there might be. */
const ratherThanNone = ({ neutral, forward }: EdgeScores, sign: Exclude<Polarity, 'neutral'>): number =>
  forward[sign] / (forward[sign] + neutral);

const explains = (reading: Reading, source: string, target: string): boolean =>
  reading.target !== null &&
  (reading.source === source || reading.target === target || (reading.source === target && reading.target === source));

/**
 * One reading for every ordered pair of actors of a sentence, with the model's type and its probability:
 * the rules' best reading of that type where there is one, for its evidence.
 */
export function typedByModel(findings: Findings, scorer: Scorer): Reading[] {
  return scorer.all().map((scored) => {
    const own = modelReading(scored, typesFor(scorer, scored));
    const ruled = bestOf(findings.readings, scored).find(({ type }) => type === own.type);
    return { ...(ruled ?? own), trust: own.trust };
  });
}

const bestOf = (readings: readonly Reading[], { sentence, source, target }: ScoredPair): Reading[] =>
  readings
    .filter((reading) => reading.sentence === sentence && reading.source === source && reading.target === target)
    .sort((a, b) => b.trust - a.trust);

/** A chosen reading with the features that weighed most in the model; nothing on issues alone. */
export function reasoned(reading: Reading, scorer: Scorer): Reading {
  const scored = scoreOf(reading, scorer);
  return scored ? { ...reading, features: scored.score.featuresFor(reading.polarity) } : reading;
}
