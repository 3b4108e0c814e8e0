import { type Modality, type Polarity, plover, type StanceType } from '../../../../../shared/plover.ts';
import type { Operator } from './operators.ts';

/** What a frame says once everything over it is taken into account. */
export interface Realized {
  type: StanceType;
  polarity: Polarity;
  modality: Modality;
}

/** A type with its default polarity. */
const typed = (type: StanceType, modality: Modality): Realized => ({ type, polarity: plover[type].polarity, modality });

const isDeed = (type: StanceType): boolean => plover[type].quadClass === 2 || plover[type].quadClass === 4;
const isConflict = (type: StanceType): boolean => plover[type].quadClass >= 3 && type !== 'REQUEST';

/**
 * Applies the operators to a frame's type, innermost first. After the vocabulary of the project: a threatened or weighed act of
 * conflict is a THREATEN, an attempted one itself, a planned cooperation an AGREE, a refused one a REJECT; ending conflict is a RETREAT (of words, a CONCEDE),
 * ending cooperation a SANCTION (of words, a REJECT).
 */
export function realize(type: StanceType, polarity: Polarity, operators: readonly Operator[]): Realized {
  return operators.reduce<Realized>((state, operator) => apply[operator](state), {
    type,
    polarity,
    modality: 'asserted',
  });
}

const apply: Readonly<Record<Operator, (state: Realized) => Realized>> = {
  asserted: (state) => state,
  negated: (state) => ({ ...state, modality: state.modality === 'negated' ? 'asserted' : 'negated' }),
  refusal(state) {
    if (state.modality === 'negated') return { ...state, modality: 'asserted' };
    return isConflict(state.type) || state.type === 'REQUEST'
      ? { ...state, modality: 'negated' }
      : typed('REJECT', 'asserted');
  },
  future(state) {
    if (state.modality !== 'asserted') return state;
    if (!isDeed(state.type)) return { ...state, modality: 'future' };
    return typed(isConflict(state.type) ? 'THREATEN' : 'AGREE', 'future');
  },
  planned: (state) => apply.future(state),
  possible: (state) => ({ ...state, modality: 'hypothetical' }),
  weighed(state) {
    if (state.modality === 'negated' || state.modality === 'hypothetical') return state;
    if (isConflict(state.type) && isDeed(state.type)) return typed('THREATEN', 'asserted');
    return { ...state, modality: 'hypothetical' };
  },
  attempted: (state) => (isConflict(state.type) && isDeed(state.type) ? state : apply.weighed(state)),
  threaten: () => typed('THREATEN', 'asserted'),
  reject: (state) => (isConflict(state.type) ? { ...state, modality: 'negated' } : typed('REJECT', 'asserted')),
  agree: (state) =>
    isConflict(state.type) || state.type === 'REQUEST' ? { ...state, modality: 'future' } : typed('AGREE', 'asserted'),
  request: (state) => ({ ...state, modality: 'hypothetical' }),
  prevent: (state) => ({ ...state, modality: 'negated' }),
  stop(state) {
    if (state.modality === 'negated') return state;
    if (state.modality === 'future' && isConflict(state.type)) return { ...state, modality: 'negated' };
    const deed = isDeed(state.type);
    if (isConflict(state.type)) return typed(deed ? 'RETREAT' : 'CONCEDE', state.modality);
    return typed(deed ? 'SANCTION' : 'REJECT', state.modality);
  },
};
