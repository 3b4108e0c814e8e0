/** Families of features; each counts as a whole, however many features of it a pair has. */
export type FeatureFamily =
  | 'between'
  | 'around'
  | 'beside'
  | 'path'
  | 'frames'
  | 'readings'
  | 'signs'
  | 'opinion'
  | 'shape'
  | 'deeds';

/** Takes the features of one ordered pair, one family after the other. */
export interface FeatureSink {
  /** Says to which family the features that follow belong. */
  family(name: FeatureFamily): void;
  /** `value` is 1 for features that are there or not. */
  add(feature: string, value?: number): void;
}
