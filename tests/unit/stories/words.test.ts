import { describe, expect, it } from 'vitest';
import { sentenceKey } from '../../../server/stories/sentence-key.ts';
import { isFigure, wordsOf } from '../../../server/stories/words.ts';

describe('words of a text', () => {
  it('leave out case, accents, punctuation and the full stops of abbreviations', () => {
    expect(wordsOf('The U.S. “praised” Orbán\u0301’s café–bar.\nGood.')).toEqual([
      'the',
      'us',
      'praised',
      'orban',
      's',
      'cafe',
      'bar',
      'good',
    ]);
  });

  it('keep a figure in one piece', () => {
    expect(wordsOf('1,250.5 at 6-1/8 by 12:30.')).toEqual(['1,250.5', 'at', '6-1/8', 'by', '12:30']);
    expect(wordsOf('1,250.5 at two in May or Monday').filter(isFigure)).toEqual(['1,250.5', 'two', 'may']);
  });

  it('give a sentence the key that its copies have', () => {
    const key = sentenceKey('The U.S. praised France.');
    expect(sentenceKey('the US praised\nFrance')).toBe(key);
    expect(sentenceKey('France praised the U.S.')).not.toBe(key);
    expect(key).toMatch(/^[0-9a-z]{14}$/);
  });
});
