import { describe, expect, it } from 'vitest';
import { actNoun, isActNoun } from '../../../server/lexicon/act-nouns.ts';
import { isIssueWord, namesPeople } from '../../../server/lexicon/issue-words.ts';
import { commonSpelling } from '../../../server/lexicon/spellings.ts';

describe('words around issues', () => {
  it('know which nouns tell nothing, and which are people', () => {
    expect(isIssueWord('question', 'empty')).toBe(true);
    expect(isIssueWord('Monday', 'measure')).toBe(true);
    expect(isIssueWord('alleged', 'hedge', 'empty')).toBe(true);
    expect(isIssueWord('programme', 'broad')).toBe(true);
    expect(isIssueWord('tariff', 'empty', 'broad', 'measure')).toBe(false);
    expect(namesPeople('minister') && namesPeople('voter')).toBe(true);
    expect(namesPeople('tariff')).toBe(false);
  });

  it('name the act of a verb with what it takes', () => {
    expect(actNoun('invade')).toEqual({ noun: 'invasion', preposition: 'of' });
    expect(actNoun('invest')).toEqual({ noun: 'investment', preposition: 'in' });
    expect(actNoun('stop')).toBeNull();
    expect(isActNoun('invasion')).toBe(true);
  });

  it('have one spelling', () => {
    expect(['defence', 'programme', 'organisation', 'ceasefire', 'cease-fire'].map(commonSpelling)).toEqual([
      'defense',
      'program',
      'organization',
      'ceasefire',
      'ceasefire',
    ]);
    expect(['rise', 'promise', 'franchise', 'exercise', 'wise'].map(commonSpelling)).toEqual([
      'rise',
      'promise',
      'franchise',
      'exercise',
      'wise',
    ]);
  });
});
