import { type End, judgement, signedBy, type Traits } from '../../../../models/judgement.ts';
import type { Filler } from '../arguments/fillers.ts';
import type { Context } from '../context.ts';
import type { Encoded } from '../model/encoded.ts';
import type { Reading } from '../reading.ts';
import { isReal, mirrored, placed } from './weigh.ts';

/** Belief in what one phrase stands for both sides of (`the two countries`), where it is sure enough: nobody was asked about enough of them. */
const sureOfBoth = 0.5;

/**
 * Readings toward an actor with the probability that a person signs them as their trust: of what two do together both have the mean. Where
 * one phrase stands for both, the belief stays, or nothing.
 */
export function judged(context: Context, readings: readonly Reading[], encoded: Encoded): Reading[] {
  const isJudged = (reading: Reading): boolean => reading.target !== null && isReal(reading) && !isOfBoth(reading);
  const signed = new Map(
    readings.filter(isJudged).map((one) => [placed(one), signedBy(judgement(), traitsOf(context, one, encoded))]),
  );
  return readings.map((reading) => {
    const own = signed.get(placed(reading));
    if (own !== undefined) return { ...reading, trust: (own + (signed.get(mirrored(reading)) ?? own)) / 2 };
    return isOfBoth(reading) && reading.trust < sureOfBoth ? { ...reading, trust: 0 } : reading;
  });
}

const isOfBoth = ({ target, from, to }: Reading): boolean => target !== null && from.mention === to.mention;

/** What a person would go by who judges a reading toward an actor. */
export function traitsOf(context: Context, reading: Reading, encoded: Encoded): Traits {
  const { sentence, source, type, trust, rule } = reading;
  const target = reading.target!;
  const seen = encoded.pair(sentence, source, target);
  const [from, to] = [context.actors.get(source)?.affiliation, context.actors.get(target)?.affiliation];
  return {
    belief: trust,
    rule,
    encoder: seen && { type: seen.type[type], surest: Math.max(...Object.values(seen.type)) },
    source: endOf(context, reading.from, source),
    target: endOf(context, reading.to, target),
    own: from === target || to === source,
    peers: from !== null && from === to,
  };
}

function endOf({ document, tree, actors }: Context, { mention }: Filler, actor: string): End {
  const { kind, confidence, start, end, head } = document.mentions[mention]!;
  return {
    actor: actors.get(actor)?.kind ?? null,
    mention: kind,
    link: confidence,
    text: document.document.text.slice(start, end).toLowerCase(),
    possessor: tree[head]!.deprel === 'nmod:poss',
  };
}
