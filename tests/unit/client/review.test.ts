import { describe, expect, it } from 'vitest';
import { reviewedBy } from '../../../client/core/words/review.ts';
import type { Correction } from '../../../shared/curation.ts';

const said = { by: 'Ann', at: '2024-04-26T08:00:00.000Z', changed: [] };
const was = {
  source: 'Wang Yi',
  target: 'France',
  type: 'ACCUSE',
  polarity: 'negative',
  modality: 'asserted',
} as const;

describe('who reviewed a stance', () => {
  it('is nobody where no correction is about it', () => {
    expect(reviewedBy({ review: 'unreviewed', correction: null })).toBeNull();
  });

  it('stands with the day', () => {
    expect(reviewedBy({ review: 'accepted', correction: { ...said, was } })).toBe('Accepted by Ann on 2024-04-26');
    expect(reviewedBy({ review: 'added', correction: { ...said, was: null } })).toBe('Added by Ann on 2024-04-26');
  });

  it('stands with what the analysis says otherwise', () => {
    const words = (changed: Correction['changed']) =>
      reviewedBy({ review: 'corrected', correction: { ...said, was, changed } });
    expect(words(['type', 'polarity'])).toBe('Corrected by Ann on 2024-04-26: was ACCUSE, negative');
    expect(words(['target'])).toBe('Corrected by Ann on 2024-04-26: was Wang Yi toward France');
  });
});
