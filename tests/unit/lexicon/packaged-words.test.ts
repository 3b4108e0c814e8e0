import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packagedWords, unfoldedWords } from '../../../server/lexicon/packaged-words.ts';

describe('the words of compromise', () => {
  const unfolded = unfoldedWords();
  const file = join(tmpdir(), `packaged-words-${process.pid}.json`);
  const tagsOf = (word: string) => unfolded.tags[unfolded.taggedAs[unfolded.words.indexOf(word)]!];

  it('are those that it knows, with all of their tags', () => {
    expect(unfolded.words.length).toBeGreaterThan(20_000);
    expect(tagsOf('maria')).toContain('FemaleName');
    expect(tagsOf('paris')).toContain('City');
  });

  it('are read from the file that the build keeps', () => {
    writeFileSync(file, JSON.stringify({ ...unfolded, words: ['kept'] }));
    expect(packagedWords(file).words).toEqual(['kept']);
  });

  it('come from the package itself where nothing is kept, or the words of another version', () => {
    expect(packagedWords(`${file}.none`)).toEqual(unfolded);
    writeFileSync(file, JSON.stringify({ ...unfolded, version: '0.0.0', words: ['old'] }));
    expect(packagedWords(file)).toEqual(unfolded);
  });
});
