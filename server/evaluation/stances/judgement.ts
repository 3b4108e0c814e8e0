import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { groupBy } from '../../../shared/group-by.ts';
import type { StanceType } from '../../../shared/plover.ts';
import { stanceEncoder } from '../../encoder/encoder.ts';
import { modelPath } from '../../models/archive.ts';
import { type Judgement, signedBy, type Traits, traitInputs } from '../../models/judgement.ts';
import { documentOf } from '../../pipeline/analyze.ts';
import { annotate } from '../../pipeline/annotated-document.ts';
import { defaultPipeline } from '../../pipeline/default-pipeline.ts';
import { candidatesIn } from '../../pipeline/stages/stances/choice/chosen-readings.ts';
import { traitsOf } from '../../pipeline/stages/stances/choice/judge.ts';
import { scorerOf } from '../../pipeline/stages/stances/model/scorer.ts';
import { findingsOf } from '../../pipeline/stages/stances/readings.ts';
import { annotatedSentences } from '../annotation/read.ts';
import { readCorpus } from '../corpora.ts';
import { readJsonLines } from '../sets.ts';
import { heldOutOf, logisticWeights } from './logistic.ts';

/** What a person said of a stance that an earlier reader had read. */
interface JudgedStance {
  /** Id of the document in open-news, and offsets of the sentence. */
  id: string;
  start: number;
  end: number;
  source: string;
  target: string;
  type: StanceType;
  verdict: 'right' | 'arguable' | 'wrong';
}

interface Example {
  document: string;
  /** Whether the encoder was trained on its sentence. */
  isKnown: boolean;
  traits: Traits;
  /** 1 for a stance that is right, a half for an arguable one. */
  right: number;
}

/**
 * How far the belief counts is given: learnt, it would be .2 beside the encoder's own probabilities, which serves open-news, and on the other
 * annotated articles costs four points of precision. What the rules trust must keep its weight.
 */
const weightOfBelief = 0.7;
/** Another careful reader may note what is arguable: it counts half. */
const shareOf = { right: 1, arguable: 0.5, wrong: 0 } as const;
/** Squared weights of the other inputs, scaled, count so much. */
const penalty = 30;

const stages = defaultPipeline().stages.filter(({ name }) => name !== 'stances');
const encoder = stanceEncoder();
if (!encoder) throw new Error('onnxruntime-node is not installed: what the encoder makes of a stance is an input');

const file = createRequire(import.meta.url).resolve('#annotation/sets/judged.jsonl');
/** Sentences that the encoder was trained on, where it is surer than elsewhere: learnt from, and left out of the figures. */
const annotated = new Set(
  [...annotatedSentences({ part: 'train', corpora: ['open-news'] }).values()]
    .flat()
    .map(({ id, start }) => `${id} ${start}`),
);
const judgedStances = readJsonLines<JudgedStance>(file);
const texts = readCorpus('open-news');
const examples = [...groupBy(judgedStances, ({ id }) => id)].flatMap(([id, own]) => examplesOf(id, own));

/** The judged stances of a document that the present reader still considers. */
function examplesOf(id: string, own: readonly JudgedStance[]): Example[] {
  const document = annotate(documentOf(texts.get(id)!, id));
  for (const stage of stages) stage.run(document, { allPairs: false });
  const findings = findingsOf(document);
  const scorer = scorerOf(findings, encoder);
  const { likely } = candidatesIn(findings, scorer);
  return own.flatMap(({ start, source, target, type, verdict }) => {
    const read = likely.filter(
      (one) =>
        document.sentences[one.sentence]!.start === start &&
        one.source === source &&
        one.target === target &&
        one.type === type &&
        one.from.mention !== one.to.mention,
    );
    const best = read.sort((a, b) => b.trust - a.trust)[0];
    return best
      ? {
          document: id,
          isKnown: annotated.has(`${id} ${start}`),
          traits: traitsOf(findings.context, best, scorer.encoded!),
          right: shareOf[verdict],
        }
      : [];
  });
}

const names = (Object.keys(traitInputs(examples[0]!.traits)) as (keyof Judgement)[]).filter(
  (name) => name !== 'belief',
);

/** Logistic regression on inputs of one size, with the weights of the inputs as they are. */
function trained(on: readonly Example[]): Judgement {
  const inputs = on.map(({ traits }) => traitInputs(traits));
  const scales = names.map((name) => {
    const mean = inputs.reduce((sum, one) => sum + one[name], 0) / inputs.length;
    const spread = Math.sqrt(inputs.reduce((sum, one) => sum + (one[name] - mean) ** 2, 0) / inputs.length);
    return name === 'constant' || spread === 0 ? { mean: 0, spread: 1 } : { mean, spread };
  });
  const observed = inputs.map((one, at) => ({
    inputs: names.map((name, i) => [i, (one[name] - scales[i]!.mean) / scales[i]!.spread] as const),
    right: on[at]!.right,
    given: weightOfBelief * one.belief,
  }));
  const weights = logisticWeights(observed, names.length, (i) => (names[i] === 'constant' ? 0 : penalty));
  const plain = names.map((_, i) => weights[i]! / scales[i]!.spread);
  const shift = plain.reduce((sum, weight, i) => sum + weight * scales[i]!.mean, 0);
  const round = (weight: number): number => Math.round(weight * 1000) / 1000;
  return {
    belief: weightOfBelief,
    ...Object.fromEntries(names.map((name, i) => [name, round(name === 'constant' ? plain[i]! - shift : plain[i]!)])),
  };
}

/** Every example with the probability that weights gave it which had not seen its document. */
const heldOut = heldOutOf(examples, trained, (weights, one) => ({
  ...one,
  probability: signedBy(weights, one.traits),
})).filter(({ isKnown }) => !isKnown);

writeFileSync(modelPath('judgement.json'), `${JSON.stringify(trained(examples), null, 2)}\n`);

process.stdout.write(
  `${examples.length} of ${judgedStances.length} judged stances are still read, ${heldOut.length} in sentences that the encoder was not trained on\n`,
);
for (const [label, of] of [
  ['belief', (one: (typeof heldOut)[number]) => one.traits.belief],
  ['judgement', (one: (typeof heldOut)[number]) => one.probability],
] as const) {
  const ordered = [...heldOut].sort((a, b) => of(b) - of(a));
  for (const share of [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 1]) {
    const kept = ordered.slice(0, Math.round(share * ordered.length));
    const right = kept.filter((one) => one.right === 1).length / kept.length;
    process.stdout.write(
      `${label}: ${kept.length} stances from ${of(kept.at(-1)!).toFixed(2)}: ${(100 * right).toFixed(1)}% right\n`,
    );
  }
}
const bins = groupBy(heldOut, ({ probability }) => Math.floor(10 * probability));
const error = [...bins.values()].reduce((sum, all) => {
  const [said, right] = [all.map((one) => one.probability), all.map((one) => one.right)];
  return sum + Math.abs(said.reduce((a, b) => a + b, 0) - right.reduce((a, b) => a + b, 0));
}, 0);
process.stdout.write(`expected calibration error ${(error / heldOut.length).toFixed(3)}\n`);
