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
  /** `held`: never trained on, and its errors never read. */
  part: 'train' | 'held';
  stances: AnnotatedStance[];
}

/** The annotated sentences, by document. */
export function annotatedSentences(part?: AnnotatedSentence['part']): Map<string, AnnotatedSentence[]> {
  const file = createRequire(import.meta.url).resolve('#annotation');
  const documents = new Map<string, AnnotatedSentence[]>();
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const sentence = JSON.parse(line) as AnnotatedSentence;
    if (part && sentence.part !== part) continue;
    const key = `${sentence.corpus} ${sentence.id}`;
    documents.set(key, [...(documents.get(key) ?? []), sentence]);
  }
  return documents;
}
