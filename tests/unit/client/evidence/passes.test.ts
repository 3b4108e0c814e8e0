import { describe, expect, it } from 'vitest';
import { passes } from '../../../../client/core/evidence/passes.ts';

const stance = {
  type: 'ACCUSE',
  polarity: 'negative',
  modality: 'future',
  attributedTo: null,
  attributedToName: null,
  outlet: 'Wikinews',
  date: '2024-04-26T08:00:00Z',
  confidence: 0.6,
  issue: 'steel tariffs',
  issueGroup: 'tariffs',
  review: 'unreviewed',
} as const;

describe('narrowing the stances of a line', () => {
  it('keeps what meets every part of the filter', () => {
    expect(passes(stance, {})).toBe(true);
    expect(passes(stance, { type: ['ACCUSE', 'REJECT'], polarity: ['negative'], outlet: ['Wikinews'] })).toBe(true);
    expect(passes(stance, { issue: ['Tariffs'] }) && passes(stance, { issue: ['steel tariffs'] })).toBe(true);
    expect(passes(stance, { quad: ['1', '3'], modality: ['future'], text: 'not at hand' })).toBe(true);
    const claim = { ...stance, attributedTo: 'wang-yi', attributedToName: 'Wang Yi' };
    expect(passes(claim, { attributedTo: ['wang-yi'] }) && passes(claim, { attributedTo: ['WANG YI'] })).toBe(true);
    expect(passes(stance, { from: '2024-04-26', to: '2024-04-26', minConfidence: 0.6 })).toBe(true);
  });

  it('drops what fails one', () => {
    expect(passes(stance, { type: ['REJECT'] })).toBe(false);
    expect(passes(stance, { quad: ['4'] })).toBe(false);
    expect(passes(stance, { modality: ['asserted'] })).toBe(false);
    expect(passes(stance, { attributedTo: ['wang-yi'] })).toBe(false);
    expect(passes(stance, { issue: ['Taiwan'] })).toBe(false);
    expect(passes(stance, { review: ['accepted'] })).toBe(false);
    expect(passes({ ...stance, issue: null, issueGroup: null }, { issue: ['Taiwan'] })).toBe(false);
    expect(passes(stance, { polarity: ['positive'] })).toBe(false);
    expect(passes(stance, { to: '2024-04-25' })).toBe(false);
    expect(passes(stance, { minConfidence: 0.7 })).toBe(false);
    expect(passes(stance, { said: 'speaker' })).toBe(false);
    expect(passes({ ...stance, attributedTo: 'wang-yi' }, { said: 'article' })).toBe(false);
    expect(passes({ ...stance, attributedTo: 'wang-yi' }, { said: 'speaker' })).toBe(true);
    expect(passes({ ...stance, outlet: null }, { outlet: ['Wikinews'] })).toBe(false);
    expect(passes({ ...stance, date: null }, { from: '2024-01-01' })).toBe(false);
  });
});
