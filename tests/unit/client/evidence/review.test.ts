import { describe, expect, it } from 'vitest';
import { reviewedBy } from '../../../../client/core/words/review.ts';
import type { Correction } from '../../../../shared/curation.ts';

const said = { entry: 'e1', by: 'Ann', at: '2024-04-26T08:00:00.000Z', changed: [] };
const on = { issue: null };
const was = {
  source: 'Wang Yi',
  target: 'France',
  type: 'ACCUSE',
  polarity: 'negative',
  modality: 'asserted',
} as const;

describe('who reviewed a stance', () => {
  it('is nobody where no correction is about it', () => {
    expect(reviewedBy({ review: 'unreviewed', correction: null, issue: null })).toBeNull();
  });

  it('stands with the day', () => {
    expect(reviewedBy({ ...on, review: 'accepted', correction: { ...said, was } })).toBe(
      'Accepted by Ann on 2024-04-26',
    );
    expect(reviewedBy({ ...on, review: 'added', correction: { ...said, was: null } })).toBe(
      'Added by Ann on 2024-04-26',
    );
  });

  it('stands with what the analysis says otherwise', () => {
    const words = (changed: Correction['changed']) =>
      reviewedBy({ ...on, review: 'corrected', correction: { ...said, was, changed } });
    expect(words(['type', 'polarity'])).toBe('Corrected by Ann on 2024-04-26: was ACCUSE, negative');
    expect(words(['target'])).toBe('Corrected by Ann on 2024-04-26: was Wang Yi toward France');
    const correction: Correction = { ...said, was: { ...was, target: null }, changed: ['source'] };
    expect(reviewedBy({ review: 'corrected', correction, issue: 'tariffs' })).toBe(
      'Corrected by Ann on 2024-04-26: was Wang Yi on tariffs',
    );
  });
});
