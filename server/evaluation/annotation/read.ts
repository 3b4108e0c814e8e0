import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Polarity, StanceType } from '../../../shared/plover.ts';
import type { CorpusName } from '../corpora.ts';

/** UTF-16 offsets into the document's text, `end` excluded. */
export type Offsets = readonly [start: number, end: number];

/** A stance of one annotated sentence between two mentions of actors. */
export interface AnnotatedStance {
  source: Offsets;
  target: Offsets;
  type: StanceType;
  polarity: Polarity;
  /** Another careful reader may say otherwise: counts neither way. */
  optional?: boolean;
}

/** A sentence of a public corpus with every stance that it states between actors found in it; most have none. */
export interface AnnotatedSentence {
  corpus: CorpusName;
  /** Id or url of the document. */
  id: string;
  start: number;
  end: number;
  /**
   * `held`: never trained on, and its errors never read; `dev`: kept from the encoder, so that what weighs its readings is trained on sentences
   * that it has not seen.
   */
  part: 'train' | 'dev' | 'held';
  stances: AnnotatedStance[];
}

/** Annotation of the public corpora that `corpora.ts` names. */
const ownFiles = ['sentences.jsonl', 'considered.jsonl', 'open-news.jsonl'];

const pathOf = (name: string): string => createRequire(import.meta.url).resolve(`#annotation/sets/${name}`);

/** Sentences that were drawn at random from Wikinews, Reuters and Directed Sentiment Extraction, whatever the reader makes of them. */
export const drawnAtRandom = (): string => pathOf('sentences.jsonl');

/** Which annotated sentences: all, or those of one part, of some corpora, or of a file of one's own. */
export interface Choice {
  part?: AnnotatedSentence['part'];
  corpora?: readonly CorpusName[];
  file?: string;
}

/** The annotated sentences, by document. */
export function annotatedSentences({ part, corpora, file }: Choice = {}): Map<string, AnnotatedSentence[]> {
  const files = file === undefined ? ownFiles.map(pathOf) : [file];
  const documents = new Map<string, AnnotatedSentence[]>();
  for (const line of files.flatMap((path) => readFileSync(path, 'utf8').split('\n')).filter(Boolean)) {
    const sentence = JSON.parse(line) as AnnotatedSentence;
    if ((part && sentence.part !== part) || (corpora && !corpora.includes(sentence.corpus))) continue;
    const key = `${sentence.corpus} ${sentence.id}`;
    const known = documents.get(key);
    if (known) known.push(sentence);
    else documents.set(key, [sentence]);
  }
  return documents;
}
