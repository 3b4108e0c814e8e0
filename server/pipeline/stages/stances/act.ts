import type { Polarity, StanceType } from '../../../../shared/plover.ts';
import type { Frame } from '../../../lexicon/frames.ts';
import type { Tree } from '../../dependency-graph/dependency-graph.ts';
import type { Filler } from './arguments/fillers.ts';
import { type Operator, operatorsOver } from './modality/operators.ts';
import { type Realized, realize } from './modality/realize.ts';

/** A frame found in the text. */
export interface Predicate {
  frame: Frame;
  /** Token of the verb, noun or adjective that heads it. */
  head: number;
  /** All tokens of the frame's lemma, the head first: `take`, `aim`, `at`. */
  words: readonly number[];
  /** True when the lemma has frames for certain objects, and this one takes any: the object here is none that it is known for. */
  loose: boolean;
}

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

/** What an act says before anything that stands over its predicate. */
type Said = Pick<Act, 'rule' | 'predicate' | 'sources' | 'targets' | 'symmetric' | 'trust'>;

/** An act as its frame says, under the operators over its head or over another `bearer` of them. */
export function actUnder(tree: Tree, said: Said, bearer = said.predicate.head): Act {
  const { type, polarity } = said.predicate.frame;
  const operators = operatorsOver(tree, bearer, type);
  return { ...said, operators, ...realize(type, polarity, operators) };
}

/** The predicate of a construction: the words as they stand, with a frame that no table lists. */
export const predicateOf = (
  tree: Tree,
  words: readonly number[],
  type: StanceType,
  polarity: Polarity,
  { lemma = tree[words[0]!]!.lemma, pos = 'verb', mode = [] }: Partial<Pick<Frame, 'lemma' | 'pos' | 'mode'>> = {},
): Predicate => ({
  head: words[0]!,
  words,
  loose: false,
  frame: { lemma, head: 0, pos, object: [], type, polarity, source: [], target: [], mode },
});
