import type { ActorKind } from '../../../../../shared/actor.ts';
import { type End, judgement, signedBy, type Traits } from '../../../../models/judgement.ts';
import type { Mention } from '../../../annotated-document.ts';
import type { Filler } from '../arguments/fillers.ts';
import type { Context } from '../context.ts';
import type { Encoded } from '../model/encoded.ts';
import type { Reading } from '../reading.ts';
import { mutual } from '../rules/symmetric.ts';
import { isReal, placed } from './weigh.ts';

/** Belief in what one phrase stands for both sides of (`the two countries`), where it is sure enough: nobody was asked about enough of them. */
const sureOfBoth = 0.5;

/**
 * Readings toward an actor with the probability that a person signs them as their trust: of what two do together both have the mean. The
 * belief stays where somebody's people act, of whom the encoder is shown the possessor alone, and, if it is sure, where one phrase stands for both.
 */
export function judged(context: Context, readings: readonly Reading[], encoded: Encoded): Reading[] {
  const isJudged = (reading: Reading): boolean =>
    reading.target !== null && isReal(reading) && !isOfBoth(reading) && reading.from.hop !== 'possessor';
  const signed = new Map(
    readings.filter(isJudged).map((one) => [keyOf(one), signedBy(judgement(), traitsOf(context, one, encoded))]),
  );
  const weighed = readings.map((reading) => {
    const own = signed.get(keyOf(reading));
    const back = own && signed.get(keyOf({ ...reading, source: reading.target!, target: reading.source }));
    if (own !== undefined) return { ...reading, trust: (own + (back ?? own)) / 2 };
    return isOfBoth(reading) && reading.trust < sureOfBoth ? { ...reading, trust: 0 } : reading;
  });
  return weighed.flatMap((reading) => [reading, ...otherWay(context, reading, weighed)]);
}

/** Sentence, ends, type and predicate; what the encoder reads is one whichever word is its cue. */
const keyOf = (reading: Reading): string =>
  placed(reading.rule === 'encoder' ? { ...reading, predicate: { ...reading.predicate, head: -1 } } : reading);

/** Of a hundred AGREE and COOPERATE between two, annotated in 24,473 sentences of open-news, 87 are noted both ways; of visits, one way. */
const shareBothWays = 0.87;

/** The same the other way round of what the encoder reads that two do together, one of two ways. */
function otherWay({ actors }: Context, reading: Reading, all: readonly Reading[]): Reading[] {
  const { sentence, source, target, from, to, rule, type, trust } = reading;
  const isVisit = type === 'CONSULT' && actors.get(target ?? '')?.kind !== 'person';
  if (rule !== 'encoder' || target === null || !mutual.has(type) || isVisit || isOfBoth(reading)) return [];
  const back = all.find((one) => one.sentence === sentence && one.source === target && one.target === source);
  if (back && (!mutual.has(back.type) || back.trust >= trust * shareBothWays)) return [];
  return [{ ...reading, source: target, target: source, from: to, to: from, trust: trust * shareBothWays }];
}

const isOfBoth = ({ target, from, to }: Reading): boolean => target !== null && from.mention === to.mention;

/** What a person would go by who judges a reading toward an actor. */
export function traitsOf(context: Context, reading: Reading, encoded: Encoded): Traits {
  const { sentence, source, type, trust, rule, polarity } = reading;
  const target = reading.target!;
  const seen = encoded.pair(sentence, source, target);
  const back = encoded.pair(sentence, target, source)?.sign[polarity] ?? 0;
  const [own, others] = [context.actors.get(source)?.affiliation, context.actors.get(target)?.affiliation];
  return {
    belief: trust,
    rule,
    encoder: seen && {
      type: seen.type[type],
      surest: Math.max(...Object.values(seen.type)),
      none: seen.sign.none,
      back,
    },
    source: endOf(context, reading, reading.from, source),
    target: endOf(context, reading, reading.to, target),
    own: own === target || others === source,
    peers: own !== null && own === others,
  };
}

function endOf(context: Context, { sentence, predicate }: Reading, { mention: at }: Filler, actor: string): End {
  const { document, tree, actors } = context;
  const mention = document.mentions[at]!;
  const { kind, confidence, start, end, head, first, last } = mention;
  const { kind: sort = null, name = '', country = null, affiliation = null } = actors.get(actor) ?? {};
  const own = tree[head]!.sentence;
  const wordAt = (token: number): string => (tree[token]?.sentence === own ? tree[token].text : '');
  return {
    actor: sort,
    mention: kind,
    link: confidence,
    text: document.document.text.slice(start, end).toLowerCase(),
    before: wordAt(first - 1),
    behind: wordAt(last),
    possessor: tree[head]!.deprel === 'nmod:poss',
    titled: !!document.document.title?.includes(name.split(' ').at(-1)!),
    placed: country !== null,
    affiliated: affiliation !== null,
    several: mention.actors.length > 1,
    voiced: document.voices.some((voice) => voice.first <= first && first < voice.last),
    elsewhere: own !== sentence,
    far: Math.abs(head - predicate.head),
    rivals: kind === 'name' ? 0 : rivalsOf(context, mention, actor, sort),
  };
}

/** How many others of its kind are named between a mention and the last name of its actor, or in 600 characters before it. */
function rivalsOf({ document, actors }: Context, { start }: Mention, actor: string, kind: ActorKind | null): number {
  const named = document.mentions.filter((one) => one.kind === 'name' && !one.place && one.start < start);
  const own = named.findLast((one) => one.actors.includes(actor))?.start ?? start - 600;
  const between = named.filter((one) => one.start > own).flatMap((one) => one.actors);
  return new Set(between.filter((one) => one !== actor && actors.get(one)?.kind === kind)).size;
}
