import { join, resolve } from 'node:path';
import { readCorpus } from '../../server/evaluation/corpora.ts';
import { readJsonLines } from '../../server/evaluation/sets.ts';
import { analyze } from '../../server/pipeline/analyze.ts';
import { defaultPipeline } from '../../server/pipeline/default-pipeline.ts';
import type { Analysis } from '../../shared/analysis.ts';

export const wikinewsFiles = ['corpora/wikinews_2019.csv', 'corpora/wikinews_2020.csv'];

/** The Wikinews articles by url. */
export const readWikinews = () => readCorpus('wikinews');

/** Runs the pipeline over articles, each of them once. */
export function wikinewsAnalyzer(): (url: string) => Analysis {
  const articles = readWikinews();
  const pipeline = defaultPipeline();
  const done = new Map<string, Analysis>();
  return (url) => {
    const analysis = done.get(url) ?? analyze(pipeline, articles.get(url)!, url);
    done.set(url, analysis);
    return analysis;
  };
}

/** The annotated cases of a file of `tests/fixtures/annotations`. */
export const readCases = <Case>(name: string): Case[] =>
  readJsonLines<Case>(join(resolve(import.meta.dirname, '../fixtures/annotations'), name));
