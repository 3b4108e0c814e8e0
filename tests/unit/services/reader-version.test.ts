import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { stanceEncoder } from '../../../server/encoder/encoder.ts';
import { readerBase, readerModules, readerVersion } from '../../../server/services/analyze/reader-version.ts';
import { baseOf, lexiconIn } from '../../../shared/reader-version.ts';

const folder = mkdtempSync(join(tmpdir(), 'demarche-reader-'));
afterAll(() => rmSync(folder, { recursive: true }));

const lexicon = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('the version of the reader', () => {
  it('is made of all modules that decide a reading, and of no others', () => {
    const modules = readerModules();
    for (const part of [
      'stages/tokens/tokenizer',
      'stances/rules/verb',
      'lexicon/inflection',
      'encoder/input',
      'shared/plover',
    ])
      expect(modules.filter((file) => file.includes(part))).not.toEqual([]);
    expect(modules.filter((file) => /server\/(services|cli|store|ingest|evaluation)\//.test(file))).toEqual([]);
  });

  it('stays the same and tells the settings', () => {
    const version = readerVersion({ fast: true });
    expect(version).toBe(`${readerBase()}+fast`);
    expect(readerVersion({ fast: true })).toBe(version);
    expect(baseOf(version)).toMatch(/^[0-9a-f]{16}$/);
    expect(readerVersion()).toBe(stanceEncoder() ? readerBase() : version);
    expect(lexiconIn(version)).toBeNull();
  });

  it('tells lexicons apart by what they hold', () => {
    const one = readerVersion({ lexiconFile: lexicon('a.tsv', 'name\tkind\nJane Roe\tperson\n') });
    expect(baseOf(one)).toBe(readerBase());
    expect(readerVersion({ lexiconFile: lexicon('b.tsv', 'name\tkind\nJane Roe\tperson\n') })).toBe(one);
    const other = readerVersion({ lexiconFile: lexicon('a.tsv', 'name\tkind\nJane Doe\tperson\n') });
    expect(other).not.toBe(one);
    expect(lexiconIn(other)).not.toBe(lexiconIn(one));
  });
});
