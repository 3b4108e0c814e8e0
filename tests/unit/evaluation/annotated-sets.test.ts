import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ArticleTask } from '../../../server/evaluation/annotation/articles/task.ts';
import { articleWork } from '../../../server/evaluation/annotation/articles/work.ts';
import type { ArticleGold } from '../../../server/evaluation/gold.ts';
import { predict, scoreSet } from '../../../server/evaluation/run.ts';
import { articleSet, isPresent, ownSet } from '../../../server/evaluation/sets.ts';
import { defaultPipeline } from '../../../server/pipeline/default-pipeline.ts';
import { foldersInTests, jsonLines, marks, met, other, page, praised, taskIn, text } from './annotated-samples.ts';

const { corpusOf, newFolder } = foldersInTests();
const task = taskIn(corpusOf(['lima', 'another'].map((id) => ({ id, text }))));

describe('imported articles', () => {
  const imported = (tasks: ArticleTask[], ...answers: string[]) => {
    const file = join(newFolder(), 'own.jsonl');
    const told = articleWork.importInto(tasks, answers, file);
    return { file, told };
  };
  const goldIn = (file: string) => (ownSet(file).gold() as ArticleGold[])[0]!;
  const second = other('S1: President Torres>Otieno CONSULT "met Kenya’s leader"', 'S2: President Torres>Kenya AID');

  it('require what both readings have; what one only has is optional', () => {
    const { file, told } = imported([task], page(met, praised), second);
    expect(told).toMatch(/^1 articles added or replaced, 0 faults left out; .* holds 1$/);
    const gold = goldIn(file);
    expect(gold.text).toBe(text);
    expect(gold.actors.map(({ name, optional = false }) => [name, optional])).toEqual([
      ['Ana Torres', false],
      ['Joe Otieno', false],
      ['Peru', true],
      ['Kenya', false],
      ['Bea Torres', true],
    ]);
    expect(gold.actors[0]).toMatchObject({
      kind: 'person',
      aliases: ['President Ana Torres', 'Ana Torres', 'the president'],
      affiliation: 'Peru',
    });
    const quoted = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    expect(
      gold.stances.map(({ source, target, types, evidence, optional = false }) => [
        `${source}>${target}`,
        types,
        quoted(evidence),
        optional,
      ]),
    ).toEqual([
      ['Ana Torres>Joe Otieno', ['CONSULT'], 'met Kenya’s leader', false],
      ['Joe Otieno>Ana Torres', ['CONSULT'], 'met', true],
      ['Ana Torres>Kenya', ['SUPPORT', 'AID'], 'praised', false],
    ]);
    expect(quoted(gold.stances[2]!.sentence)).toBe('She praised Kenya.');
  });

  it('hold no text, and a name only where the article does not have it', () => {
    const { file } = imported([task], page(met, 'actor Lima Club organization: "Lima"'));
    const row = readFileSync(file, 'utf8');
    for (const words of [...marks, 'Ana Torres', 'praised', 'met']) expect(row).not.toContain(`"${words}"`);
    expect(row).toContain('"Lima Club"');
    expect(goldIn(file).actors.map(({ name }) => name)).toContain('Ana Torres');
  });

  it('of one reading alone require all that it holds sure', () => {
    const gold = goldIn(imported([task], page(met, `${praised.replace('"', '? "')}`)).file);
    expect(gold.actors.some(({ optional }) => optional)).toBe(false);
    expect(gold.stances.map(({ optional = false }) => optional)).toEqual([false, false, true]);
  });

  it('take the place of an earlier reading of the same article, beside others', () => {
    const { file } = imported([task], page(met));
    articleWork.importInto([{ ...task, id: 'another' }], [page('none')], file);
    expect(articleWork.importInto([task], [page('none')], file)).toMatch(/holds 2$/);
    expect(readFileSync(file, 'utf8')).not.toContain('CONSULT');
  });

  it('have two readings at most', () => {
    expect(() => imported([task], page(met), page(met), page(met))).toThrow(/two readings/);
  });
});

describe('sets of annotated articles', () => {
  afterEach(() => vi.unstubAllEnvs());

  const plain = 'Peru condemned Chile on Monday. Kenya praised Chile. Nothing else happened.';
  const span = (words: string): [number, number] => [plain.indexOf(words), plain.indexOf(words) + words.length];
  const row = (id: string, part: 'train' | 'held') => ({
    corpus: 'open-news',
    id,
    part,
    actors: ['Peru', 'Chile', 'Kenya'].map((name) => ({ name: span(name), kind: 'country', mentions: [span(name)] })),
    stances: [
      {
        source: 0,
        target: 1,
        polarity: 'negative',
        types: ['ACCUSE'],
        sentence: span('Peru condemned Chile on Monday.'),
        evidence: span('condemned'),
      },
      {
        source: 2,
        target: 1,
        polarity: 'negative',
        types: ['REJECT'],
        sentence: span('Kenya praised Chile.'),
        evidence: span('praised'),
      },
    ],
  });
  const file = join(newFolder(), 'annotated.jsonl');
  writeFileSync(file, jsonLines([row('one', 'held'), row('two', 'train')]));

  function sharedWith(corpus: boolean) {
    const shared = newFolder();
    mkdirSync(join(shared, 'corpora'));
    const rows = ['one', 'two'].map((id) => ({ id, text: plain }));
    if (corpus) writeFileSync(join(shared, 'corpora/open-news.jsonl.gz'), gzipSync(jsonLines(rows)));
    vi.stubEnv('DEMARCHE_SHARED', shared);
  }

  it('score actors, signed edges, sentences, types and evidence of their part, with the texts of the corpus', () => {
    sharedWith(true);
    const set = articleSet('held-articles', file, 'held', false);
    expect(isPresent(set)).toBe(true);
    expect(set.documents()).toMatchObject([{ id: 'open-news one', text: plain }]);
    const { measures } = scoreSet(set, predict(set, defaultPipeline()));
    const counts = new Map(measures.map((measure) => [measure.name, measure.counts]));
    expect(counts.get('actors')).toEqual({ tp: 3, fp: 0, fn: 0 });
    expect(counts.get('signed edges')).toEqual({ tp: 1, fp: 1, fn: 1 });
    expect(counts.get('stances by sentence')).toEqual({ tp: 1, fp: 1, fn: 1 });
    expect(counts.get('type right where matched')).toEqual({ right: 1, of: 1 });
    expect(counts.get('evidence overlaps gold where matched')).toEqual({ right: 1, of: 1 });
  });

  it('are skipped where the corpus is absent, or nothing was annotated yet', () => {
    sharedWith(false);
    expect(isPresent(articleSet('held-articles', file, 'held', false))).toBe(false);
    sharedWith(true);
    expect(isPresent(articleSet('held-articles', join(newFolder(), 'none.jsonl'), 'held', false))).toBe(false);
  });

  it('tell files of articles from files of sentences', () => {
    sharedWith(true);
    expect(ownSet(file).documents()).toHaveLength(2);
  });
});
