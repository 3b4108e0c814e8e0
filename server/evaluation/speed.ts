import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import nlp from 'compromise';
import { parse } from 'csv-parse/sync';
import { documentOf } from '../pipeline/analyze.ts';
import { annotate } from '../pipeline/annotated-document.ts';
import { defaultPipeline } from '../pipeline/default-pipeline.ts';
import type { Pipeline } from '../pipeline/pipeline.ts';
import { sharedFolder } from './corpora.ts';
import { evaluationSets, isPresent } from './sets.ts';

/** Throughput of the pipeline, with the encoder and without, and of compromise alone on the same texts. */
export interface Speed {
  documents: number;
  tokens: number;
  /** Tokens per second, on one core. */
  withEncoder: number;
  withoutEncoder: number;
  compromise: number;
  /** How many times as fast as compromise the pipeline without the encoder is. */
  ratio: number;
  /** How many times as long the pipeline with the encoder takes as without. */
  cost: number;
}

const articles = 40;

/** News articles of the shared corpus where it is present, else the demo corpus. */
function sampleTexts(): string[] {
  const corpus = join(sharedFolder(), 'corpora/wikinews_2020.csv');
  try {
    const rows = parse(readFileSync(corpus, 'utf8'), { columns: true }) as { text: string }[];
    return rows.slice(0, articles).map(({ text }) => text);
  } catch {
    return evaluationSets()
      .filter((set) => set.name === 'demo' && isPresent(set))
      .flatMap((set) => set.documents().map(({ text }) => text));
  }
}

/** Milliseconds that the work takes. */
function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/**
 * Measures all three in turns over the same articles and takes the best of three rounds of each, after one round to warm up:
 * the best round is the one that other programs disturbed least.
 */
export function measureSpeed(): Speed {
  const texts = sampleTexts();
  let tokens = 0;
  const run = (pipeline: Pipeline) => () => {
    tokens = 0;
    for (const [index, text] of texts.entries())
      tokens += pipeline.run(annotate(documentOf({ text }, String(index)))).tokens.length;
  };
  const works = {
    withEncoder: run(defaultPipeline()),
    withoutEncoder: run(defaultPipeline({ fast: true })),
    compromise: () => {
      for (const text of texts) nlp(text);
    },
  };
  const round = () => ({
    withEncoder: timed(works.withEncoder),
    withoutEncoder: timed(works.withoutEncoder),
    compromise: timed(works.compromise),
  });
  round();
  const rounds = [1, 2, 3].map(round);
  const best = (key: keyof typeof works) => Math.min(...rounds.map((one) => one[key]));
  const perSecond = (milliseconds: number) => Math.round((1000 * tokens) / milliseconds);
  return {
    documents: texts.length,
    tokens,
    withEncoder: perSecond(best('withEncoder')),
    withoutEncoder: perSecond(best('withoutEncoder')),
    compromise: perSecond(best('compromise')),
    ratio: best('compromise') / best('withoutEncoder'),
    cost: best('withEncoder') / best('withoutEncoder'),
  };
}
