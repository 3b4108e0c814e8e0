import { describe, expect, it } from 'vitest';
import type { Predicate } from '../../../../server/pipeline/stages/stances/act.ts';
import { decisionsOf } from '../../../../server/pipeline/stages/stances/choice/decide.ts';
import type { Reading } from '../../../../server/pipeline/stages/stances/reading.ts';

const decide = (readings: Reading[]) =>
  decisionsOf(readings)
    .filter(({ verdict }) => verdict === 'kept')
    .map(({ reading }) => reading);

const predicate = (...words: number[]): Predicate => ({
  ...{ head: words[0]!, words, loose: false },
  frame: {
    lemma: 'accuse',
    head: 0,
    pos: 'verb',
    object: [],
    type: 'ACCUSE',
    polarity: 'negative',
    source: [],
    target: [],
    mode: [],
  },
});

const reading = (changes: Partial<Reading>): Reading => ({
  rule: 'verb',
  predicate: predicate(1),
  sentence: 0,
  source: 'per',
  target: 'chl',
  from: { mention: 0, token: 0, hop: 'self', role: 'nsubj' },
  to: { mention: 1, token: 2, hop: 'self', role: 'obj' },
  issue: null,
  type: 'ACCUSE',
  polarity: 'negative',
  modality: 'asserted',
  attributedTo: null,
  trust: 0.8,
  ...changes,
});

describe('decide', () => {
  it('keeps the most trusted reading of a pair in a sentence', () => {
    const weaker = reading({ trust: 0.55, type: 'REJECT', predicate: predicate(4) });
    expect(decide([weaker, reading({})])).toEqual([reading({})]);
  });

  it('keeps another one that is strong, of another type and on other words', () => {
    const second = reading({ type: 'SANCTION', predicate: predicate(6), trust: 0.75 });
    expect(decide([reading({}), second])).toHaveLength(2);
    expect(decide([reading({}), { ...second, predicate: predicate(6, 1) }])).toHaveLength(1);
    expect(decide([reading({}), { ...second, type: 'ACCUSE' }])).toHaveLength(1);
  });

  it('says why it drops a reading', () => {
    const verdictOf = (changes: Partial<Reading>) => decisionsOf([reading(changes)])[0]!.verdict;
    expect(verdictOf({ modality: 'hypothetical' })).toBe('unreal');
    expect(verdictOf({ trust: 0.2 })).toBe('weak');
    expect(verdictOf({})).toBe('kept');
  });

  it('gives what is kept in text order', () => {
    const late = reading({ sentence: 3, predicate: predicate(40) });
    const early = reading({ source: 'chl', target: 'per', predicate: predicate(5), trust: 0.6 });
    expect(decide([late, early])).toEqual([early, late]);
  });
});
