import type { FeatureSink } from '../../../../models/feature-sink.ts';
import { FeatureVector } from '../../../../models/feature-vector.ts';
import type { FeatureNumber } from '../../../../models/stance-model.ts';
import { deedFeatures } from './deed-features.ts';
import { frameFeatures, readingFeatures } from './frame-features.ts';
import { opinionFeatures } from './opinion-features.ts';
import type { Pair } from './pair.ts';
import { pathFeatures } from './path-features.ts';
import { shapeFeatures } from './shape-features.ts';
import { signFeatures } from './sign-features.ts';
import { aroundFeatures, besideFeatures, betweenFeatures } from './word-features.ts';

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
