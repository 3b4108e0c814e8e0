import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { groupBy } from '../../../shared/group-by.ts';
import { loadLexicon } from '../../lexicon/lexicon.ts';
import { modelPath } from '../../models/archive.ts';
import { chanceBy, type LinkWeights, traitsOfLink } from '../../models/links.ts';
import { documentOf } from '../../pipeline/analyze.ts';
import { annotate } from '../../pipeline/annotated-document.ts';
import { defaultPipeline } from '../../pipeline/default-pipeline.ts';
import { createCoreferenceStage } from '../../pipeline/stages/coreference/coreference-stage.ts';
import { linkOf } from '../../pipeline/stages/coreference/links.ts';
import { readCorpus } from '../corpora.ts';
import { readJsonLines } from '../sets.ts';
import { heldOutOf, logisticWeights } from '../stances/logistic.ts';

/** What a reader said of whom a pronoun was linked to. */
interface JudgedLink {
  /** Id of the document in open-news, and offsets of the pronoun. */
  id: string;
  start: number;
  end: number;
  actors: readonly string[];
  verdict: 'right' | 'either' | 'wrong';
}

interface Example {
  document: string;
  word: string;
  traits: readonly string[];
  verdict: JudgedLink['verdict'];
}

/** What can be read either way counts as rather right than wrong. */
const shareOf = { right: 1, either: 0.6, wrong: 0 } as const;
/** Squared weights count so much; a trait that fewer links have gets none. */
const penalty = 4;
const leastLinks = 4;

const file = createRequire(import.meta.url).resolve('#annotation/sets/links.jsonl');
const links = readJsonLines<JudgedLink>(file);
const texts = readCorpus('open-news');
const examples = [...groupBy(links, ({ id }) => id)].flatMap(([id, own]) => examplesOf(id, own));

/** The judged links of a document that the present rules still make. */
function examplesOf(id: string, own: readonly JudgedLink[]): Example[] {
  const found: Example[] = [];
  const byStart = new Map(own.map((one) => [one.start, one]));
  const coreference = createCoreferenceStage({
    lexicon: loadLexicon(),
    judge(context, mention) {
      const judged = byStart.get(mention.start);
      if (judged?.end !== mention.end || judged.actors.join() !== mention.actors.join()) return;
      const link = linkOf(context, mention);
      found.push({ document: id, word: link.word, traits: traitsOfLink(link), verdict: judged.verdict });
    },
  });
  const document = annotate(documentOf(texts.get(id)!, id));
  for (const stage of defaultPipeline().stages) {
    if (stage.name === 'coreference') {
      coreference.run(document, { allPairs: false });
      return found;
    }
    stage.run(document, { allPairs: false });
  }
  return found;
}

/** Logistic regression on the traits that some links share. */
function trained(on: readonly Example[]): LinkWeights {
  const counts = new Map<string, number>();
  for (const { traits } of on) for (const trait of traits) counts.set(trait, (counts.get(trait) ?? 0) + 1);
  const names = ['constant', ...[...counts].filter(([, count]) => count >= leastLinks).map(([trait]) => trait)];
  const numberOf = new Map(names.map((name, i) => [name, i]));
  const observed = on.map(({ traits, verdict }) => ({
    inputs: [0, ...traits.flatMap((trait) => numberOf.get(trait) ?? [])].map((i) => [i, 1] as const),
    right: shareOf[verdict],
  }));
  const weights = logisticWeights(observed, names.length, (i) => (i === 0 ? 0 : penalty));
  const rounded = names.map((name, i) => [name, Math.round(weights[i]! * 1000) / 1000] as const);
  return Object.fromEntries(rounded.filter(([, weight]) => weight !== 0));
}

/** Every example with the probability that weights gave it which had not seen its document. */
const heldOut = heldOutOf(examples, trained, (weights, one) => ({
  ...one,
  chance: chanceBy((trait) => weights[trait], one.traits),
  isWrong: one.verdict === 'wrong',
}));

writeFileSync(modelPath('links.json'), `${JSON.stringify(trained(examples), null, 1)}\n`);

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)}%`;
process.stdout.write(`${examples.length} of ${links.length} judged links are still made\n`);
for (const [kind, words] of [
  ['all', /./],
  ['they, their', /^(they|them|their)/],
  ['it, its', /^it/],
  ['we, our, us', /^(we|our|us)/],
  ['he, she', /^(he|him|his|she|her)/],
] as const) {
  const own = heldOut.filter(({ word }) => words.test(word));
  const right = own.filter(({ isWrong }) => !isWrong).length;
  process.stdout.write(`${kind}: ${own.length} links, ${percent(right, own.length)} not wrong\n`);
  for (const least of [0.4, 0.5, 0.55, 0.6, 0.7]) {
    const kept = own.filter(({ chance }) => chance >= least);
    const good = kept.filter(({ isWrong }) => !isWrong).length;
    process.stdout.write(
      `  from ${least}: ${percent(kept.length, own.length)} kept, ${percent(good, kept.length)} of them not wrong; ${percent(right - good, right)} of what is not wrong is lost\n`,
    );
  }
}
