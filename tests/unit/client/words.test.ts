import { describe, expect, it } from 'vitest';
import { dayName, periodName } from '../../../client/core/words/dates.ts';
import { keyGroups } from '../../../client/core/words/keys.ts';
import { counted, inSentence, number, readSoBecause, typeName } from '../../../client/core/words/words.ts';

describe('keys', () => {
  it('that act everywhere mean nothing else anywhere', () => {
    const [everywhere, ...others] = keyGroups.map(({ rows }) => rows.flatMap(({ keys }) => keys));
    expect(others.flat().filter((key) => everywhere!.includes(key))).toEqual([]);
  });
});

describe('wording', () => {
  it('counts with the right number', () => {
    expect([counted(1, 'stance'), counted(0, 'stance'), counted(1234, 'stance')]).toEqual([
      '1 stance',
      '0 stances',
      '1,234 stances',
    ]);
  });

  it('sets thousands apart', () => {
    expect([0, 999, 1000, 1_234_567, 1234.5678, -1234].map(number)).toEqual([
      ...['0', '999', '1,000', '1,234,567', '1,234.5678', '-1,234'],
    ]);
  });

  it('gives names their article inside a sentence', () => {
    expect(inSentence('United States', 'country')).toBe('the United States');
    expect(inSentence('China', 'country')).toBe('China');
    expect(inSentence('the West', 'organization')).toBe('the West');
  });

  it('writes types and dates for reading', () => {
    expect(typeName('ACCUSE')).toBe('Accuse');
    expect(dayName('2024-04-26T10:00')).toBe('26 Apr 2024');
    expect(periodName('2023-06-12', '2024-04-28')).toBe('12 Jun 2023 to 28 Apr 2024');
    expect(periodName(null, null)).toBe('');
  });

  it('says why a stance was read', () => {
    const why = { rule: 'verb', cue: null, frame: 'sanction', sourceRole: 'nsubj', targetRole: 'obl:against' };
    expect(readSoBecause(why, 'China', 'Micron')).toBe('verb sanction, subject China, after “against” Micron');
    const seen = { ...why, rule: 'encoder', frame: null, sourceRole: '', targetRole: '' };
    expect(readSoBecause(seen, 'China', 'Micron')).toBe('the encoder reads it from the words underlined; no rule does');
  });
});
