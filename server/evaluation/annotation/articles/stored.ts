import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { DocumentInput } from '../../../../shared/document.ts';
import type { Polarity, StanceType } from '../../../../shared/plover.ts';
import type { Span } from '../../../../shared/span.ts';
import { corpusFiles } from '../../corpora.ts';
import type { ArticleGold, GoldActor, GoldStance } from '../../gold.ts';
import { rowsOrNone } from '../files.ts';
import type { AnnotatedSentence, Offsets } from '../read.ts';
import { documentsOf } from '../task.ts';
import { wordingsOf } from './pairing.ts';
import type { ReadActor } from './reading.ts';
import { wordsAt } from './words.ts';

export interface AnnotatedActor extends Pick<ReadActor, 'kind' | 'mentions'> {
  /** Where the name stands in the text, or the name where the text has it nowhere. */
  name: Offsets | string;
  /** Index of the actor that it acts for. */
  affiliation?: number;
  optional?: boolean;
}

export interface AnnotatedArticleStance {
  /** Indices of actors. */
  source: number;
  target: number;
  polarity: Polarity;
  /** Every type that can be defended. */
  types: StanceType[];
  sentence: Offsets;
  evidence: Offsets;
  optional?: boolean;
}

/** A whole article of a corpus with its actors and stances, by offsets, without its text. What is optional counts neither way. */
export interface AnnotatedArticle extends Pick<AnnotatedSentence, 'corpus' | 'id' | 'part'> {
  actors: AnnotatedActor[];
  stances: AnnotatedArticleStance[];
}

/** The annotated articles of the public corpora that `corpora.ts` names. */
export const ownArticles = join(
  dirname(createRequire(import.meta.url).resolve('#annotation/README.md')),
  'articles.jsonl',
);

/** The annotated articles of a file, of one part or both; none where there is no such file. */
export const annotatedArticles = (file: string, part?: AnnotatedArticle['part']): AnnotatedArticle[] =>
  rowsOrNone<AnnotatedArticle>(file).filter((article) => !part || article.part === part);

/** The files of the corpora that articles point into. */
export const filesOf = (articles: readonly AnnotatedArticle[]): string[] => [
  ...new Set(articles.flatMap(({ corpus }) => corpusFiles(corpus))),
];

const keyOf = ({ corpus, id }: AnnotatedArticle): string => `${corpus} ${id}`;

/** The articles as the pipeline is given them. */
export function inputsOf(articles: readonly AnnotatedArticle[]): DocumentInput[] {
  const documentOf = documentsOf(articles);
  return articles.map((article) => ({ ...documentOf(article), id: keyOf(article) }));
}

/** The articles as they are scored: with their texts and the names and aliases of the actors. */
export function goldOf(articles: readonly AnnotatedArticle[]): ArticleGold[] {
  const documentOf = documentsOf(articles);
  return articles.map((article) => withText(article, documentOf(article).text));
}

const spanOf = ([start, end]: Offsets): Span => ({ start, end });

function withText(article: AnnotatedArticle, text: string): ArticleGold {
  const names = article.actors.map(({ name }) => (typeof name === 'string' ? name : wordsAt(text, name)));
  const actors = article.actors.map(
    ({ kind, mentions, affiliation, optional }, index): GoldActor => ({
      name: names[index]!,
      kind,
      aliases: wordingsOf({ mentions }, text),
      affiliation: affiliation === undefined ? null : names[affiliation]!,
      ...(optional && { optional }),
    }),
  );
  const stances = article.stances.map(
    ({ source, target, sentence, evidence, ...rest }): GoldStance => ({
      ...rest,
      source: names[source]!,
      target: names[target]!,
      sentence: spanOf(sentence),
      evidence: spanOf(evidence),
    }),
  );
  return { id: keyOf(article), text, actors, stances };
}
