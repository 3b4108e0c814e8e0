import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { DocumentInput } from '../../shared/document.ts';
import { DemarcheError } from '../../shared/errors.ts';
import {
  type AnnotatedArticle,
  annotatedArticles,
  filesOf,
  goldOf,
  inputsOf,
  ownArticles,
} from './annotation/articles/stored.ts';
import { rowsOrNone } from './annotation/files.ts';
import { annotatedSentences, type Choice } from './annotation/read.ts';
import { scoreArticles } from './articles.ts';
import { corpusFiles, corpusNames, readCorpus, sharedFolder } from './corpora.ts';
import { scoreDse } from './dse.ts';
import type { Predictions } from './gold.ts';
import type { Scores } from './measures.ts';
import { scorePlover } from './plover.ts';
import { scorePlv } from './plv.ts';
import { scoreSentences } from './sentence-stances.ts';

/** A set of annotated documents, with the measures that it is scored by. */
export interface EvaluationSet {
  name: string;
  /** Files without which the set cannot be scored. */
  files: string[];
  gold(): never[];
  /** What the pipeline is given. */
  documents(): DocumentInput[];
  score(gold: never[], predictions: Predictions): Scores;
  /** Asks the pipeline for every ordered pair of given actors. */
  allPairs: boolean;
  /** Runs only when asked for by name: models are trained on it, or it takes long. */
  onRequest: boolean;
}

const { resolve: resolveImport } = createRequire(import.meta.url);

/** Rows of a file of JSON lines. */
export const readJsonLines = <Row>(file: string): Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);

const benchFile = (name: string) => join(sharedFolder(), 'bench/data', name);

const set = (
  name: string,
  parts: readonly string[],
  score: EvaluationSet['score'],
  options: Partial<EvaluationSet> = {},
): EvaluationSet => {
  const gold = parts.map((part) => benchFile(`${part}.gold.jsonl`));
  const documents = parts.map((part) => benchFile(`${part}.docs.jsonl`));
  return {
    name,
    files: [...gold, ...documents],
    gold: () => gold.flatMap((file) => readJsonLines<never>(file)),
    documents: () => documents.flatMap((file) => readJsonLines<DocumentInput>(file)),
    score,
    allPairs: false,
    onRequest: false,
    ...options,
  };
};

const ownGold = join(dirname(resolveImport('#seeds')), '.gold.jsonl');

/** The sample articles, whose gold rows hold the texts. */
const demo = set('demo', [], scoreArticles, {
  files: [ownGold],
  gold: () => readJsonLines<never>(ownGold),
  documents: () => readJsonLines<DocumentInput>(ownGold).map(({ id, text }) => ({ id, text })),
});

/** Annotated sentences, in the articles around them. */
function sentenceSet(name: string, choice: Choice, onRequest: boolean): EvaluationSet {
  const corpora = choice.corpora ?? corpusNames;
  return set(name, [], scoreSentences, {
    files: corpora.flatMap(corpusFiles),
    gold: () => [...annotatedSentences(choice)].map(([id, sentences]) => ({ id, sentences }) as never),
    documents: () => annotatedDocuments(choice),
    onRequest,
  });
}

function annotatedDocuments(choice: Choice): DocumentInput[] {
  const annotated = [...annotatedSentences(choice)];
  const names = new Set(annotated.map(([, [sentence]]) => sentence!.corpus));
  const corpora = new Map([...names].map((name) => [name, readCorpus(name)]));
  return annotated.map(([id, [sentence]]) => ({ ...corpora.get(sentence!.corpus)!.get(sentence!.id)!, id }));
}

/** Annotated articles of a file, or one part of them. */
export function articleSet(
  name: string,
  file: string,
  part: AnnotatedArticle['part'] | undefined,
  onRequest: boolean,
): EvaluationSet {
  const articles = () => annotatedArticles(file, part);
  return set(name, [], scoreArticles, {
    files: [file, ...filesOf(articles())],
    gold: () => goldOf(articles()) as never[],
    documents: () => inputsOf(articles()),
    onRequest,
  });
}

/** Sentences or articles that the caller annotated: `npm run annotate` makes such a file. */
export function ownSet(file: string): EvaluationSet {
  const [first] = rowsOrNone<object>(file);
  const own = first && 'actors' in first ? articleSet(file, file, undefined, true) : sentenceSet(file, { file }, true);
  return { ...own, files: [file] };
}

/** The corpora of the first annotation; figures on their held part go on from there. */
const first = ['wikinews', 'reuters', 'dse-train'];

/** Every set that the evaluation knows, present or not. */
export const evaluationSets = (): EvaluationSet[] => [
  demo,
  set('seeds-dev', ['seeds-dev'], scoreArticles),
  set('articles-dev', ['articles-dev'], scoreArticles),
  set('seeds+articles', ['seeds-dev', 'articles-dev'], scoreArticles),
  set('plover-dev', ['plover-dev'], scorePlover),
  set('dse-valid', ['dse-valid'], scoreDse),
  sentenceSet('sentences', { part: 'held', corpora: first }, false),
  sentenceSet('open-news', { part: 'held', corpora: ['open-news'] }, false),
  articleSet('open-news-articles', ownArticles, 'held', false),
  articleSet('open-news-articles-train', ownArticles, 'train', true),
  sentenceSet('sentences-train', { part: 'train' }, true),
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

export const isPresent = ({ files }: EvaluationSet): boolean => files.every(existsSync);
