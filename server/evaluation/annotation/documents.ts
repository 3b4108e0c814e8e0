import { createHash } from 'node:crypto';
import type { DocumentInput } from '../../../shared/document.ts';
import { documentOf } from '../../pipeline/analyze.ts';
import { type AnnotatedDocument, annotate, type Sentence } from '../../pipeline/annotated-document.ts';
import { defaultPipeline } from '../../pipeline/default-pipeline.ts';
import type { Offsets } from './read.ts';

const stages = defaultPipeline().stages.filter(({ name }) => name !== 'stances');

/** Sorts by a hash of seed and key, which is as good as drawing lots and the same on every machine. */
export function shuffled<Item>(items: readonly Item[], seed: string, key: (item: Item) => string): Item[] {
  const lot = (item: Item) =>
    createHash('sha256')
      .update(`${seed}\t${key(item)}`)
      .digest('hex');
  return items
    .map((item) => ({ item, lot: lot(item) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .map(({ item }) => item);
}

/** A document with its sentences, mentions and actors; its stances are left to the reader. */
export function documentToRead(id: string, input: DocumentInput): AnnotatedDocument {
  const document = annotate(documentOf(input, id));
  for (const stage of stages) stage.run(document, { allPairs: false });
  return document;
}

/** Mentions of a sentence. */
export const mentionsOf = ({ mentions }: AnnotatedDocument, { first, last }: Sentence) =>
  mentions.filter(({ head }) => head >= first && head < last);

/** The places of the mentions of some sentences, each once, in text order, and the longer of nested ones first. */
export function spansIn(document: AnnotatedDocument, sentences: readonly Sentence[]): Offsets[] {
  const spans = sentences.flatMap((one) => mentionsOf(document, one).map(({ start, end }): Offsets => [start, end]));
  const distinct = new Map(spans.map((span) => [span.join(' '), span]));
  return [...distinct.values()].sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}
