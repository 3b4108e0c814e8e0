import type { FeatureFamily, FeatureSink } from './feature-sink.ts';
import type { FeatureNumber } from './stance-model.ts';

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
