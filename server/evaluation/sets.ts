import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { DocumentInput } from '../../shared/document.ts';
import { DemarcheError } from '../../shared/errors.ts';
import { scoreArticles } from './articles.ts';
import { scoreDse } from './dse.ts';
import type { Predictions } from './gold.ts';
import type { Scores } from './measures.ts';
import { scorePlover } from './plover.ts';
import { scorePlv } from './plv.ts';

/** A set of annotated documents, with the measures that it is scored by. */
export interface EvaluationSet {
  name: string;
  /** Files of gold rows; they are scored together. */
  gold: string[];
  /** Files of input documents; without them, the gold rows hold the texts. */
  documents: string[];
  score(gold: never[], predictions: Predictions): Scores;
  /** Asks the pipeline for every ordered pair of given actors. */
  allPairs: boolean;
  /** Runs only when asked for by name, since models are trained on it. */
  onRequest: boolean;
}

const { resolve: resolveImport } = createRequire(import.meta.url);
const projectRoot = dirname(resolveImport('#package'));

/** Where the public benchmarks and corpora lie: `DEMARCHE_SHARED`, else the folder `shared` beside the project. */
export const sharedFolder = (): string => process.env.DEMARCHE_SHARED ?? resolve(projectRoot, '../shared');

const benchFile = (name: string) => join(sharedFolder(), 'bench/data', name);

const set = (
  name: string,
  files: readonly string[],
  score: EvaluationSet['score'],
  options: Partial<EvaluationSet> = {},
): EvaluationSet => ({
  name,
  gold: files.map((file) => benchFile(`${file}.gold.jsonl`)),
  documents: files.map((file) => benchFile(`${file}.docs.jsonl`)),
  score,
  allPairs: false,
  onRequest: false,
  ...options,
});

const ownGold = join(dirname(resolveImport('#seeds')), '.gold.jsonl');

/** Every set that the evaluation knows, present or not. */
export const evaluationSets = (): EvaluationSet[] => [
  set('demo', [], scoreArticles, { gold: [ownGold] }),
  set('seeds-dev', ['seeds-dev'], scoreArticles),
  set('articles-dev', ['articles-dev'], scoreArticles),
  set('seeds+articles', ['seeds-dev', 'articles-dev'], scoreArticles),
  set('plover-dev', ['plover-dev'], scorePlover),
  set('dse-valid', ['dse-valid'], scoreDse),
  set('dse-train', ['dse-train'], scoreDse, { onRequest: true }),
  set('plv-train', ['plv-train'], scorePlv, { onRequest: true, allPairs: true }),
];

/** The sets of the given names, or every set that needs no asking. */
export function chooseSets(names: readonly string[] | undefined): EvaluationSet[] {
  const sets = evaluationSets();
  if (!names?.length) return sets.filter(({ onRequest }) => !onRequest);
  return names.map((name) => {
    const found = sets.find((candidate) => candidate.name === name);
    if (found) return found;
    throw new DemarcheError('invalid_request', `No set ${name}; there are ${sets.map((s) => s.name).join(', ')}`);
  });
}

export const isPresent = ({ gold, documents }: EvaluationSet): boolean => [...gold, ...documents].every(existsSync);

/** Rows of a file of JSON lines. */
export const readJsonLines = <Row>(file: string): Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);

/** The documents of a set as the pipeline takes them. */
export const documentsOf = ({ documents, gold }: EvaluationSet): DocumentInput[] =>
  documents.length
    ? documents.flatMap((file) => readJsonLines<DocumentInput>(file))
    : gold.flatMap((file) => readJsonLines<DocumentInput>(file).map(({ id, text }) => ({ id, text })));
