import { describe, expect, it } from 'vitest';
import { parsePatterns, pattern } from '../../../server/lexicon/patterns.ts';

const header = 'name\tpattern\tnote\n';

describe('patterns', () => {
  it('join the rows of a name in their order and fill in parts', () => {
    const found = parsePatterns(`${header}day\t\\d\\d?\t-\ndate\tMay %{day}\t-\ndate\t%{day} May\t-\n`);
    expect(found.get('date')).toBe('May \\d\\d?|\\d\\d? May');
  });

  it('read what they are named for, and no more', () => {
    const date = pattern('date', 'iuy');
    expect(date.exec('Nov. 3 (Agency)')?.[0]).toBe('Nov. 3');
    date.lastIndex = 0;
    expect(date.test('Novel 3')).toBe(false);
  });

  it('refuse unknown names and parts, with file and line', () => {
    expect(() => pattern('night', 'u')).toThrow(/night/);
    expect(() => parsePatterns(`${header}date\tMay %{day}\t-\n`)).toThrow(/^patterns.tsv:2: .*"day"/);
  });
});
