import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseUserLexicon } from '../../../server/lexicon/user-lexicon.ts';
import { analyze } from '../../../server/pipeline/analyze.ts';
import { defaultPipeline } from '../../../server/pipeline/default-pipeline.ts';
import { DemarcheError } from '../../../shared/errors.ts';

const table = [
  '# the actors of our project',
  'name\tkind\taliases\taffiliation\tcountry\trole\tfrom\tto',
  'Acme Rockets\torganization\tACME|the rocket maker\t-\tUSA',
  'Jane Roe\tperson\tMs. Roe\tAcme Rockets\tUSA\tchief executive\t2019\t2021-06-30',
  'Jane Roe\tperson\t-\tUnited Nations\t-\tspecial envoy\t2021-07-01\t-',
  'Red Square\tdiscard',
].join('\n');

function pipelineWith(text: string) {
  const file = join(mkdtempSync(join(tmpdir(), 'lexicon-')), 'actors.tsv');
  writeFileSync(file, text);
  return defaultPipeline({ lexiconFile: file });
}

const text = 'The rocket maker accused China of spying. Jane Roe told ACME that Red Square rejected the plan.';

describe('a user lexicon', () => {
  it('adds actors with aliases, and drops what is discarded', () => {
    const { actors } = analyze(pipelineWith(table), { text }, 'd');
    expect(actors.map(({ id }) => id).sort()).toEqual(['acme-rockets', 'chn', 'jane-roe']);
    expect(actors.find(({ id }) => id === 'acme-rockets')).toMatchObject({ kind: 'organization', country: 'USA' });
  });

  it('chooses the row that holds on the day of the document', () => {
    const pipeline = pipelineWith(table);
    const roe = (date: string) => analyze(pipeline, { text, date }, 'd').actors.find(({ id }) => id === 'jane-roe');
    expect(roe('2020-05-01')).toMatchObject({ affiliation: 'acme-rockets', role: 'chief executive' });
    expect(roe('2023-05-01')).toMatchObject({ affiliation: 'united-nations', role: 'special envoy' });
  });

  it('overrides our meaning of a name', () => {
    const own = 'name\tkind\tcountry\nMercury\torganization\tUSA\nKremlin\tdiscard\n';
    const { actors } = analyze(pipelineWith(own), { text: 'Mercury accused the Kremlin. The Kremlin said no.' }, 'd');
    expect(actors.map(({ id }) => id)).toEqual(['mercury']);
  });

  it('reads JSON too', () => {
    expect(parseUserLexicon('a.json', '[{"name": "Acme", "kind": "organization", "aliases": ["ACME"]}]')).toMatchObject(
      [{ name: 'Acme', aliases: ['ACME'] }],
    );
  });

  it.each([
    ['a.tsv', 'name\tkind\nFoo\tperson\nBar\tperzon\n', 'a.tsv:3: kind'],
    ['a.tsv', 'name\tkind\tcolour\nFoo\tperson\tred\n', 'a.tsv:1: the header'],
    ['a.tsv', 'name\tkind\nFoo\tperson\tx\n', 'a.tsv:2: 3 cells'],
    ['a.tsv', '# nothing\n', 'a.tsv: the file is empty'],
    ['a.json', '[\n{"name": "A", "kind": "group"},\n\n{"name": "B"}\n]', 'a.json:4: kind'],
    ['a.json', '[{"name": ', 'a.json: no valid JSON'],
    ['a.tsv', 'name\tkind\tcountry\nFoo\tperson\tFrance\n', 'a.tsv:2: country'],
  ])('names file and line of what it cannot use: %s %j', (file, content, message) => {
    expect(() => parseUserLexicon(file, content)).toThrow(DemarcheError);
    expect(() => parseUserLexicon(file, content)).toThrow(message);
  });

  it('says so when the file is missing', () => {
    expect(() => defaultPipeline({ lexiconFile: '/nowhere/actors.tsv' })).toThrow(
      '/nowhere/actors.tsv: the lexicon cannot be read',
    );
  });
});
