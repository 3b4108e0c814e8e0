import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentInput } from '../../../shared/document.ts';
import type { WordVectors } from '../../models/stance-model.ts';
import { documentOf } from '../../pipeline/analyze.ts';
import { annotate } from '../../pipeline/annotated-document.ts';
import { defaultPipeline } from '../../pipeline/default-pipeline.ts';
import { type Pair, pairFor, reversed, viewsOf } from '../../pipeline/stages/stances/model/pair.ts';
import { vectorOf } from '../../pipeline/stages/stances/model/pair-features.ts';
import { regionMeans } from '../../pipeline/stages/stances/model/regions.ts';
import { findingsOf } from '../../pipeline/stages/stances/readings.ts';
import type { Findings } from '../../pipeline/stages/stances/rule.ts';
import type { Row } from './row.ts';

/** A sentence of a benchmark with two given actors, `a` and `b`, as numbers in both orders. */
export interface Example<Gold> {
  gold: Gold;
  /** Null when the two do not stand in one sentence. */
  rows: { forward: Row; backward: Row } | null;
}

const stages = defaultPipeline().stages.filter(({ assigns }) => !assigns.includes('stances'));

function findingsIn(input: DocumentInput): Findings {
  const document = annotate(documentOf(input, 'example'), input.mentions ?? null);
  for (const stage of stages) stage.run(document, { allPairs: false });
  return findingsOf(document);
}

function pairIn(findings: Findings): Pair | null {
  for (const view of viewsOf(findings).values()) {
    const pair = pairFor(view, 'a', 'b');
    if (pair) return pair;
  }
  return null;
}

const readJsonLines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

/** Numbers for feature names, given out as they are met. */
export class FeatureNames {
  readonly numbers = new Map<string, number>();

  readonly numberOf = (feature: string): number => {
    const known = this.numbers.get(feature);
    if (known !== undefined) return known;
    this.numbers.set(feature, this.numbers.size);
    return this.numbers.size - 1;
  };
}

/** An ordered pair as numbers. */
export function rowOf(pair: Pair, names: FeatureNames, vectors: WordVectors): Row {
  const { numbers, values } = vectorOf(pair, names.numberOf);
  return {
    numbers: Int32Array.from(numbers),
    values: Float32Array.from(values),
    dense: Float32Array.from(regionMeans(pair, vectors)),
  };
}

/** Reads the examples of one set (`dse-train`, `plv-train` ...) of a folder of benchmarks. */
export function readExamples<Gold extends { id: string }>(
  benchmarks: string,
  set: string,
  names: FeatureNames,
  vectors: WordVectors,
): Example<Gold>[] {
  const golds = new Map(readJsonLines<Gold>(join(benchmarks, `${set}.gold.jsonl`)).map((gold) => [gold.id, gold]));
  return readJsonLines<DocumentInput & { id: string }>(join(benchmarks, `${set}.docs.jsonl`)).map((input) => {
    const pair = pairIn(findingsIn(input));
    return {
      gold: golds.get(input.id)!,
      rows: pair && { forward: rowOf(pair, names, vectors), backward: rowOf(reversed(pair), names, vectors) },
    };
  });
}
