import { plover } from '../../../shared/plover.ts';
import { yieldType } from '../../models/stance-model.ts';
import type { DseGold } from './edge-training.ts';
import type { Example } from './examples.ts';
import type { PlvGold } from './type-training.ts';

/** Typed pairs as edges with the sign of their type; pairs of neutral types are left out, since they may go either way. */
export const signedExamples = (typed: readonly Example<PlvGold>[]): Example<DseGold>[] =>
  typed.flatMap(({ gold: { id, type }, rows }): Example<DseGold>[] => {
    const polarity = type === yieldType ? 'positive' : plover[type].polarity;
    return polarity === 'neutral' ? [] : [{ rows, gold: { id, label: `${polarity} a>b` } }];
  });
