import type { Operator } from './modality/operators.ts';
import type { Realized } from './modality/realize.ts';
import type { Predicate } from './predicate.ts';
import type { Filler } from './reading.ts';

/** A predicate with the actors that fill its slots; one act may hold for several pairs, or lack a side. */
export interface Act extends Realized {
  /** Name of the rule that found it. */
  rule: string;
  predicate: Predicate;
  sources: Filler[];
  targets: Filler[];
  /** Holds in both directions. */
  symmetric: boolean;
  /** What stands over the predicate, innermost first. */
  operators: readonly Operator[];
  /** Hand-set trust in the construction, 0..1. */
  trust: number;
}
