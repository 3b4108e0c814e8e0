import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readJsonLines } from '../../server/evaluation/sets.ts';
import { analyze } from '../../server/pipeline/analyze.ts';
import { defaultPipeline } from '../../server/pipeline/default-pipeline.ts';
import type { Analysis } from '../../shared/analysis.ts';
import type { DocumentInput } from '../../shared/document.ts';
import { sharedFile } from './shared-data.ts';

export const wikinewsFiles = ['corpora/wikinews_2019.csv', 'corpora/wikinews_2020.csv'];

/** The Wikinews articles by url. */
export function readWikinews(): Map<string, DocumentInput> {
  const rows = wikinewsFiles.flatMap(
    (file) => parse(readFileSync(sharedFile(file), 'utf8'), { columns: true }) as (DocumentInput & { url: string })[],
  );
  return new Map(rows.map((row) => [row.url, row]));
}

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
