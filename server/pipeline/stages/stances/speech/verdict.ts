import type { Polarity, StanceType } from '../../../../../shared/plover.ts';
import { wordClass } from '../../../../lexicon/word-classes.ts';
import { ancestorsOf, prepositionOf, relationOf } from '../../../dependency-graph/dependency-graph.ts';
import type { Referent } from '../arguments/referents.ts';
import type { Context } from '../context.ts';
import type { Speech } from './reports.ts';

/** What a speaker expresses toward somebody by what he says of them. */
export interface Verdict {
  type: StanceType;
  polarity: Polarity;
  trust: number;
  /** Who it is about. */
  about: Referent[];
  /** Head of the words that express it. */
  token: number;
}

const asides = wordClass('markers of asides');

/** True inside a time or condition of the reported clause, which is not what the speaker says of anybody. */
export function isAside({ tree }: Context, speech: Speech, token: number): boolean {
  for (const at of ancestorsOf(tree, token)) {
    if (speech.clauses.includes(at)) return false;
    if (relationOf(tree[at]!) === 'advcl' && asides.has(prepositionOf(tree, at) ?? '')) return true;
  }
  return false;
}
