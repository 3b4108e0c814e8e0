import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Belief, beliefIn, type Evidence, stack } from '../../../server/models/belief.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const evidence: fc.Arbitrary<Evidence> = fc.record({
  trust: share,
  model: share,
  encoder: share,
  none: share,
  proposed: fc.boolean(),
  other: share,
  elsewhere: share,
  ahead: share,
  possessor: share,
  doubt: share,
});

describe('how far a stance is believed', () => {
  it('counts only what has a weight', () => {
    const rules: Belief = { constant: -1, trust: 2, model: 0 };
    fc.assert(
      fc.property(evidence, (all) => {
        expect(beliefIn(rules, all)).toBeCloseTo(1 / (1 + Math.exp(1 - 2 * all.trust)), 12);
      }),
    );
  });

  it('rises with what the encoder sees, more so where the rules propose nothing', () => {
    const gain = (proposed: boolean) => {
      const odds = (encoder: number) => {
        const p = beliefIn(stack(), { trust: 0.5, model: 0.3, encoder, none: 0.4, proposed });
        return Math.log(p / (1 - p));
      };
      return odds(0.9) - odds(0.1);
    };
    expect(gain(true)).toBeGreaterThan(0.5);
    expect(gain(false)).toBeGreaterThan(gain(true));
  });

  it('falls where the target is linked unsurely, the source is a possessor, or its act is toward somebody else', () => {
    fc.assert(
      fc.property(evidence, (all) => {
        const plain = beliefIn(stack(), { ...all, doubt: 0, possessor: 0, elsewhere: 0 });
        for (const one of ['doubt', 'possessor', 'elsewhere'] as const)
          expect(beliefIn(stack(), { ...all, doubt: 0, possessor: 0, elsewhere: 0, [one]: 1 })).toBeLessThan(plain);
      }),
    );
  });
});
