import { coordinationOf } from '../../dependency-graph/dependency-graph.ts';
import type { Act } from './act.ts';
import type { Context } from './context.ts';
import { pairKey } from './decide.ts';
import type { Reading } from './reading.ts';
import type { Findings } from './readings.ts';

/** The best reading of every ordered pair of different actors that stand in one sentence, however weak. */
export function allPairs({ context, acts, readings }: Findings): Reading[] {
  const best = new Map<string, Reading>();
  for (const reading of readings) {
    const known = best.get(pairKey(reading));
    if (reading.target !== null && (!known || reading.trust > known.trust)) best.set(pairKey(reading), reading);
  }
  for (const pair of pairsOf(context))
    if (!best.has(pairKey(pair))) best.set(pairKey(pair), nearest(context, acts, pair));
  return [...best.values()].sort((a, b) => a.sentence - b.sentence || a.sourceMention - b.sourceMention);
}

/** A reading without a predicate for every ordered pair of a sentence: first mentions of each actor. */
function pairsOf(context: Context): Reading[] {
  const bySentence = new Map<number, Map<string, number>>();
  context.document.mentions.forEach((mention, index) => {
    if (mention.place) return;
    const sentence = context.tree[mention.head]!.sentence;
    const actors = bySentence.get(sentence) ?? new Map<string, number>();
    for (const actor of mention.actors) if (!actors.has(actor)) actors.set(actor, index);
    bySentence.set(sentence, actors);
  });
  return [...bySentence].flatMap(([sentence, actors]) =>
    [...actors].flatMap(([source, from]) =>
      [...actors]
        .filter(([target]) => target !== source)
        .map(([target, to]) => bare(context, sentence, source, from, target, to)),
    ),
  );
}

function bare(context: Context, sentence: number, source: string, from: number, target: string, to: number): Reading {
  const head = context.document.mentions[to]!.head;
  return {
    rule: 'none',
    sentence,
    source,
    target,
    sourceMention: from,
    targetMention: to,
    issue: null,
    type: 'CONSULT',
    polarity: 'neutral',
    modality: 'asserted',
    frameType: 'CONSULT',
    framePolarity: 'neutral',
    cue: [head],
    frame: '',
    sourceRole: '',
    targetRole: '',
    sourceHop: 'self',
    targetHop: 'self',
    targetToken: head,
    attributedTo: null,
    trust: 0.01,
  };
}

/** The pair with the type of the act nearest to it in its sentence: between the two, else close to them. */
function nearest(context: Context, acts: readonly Act[], pair: Reading): Reading {
  const { mentions } = context.document;
  const from = mentions[pair.sourceMention]!.head;
  const to = mentions[pair.targetMention]!.head;
  let best: Act | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const act of acts) {
    if (context.tree[act.predicate.head]!.sentence !== pair.sentence) continue;
    const cost = distance(context, act, from, to);
    if (cost < least) [best, least] = [act, cost];
  }
  if (!best) return pair;
  const { predicate, type, polarity, modality } = best;
  return {
    ...pair,
    rule: 'nearest',
    type,
    polarity,
    modality,
    frameType: predicate.frame.type,
    framePolarity: predicate.frame.polarity,
    cue: predicate.words,
    frame: predicate.frame.lemma,
    trust: 0.2 / (1 + Math.max(0, least)),
  };
}

/** Words between the predicate and the nearer of the two mentions, less for what acts on or for either. */
function distance(context: Context, act: Act, from: number, to: number): number {
  const { head } = act.predicate;
  const [first, last] = from < to ? [from, to] : [to, from];
  const outside = head < first ? first - head : head > last ? head - last : 0;
  const held = (fillers: Act['sources'], mention: number) =>
    fillers.some(({ token }) => coordinationOf(context.tree, token).includes(mention));
  return Math.abs(from - head) * 0.2 + outside - (held(act.sources, from) ? 5 : 0) - (held(act.targets, to) ? 5 : 0);
}
