import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupBy } from '../../../shared/group-by.ts';
import { polarities } from '../../../shared/plover.ts';
import { encoderFrom } from '../../encoder/encoder.ts';
import { modelPath } from '../../models/archive.ts';
import { type Belief, beliefIn, type Evidence, inputsOf } from '../../models/belief.ts';
import { documentOf } from '../../pipeline/analyze.ts';
import { annotate } from '../../pipeline/annotated-document.ts';
import { defaultPipeline } from '../../pipeline/default-pipeline.ts';
import { pairKey } from '../../pipeline/stages/stances/choice/decide.ts';
import { evidenceFor, isReal } from '../../pipeline/stages/stances/choice/weigh.ts';
import { viewsOf } from '../../pipeline/stages/stances/model/pair.ts';
import { scorerOf } from '../../pipeline/stages/stances/model/scorer.ts';
import { findingsOf } from '../../pipeline/stages/stances/readings.ts';
import { type AnnotatedSentence, annotatedSentences } from '../annotation/read.ts';
import { readCorpus } from '../corpora.ts';
import { stancesByPair } from '../stances/article-examples.ts';
import { minimize } from '../stances/minimize.ts';

const [folder, third] = process.argv.slice(2);
if (!folder || !third) {
  process.stderr.write(
    'usage: npm run train:stack -- FOLDER THIRD (an encoder that was trained --without that third)\n',
  );
  process.exit(2);
}

/** A stance of one sign that there might be between two actors of a sentence. */
interface Case extends Evidence {
  right: boolean;
}

const encoder = encoderFrom(join(folder, 'stances.onnx'), join(folder, 'tokenizer.json'));
if (!encoder) throw new Error(`no encoder in ${folder}, or no onnxruntime-node`);
const stages = defaultPipeline().stages.filter(({ name }) => name !== 'stances');
const texts = readCorpus('open-news');

/** As the trainer of the encoder divides documents. */
const thirdOf = (group: string): number =>
  Number.parseInt(createHash('sha256').update(group).digest('hex').slice(0, 8), 16) % 3;

/** The linear model has not seen open-news, the encoder not this third of it, and the rules are written, not trained. */
const cases = [...annotatedSentences({ part: 'train', corpora: ['open-news'] })].flatMap(([id, sentences]) =>
  thirdOf(id) === Number(third) ? casesOf(id, sentences) : [],
);

function casesOf(id: string, sentences: readonly AnnotatedSentence[]): Case[] {
  const document = annotate(documentOf(texts.get(sentences[0]!.id)!, id));
  for (const stage of stages) stage.run(document, { allPairs: false });
  const findings = findingsOf(document);
  const views = viewsOf(findings);
  const scorer = scorerOf(findings, encoder);
  const closed = new Set(findings.readings.filter((reading) => !isReal(reading)).map(pairKey));
  const read = groupBy(findings.readings.filter(isReal), pairKey);
  const annotated = new Map(
    sentences.map((sentence) => [document.sentences.findIndex(({ start }) => start === sentence.start), sentence]),
  );
  return scorer.pairs().flatMap(({ sentence, source, target }): Case[] => {
    const own = annotated.get(sentence);
    const scored = own ? scorer.score(sentence, source, target) : null;
    const key = pairKey({ sentence, source, target, issue: null });
    if (!own || !scored || closed.has(key)) return [];
    const told = stancesByPair(own.stances, views.get(sentence)!).get(`${source}\t${target}`) ?? [];
    const readings = read.get(key) ?? [];
    return polarities.flatMap((polarity): Case[] => {
      const same = told.filter((stance) => stance.polarity === polarity);
      const right = same.length > 0;
      if (right && same.every(({ optional }) => optional)) return [];
      const trust = Math.max(0, ...readings.filter((one) => one.polarity === polarity).map((one) => one.trust));
      return [{ ...evidenceFor(scorer, scored, { polarity, trust }, readings, polarity === 'neutral'), right }];
    });
  });
}

const inputs = Object.keys(inputsOf({ trust: 0, model: 0 }));
const beliefOf = (weights: ArrayLike<number>, round = (weight: number) => weight): Belief =>
  Object.fromEntries(inputs.map((name, i) => [name, round(weights[i]!)])) as unknown as Belief;

const seen = cases.filter(({ encoder: probability }) => probability !== undefined);
const weights = minimize(
  (point, gradient) => {
    gradient.fill(0);
    const belief = beliefOf(point);
    return seen.reduce((loss, one) => {
      const believed = beliefIn(belief, one);
      Object.values(inputsOf(one)).forEach((input, i) => {
        gradient[i]! += (believed - Number(one.right)) * input;
      });
      return loss - Math.log(Math.max(1e-12, one.right ? believed : 1 - believed));
    }, 0);
  },
  inputs.length,
  200,
);
const belief = beliefOf(weights, (weight) => Math.round(weight * 1000) / 1000);
writeFileSync(modelPath('stack.json'), `${JSON.stringify(belief, null, 2)}\n`);

const gold = seen.filter(({ right }) => right).length;
process.stdout.write(`${seen.length / 3} pairs, ${gold} stances\n${JSON.stringify(belief)}\n`);
for (const keep of [0.15, 0.2, 0.25, 0.3, 0.35, 0.4])
  for (const add of [0.25, 0.3, 0.35, 0.4, 0.45, 0.5]) {
    const found = seen.filter((one) => beliefIn(belief, one) >= (one.proposed ? keep : add));
    const right = found.filter((one) => one.right).length;
    const [precision, recall] = [right / found.length, right / gold];
    process.stdout.write(
      `kept from ${keep}, added from ${add}: P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}\n`,
    );
  }
