import type { FeatureNumber } from '../../../../models/stance-model.ts';
import { deedFeatures } from './deed-features.ts';
import type { FeatureFamily, FeatureSink } from './feature-sink.ts';
import { frameFeatures, readingFeatures } from './frame-features.ts';
import { opinionFeatures } from './opinion-features.ts';
import type { Pair } from './pair.ts';
import { pathFeatures } from './path-features.ts';
import { shapeFeatures } from './shape-features.ts';
import { signFeatures } from './sign-features.ts';
import { aroundFeatures, besideFeatures, betweenFeatures } from './word-features.ts';

/** A pair as numbers: which features it has, each family scaled by 1/sqrt of how many of it the pair has. */
export class FeatureVector implements FeatureSink {
  readonly numbers: number[] = [];
  readonly values: number[] = [];
  private readonly numberOf: FeatureNumber;
  private prefix = '';
  private familyStart = 0;
  private familySize = 0;

  constructor(numberOf: FeatureNumber) {
    this.numberOf = numberOf;
  }

  family(name: FeatureFamily): void {
    this.close();
    this.prefix = `${name} `;
  }

  add(feature: string, value = 1): void {
    this.familySize++;
    const number = this.numberOf(this.prefix + feature);
    if (number < 0) return;
    this.numbers.push(number);
    this.values.push(value);
  }

  /** Scales the family that was last begun; to be called after the last feature. */
  close(): void {
    const scale = 1 / Math.sqrt(Math.max(1, this.familySize));
    for (let i = this.familyStart; i < this.values.length; i++) this.values[i]! *= scale;
    this.familyStart = this.values.length;
    this.familySize = 0;
  }
}

const templates = [
  betweenFeatures,
  aroundFeatures,
  besideFeatures,
  pathFeatures,
  frameFeatures,
  readingFeatures,
  signFeatures,
  opinionFeatures,
  shapeFeatures,
  deedFeatures,
];

/** Everything about an ordered pair that can be there or not, family by family. Who the two are does not count. */
export function pairFeatures(pair: Pair, sink: FeatureSink): void {
  for (const template of templates) template(pair, sink);
}

/** The features of a pair, numbered. */
export function vectorOf(pair: Pair, numberOf: FeatureNumber): FeatureVector {
  const vector = new FeatureVector(numberOf);
  pairFeatures(pair, vector);
  vector.close();
  return vector;
}
