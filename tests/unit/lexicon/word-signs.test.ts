import { describe, expect, it } from 'vitest';
import { wordSign } from '../../../server/lexicon/word-signs.ts';

describe('the sign of a word', () => {
  it.each([
    ['condemn', 'VERB', 'does-'],
    ['praise', 'VERB', 'does+'],
    ['meet', 'VERB', 'does0'],
    ['sanction', 'NOUN', 'does-'],
    ['venal', 'ADJ', 'is-'],
    ['visionary', 'NOUN', 'is+'],
    ['table', 'NOUN', null],
  ] as const)('is that of its frames, else of its opinion: %s (%s)', (lemma, upos, sign) => {
    expect(wordSign(lemma, upos)).toBe(sign);
  });
});
