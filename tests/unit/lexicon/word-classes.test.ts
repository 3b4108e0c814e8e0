import { describe, expect, it } from 'vitest';
import { parseFrames } from '../../../server/lexicon/frames.ts';
import { parseWordClasses, wordClass, wordClasses } from '../../../server/lexicon/word-classes.ts';

const header = 'name\twords\tnote\n';

describe('word classes', () => {
  it('give the words of a class, those of the classes that it holds included', () => {
    expect(wordClass('days').has('monday')).toBe(true);
    expect([...wordClass('dates')]).toEqual([...wordClass('days'), ...wordClass('months')]);
    const classes = parseWordClasses(`${header}warm\tred|dark orange\t-\nall\t@warm|blue\t-\n`);
    expect([...classes.get('all')!]).toEqual(['red', 'dark orange', 'blue']);
  });

  it('stand for their words in the objects of frames', () => {
    const columns = 'lemma\tpos\tobject\ttype\tpolarity\tsource\ttarget\tmode\tref\n';
    const [frame] = parseFrames(`${columns}miss\tverb\t@days|train\tREJECT\t-\t-\t-\t-\town\n`);
    expect(frame!.object).toEqual([...wordClass('days'), 'train']);
    expect(() => parseFrames(`${columns}miss\tverb\t@nights\tREJECT\t-\t-\t-\t-\town\n`)).toThrow(
      /^frames.tsv:2: .*@nights/,
    );
  });

  it('refuse what cannot be used, with file and line', () => {
    expect(() => wordClass('nights')).toThrow(/nights/);
    expect(() => parseWordClasses(`${header}a\tx\t-\na\ty\t-\n`)).toThrow(/^word-classes.tsv:3: /);
    expect(() => parseWordClasses(`${header}a\tx|x\t-\n`)).toThrow(/^word-classes.tsv:2: .*"x" twice/);
    expect(() => parseWordClasses(`${header}a\t@b\t-\nb\tx\t-\n`)).toThrow(/^word-classes.tsv:2: .*@b/);
  });

  it('have small letters and no two classes of the same words', () => {
    const seen = new Map<string, string>();
    for (const [name, words] of wordClasses()) {
      const key = [...words].sort().join('|');
      expect(seen.get(key), `${name} has the words of ${seen.get(key)}`).toBeUndefined();
      expect(key).toBe(key.toLowerCase());
      seen.set(key, name);
    }
  });
});
