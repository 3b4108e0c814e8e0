import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scoreArticles } from '../../server/evaluation/articles.ts';
import { scoreDse } from '../../server/evaluation/dse.ts';
import type { Measure } from '../../server/evaluation/measures.ts';
import { scorePlover } from '../../server/evaluation/plover.ts';
import { scorePlv } from '../../server/evaluation/plv.ts';
import { readJsonLines } from '../../server/evaluation/sets.ts';
import { analyze } from '../../server/pipeline/analyze.ts';
import { defaultPipeline } from '../../server/pipeline/default-pipeline.ts';
import type { Analysis } from '../../shared/analysis.ts';
import type { DocumentInput } from '../../shared/document.ts';
import { scrambledPredictions } from './scrambled-predictions.ts';
import { absenceOf, sharedFile } from './shared-data.ts';

const scorer = 'bench/score.mjs';
const absent = absenceOf(scorer);
const sets = [
  { set: 'dse-valid', bench: 'dse', score: scoreDse },
  { set: 'plv-train', bench: 'plv', score: scorePlv },
  { set: 'plover-dev', bench: 'plover', score: scorePlover },
  { set: 'seeds-dev', bench: 'articles', score: scoreArticles },
  { set: 'articles-dev', bench: 'articles', score: scoreArticles },
] as const;
/** Enough documents to tell a difference, few enough to be quick. */
const documentsPerSet = 250;

const percent = (value: number) => (100 * value).toFixed(1);

/** What the public scorer does not measure. */
const ownMeasures = new Set(['expected calibration error']);

/** The figures of our measures, in the order in which the public scorer prints them. */
const ourFigures = (measures: readonly Measure[]): string[][] =>
  measures
    .filter(({ name }) => !ownMeasures.has(name))
    .map(({ precision, recall, f1, counts }) => [
      ...[precision, recall, f1].filter((value) => value !== null).map(percent),
      ...Object.values(counts).map(String),
    ]);

/** The figures that the public scorer printed; its line with micro- and macro-F1 stands for two of our measures. */
const printedFigures = (output: string): string[][] =>
  output
    .trim()
    .split('\n')
    .flatMap((line) => {
      const averages = line.match(/micro-F1 +([\d.]+) +macro-F1 +([\d.]+) +n (\d+)/);
      if (averages) return [averages.slice(1, 4).filter((_, i) => i !== 1), averages.slice(2, 4)];
      const figures = line.match(
        /(?: P +([\d.]+) +R +([\d.]+) +F1)? +([\d.]+) +(?:n|tp)? ?(\d+)(?: (?:fp|of) (\d+))?(?: fn (\d+))?$/,
      );
      return figures ? [figures.slice(1).filter((figure) => figure !== undefined)] : [];
    });

describe.skipIf(absent !== null)(
  `our scorers print what the public scorer prints${absent ? `: ${absent}` : ''}`,
  () => {
    let folder: string;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'demarche-scores-'));
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    /** Figures of both scorers for the same gold and predictions. */
    function bothFigures(entry: (typeof sets)[number], gold: { id: string }[], predictions: Analysis[]) {
      const files = [gold, predictions].map((rows, index) => {
        const file = join(folder, `${entry.set}-${index}.jsonl`);
        writeFileSync(file, rows.map((row) => JSON.stringify(row)).join('\n'));
        return file;
      });
      const output = execFileSync('node', [sharedFile(scorer), entry.bench, ...files], { encoding: 'utf8' });
      const { measures } = entry.score(
        gold as never[],
        new Map(predictions.map((analysis) => [analysis.id, analysis])),
      );
      return { ours: ourFigures(measures), printed: printedFigures(output) };
    }

    const goldOf = ({ set }: (typeof sets)[number]) =>
      readJsonLines<{ id: string }>(sharedFile(`bench/data/${set}.gold.jsonl`)).slice(0, documentsPerSet);

    it.each(sets)('for the pipeline on $set', (entry) => {
      const pipeline = defaultPipeline();
      const predictions = readJsonLines<DocumentInput>(sharedFile(`bench/data/${entry.set}.docs.jsonl`))
        .slice(0, documentsPerSet)
        .map((document) => analyze(pipeline, document, '', { allPairs: entry.bench === 'plv' }));
      const { ours, printed } = bothFigures(entry, goldOf(entry), predictions);
      expect(ours.length).toBeGreaterThan(2);
      expect(ours).toEqual(printed);
    });

    it.each(sets)('for predictions with every kind of error on $set', (entry) => {
      const gold = goldOf(entry);
      for (const seed of [1, 2, 3]) {
        const { ours, printed } = bothFigures(entry, gold, scrambledPredictions(gold, seed));
        expect(ours).toEqual(printed);
      }
    });
  },
);
