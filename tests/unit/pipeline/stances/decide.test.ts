import { describe, expect, it } from 'vitest';
import { decisionsOf } from '../../../../server/pipeline/stages/stances/choice/decide.ts';
import type { Reading } from '../../../../server/pipeline/stages/stances/reading.ts';

const decide = (readings: Reading[]) =>
  decisionsOf(readings)
    .filter(({ verdict }) => verdict === 'kept')
    .map(({ reading }) => reading);

const reading = (changes: Partial<Reading>): Reading => ({
  rule: 'verb',
  sentence: 0,
  source: 'per',
  target: 'chl',
  sourceMention: 0,
  targetMention: 1,
  issue: null,
  type: 'ACCUSE',
  polarity: 'negative',
  modality: 'asserted',
  frameType: 'ACCUSE',
  framePolarity: 'negative',
  cue: [1],
  frame: 'accuse',
  sourceRole: 'nsubj',
  targetRole: 'obj',
  sourceHop: 'self',
  targetHop: 'self',
  targetToken: 2,
  attributedTo: null,
  trust: 0.8,
  ...changes,
});

describe('decide', () => {
  it('keeps the most trusted reading of a pair in a sentence', () => {
    const weaker = reading({ trust: 0.55, type: 'REJECT', cue: [4] });
    expect(decide([weaker, reading({})])).toEqual([reading({})]);
  });

  it('keeps another one that is strong, of another type and on other words', () => {
    const second = reading({ type: 'SANCTION', cue: [6], trust: 0.75 });
    expect(decide([reading({}), second])).toHaveLength(2);
    expect(decide([reading({}), { ...second, cue: [6, 1] }])).toHaveLength(1);
    expect(decide([reading({}), { ...second, type: 'ACCUSE' }])).toHaveLength(1);
  });

  it('says why it drops a reading', () => {
    const verdictOf = (changes: Partial<Reading>) => decisionsOf([reading(changes)])[0]!.verdict;
    expect(verdictOf({ modality: 'hypothetical' })).toBe('unreal');
    expect(verdictOf({ trust: 0.2 })).toBe('weak');
    expect(verdictOf({})).toBe('kept');
  });

  it('gives what is kept in text order', () => {
    const late = reading({ sentence: 3, cue: [40] });
    const early = reading({ source: 'chl', target: 'per', cue: [5], trust: 0.6 });
    expect(decide([late, early])).toEqual([early, late]);
  });
});
