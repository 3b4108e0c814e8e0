import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { readArticleAnswers } from '../../../server/evaluation/annotation/articles/answers.ts';
import { drawArticles } from '../../../server/evaluation/annotation/articles/draw.ts';
import type { ArticleTask } from '../../../server/evaluation/annotation/articles/task.ts';
import { articleWork } from '../../../server/evaluation/annotation/articles/work.ts';
import { readTasks } from '../../../server/evaluation/annotation/task.ts';
import { isHeldDocument } from '../../../server/evaluation/corpora.ts';
import type { ArticleGold } from '../../../server/evaluation/gold.ts';
import { predict, scoreSet } from '../../../server/evaluation/run.ts';
import { articleSet, isPresent, ownSet } from '../../../server/evaluation/sets.ts';
import { defaultPipeline } from '../../../server/pipeline/default-pipeline.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'articles-'));
  folders.push(folder);
  return folder;
}

interface Row {
  id: string;
  text: string;
  title?: string;
  date?: string;
  source?: string;
}

const jsonLines = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

function corpusOf(rows: readonly Row[]): string {
  const file = join(newFolder(), 'articles.jsonl');
  writeFileSync(file, jsonLines(rows));
  return file;
}

const three = ['Peru accused Chile of fraud.', 'Kenya praised Chile on Friday.'];
const textOfLength = (sentences: number, start = three) =>
  [...start, ...Array.from({ length: sentences - start.length }, (_, i) => `It rained for ${i + 2} days.`)].join(' ');

describe('drawing of articles', () => {
  const ids = (kind: string, held: boolean, count: number): string[] =>
    Array.from({ length: 400 }, (_, i) => `${kind}-${i}`)
      .filter((id) => isHeldDocument(id) === held)
      .slice(0, count);
  const sources = ['gazette', 'herald', 'courier'];
  const bothParts = (kind: string) => [...ids(kind, true, 12), ...ids(kind, false, 12)];
  const fitting = bothParts('fit').map((id, i) => ({
    id,
    text: textOfLength(8 + (i % 2) * 32),
    source: i % 12 < 8 ? sources[0] : sources[1 + (i % 2)],
  }));
  const misses: [string, string][] = [
    ['short', textOfLength(7)],
    ['long', textOfLength(41)],
    ['two', textOfLength(10, ['Peru accused Chile of fraud.'])],
  ];
  const unfit = misses.flatMap(([kind, text]) => bothParts(kind).map((id) => ({ id, text, source: 'courier' })));
  const corpus = corpusOf([...unfit, ...fitting]);
  const drawn = (settings: Partial<Parameters<typeof drawArticles>[0]> = {}) =>
    drawArticles({ corpus, part: 'train', count: 6, seed: '1', without: [], ...settings });
  const idsOf = (tasks: readonly ArticleTask[]) => tasks.map(({ id }) => id);

  it('takes texts of 8 to 40 sentences in which three actors stand, and no others', () => {
    const tasks = drawn({ count: 1000 });
    expect(tasks).toHaveLength(12);
    expect(tasks.every(({ id }) => id.startsWith('fit'))).toBe(true);
    expect(new Set(tasks.map(({ sentences }) => sentences.length))).toEqual(new Set([8, 40]));
    expect(tasks.map(({ n }) => n)).toEqual(tasks.map((_, i) => i + 1));
  });

  it('goes from source to source, however many texts each has', () => {
    const sourceOf = new Map(fitting.map(({ id, source }) => [id, source]));
    expect(
      idsOf(drawn())
        .map((id) => sourceOf.get(id))
        .sort(),
    ).toEqual([...sources, ...sources].sort());
  });

  it('keeps held articles and others apart', () => {
    const held = drawn({ part: 'held', count: 1000 });
    expect(held).toHaveLength(12);
    expect(idsOf(held).every(isHeldDocument)).toBe(true);
    expect(idsOf(drawn({ count: 1000 })).some(isHeldDocument)).toBe(false);
  });

  it('draws the same again, others by another seed, and nothing that is in work elsewhere', () => {
    expect(idsOf(drawn())).toEqual(idsOf(drawn()));
    expect(idsOf(drawn({ seed: '2' }))).not.toEqual(idsOf(drawn()));
    const without = idsOf(drawn());
    expect(idsOf(drawn({ without, count: 1000 })).filter((id) => without.includes(id))).toEqual([]);
  });
});

const text = [
  'LIMA (Gazette) — President Ana Torres of Peru met Kenya’s leader, Joe Otieno,\nin Nairobi on Monday.',
  'She praised Kenya. Mr Otieno thanked the president.',
  'Ana Torres and Bea Torres live in Lima.',
].join('\n');
const at = (words: string, from = 0): [number, number] => {
  const start = text.indexOf(words, from);
  return [start, start + words.length];
};
const marks = [
  'President Ana Torres',
  'Peru',
  'Kenya',
  'Joe Otieno',
  'She',
  'Mr Otieno',
  'the president',
  'Bea Torres',
];
const sentences = [
  at('President Ana Torres of Peru met Kenya’s leader, Joe Otieno,\nin Nairobi on Monday.'),
  at('She praised Kenya.'),
  at('Mr Otieno thanked the president.'),
  at('Ana Torres and Bea Torres live in Lima.'),
];
const corpus = corpusOf(['lima', 'another'].map((id) => ({ id, text })));
const task: ArticleTask = {
  n: 1,
  corpus,
  id: 'lima',
  part: 'train',
  sentences,
  mentions: marks.map((words) => at(words)),
};

describe('files of tasks', () => {
  it('have every number once', () => {
    const fileOf = (...numbers: number[]) => corpusOf(numbers.map((n) => ({ ...task, n, text: '' })));
    expect(readTasks(fileOf(1, 2))).toHaveLength(2);
    expect(() => readTasks(fileOf(1, 2, 1))).toThrow(/line 3: a second task 1/);
  });
});

describe('showing of articles', () => {
  it('numbers sentences and mentions, keeps paragraphs, and marks off what is no sentence', () => {
    expect(articleWork.show(task, text, ['A visit | Gazette']).split('\n')).toEqual([
      '## 1',
      'A visit | Gazette',
      '',
      '-- LIMA (Gazette) —',
      'S1: [1 President Ana Torres] of [2 Peru] met [3 Kenya]’s leader, [4 Joe Otieno], in Nairobi on Monday.',
      '',
      'S2: [5 She] praised Kenya.',
      'S3: [6 Mr Otieno] thanked [7 the president].',
      '',
      'S4: Ana Torres and [8 Bea Torres] live in Lima.',
    ]);
  });
});

const actors = [
  'actor Ana Torres person of Peru: 1 5 7 "Ana Torres"',
  'actor Joe Otieno person of Kenya: 4 6',
  'actor Peru country: 2',
  'actor Kenya country: 3',
];
const met = 'S1: Ana Torres>Otieno CONSULT "met"; Otieno>Ana Torres CONSULT "met"';
const praised = 'S2: Ana Torres>Kenya SUPPORT "praised"';
const page = (...lines: string[]) => [...actors, ...lines].join('\n');
const read = (answers: string, tasks = [task]) => readArticleAnswers(answers, tasks, () => text);

describe('answers on articles', () => {
  it('name actors with their mentions and stances with the words that say them', () => {
    const { readings, faults } = read(page('', met, 'S3: Joe Otieno>Torres REQUEST - ? "thanked the president"'));
    expect(faults).toEqual([]);
    expect(readings[0]!.actors[0]).toEqual({
      name: 'Ana Torres',
      kind: 'person',
      mentions: [task.mentions[0], task.mentions[4], task.mentions[6], at('Ana Torres')],
      affiliation: 'Peru',
    });
    expect(readings[0]!.stances.slice(1)).toEqual([
      {
        sentence: 0,
        source: 'Joe Otieno',
        target: 'Ana Torres',
        type: 'CONSULT',
        polarity: 'neutral',
        evidence: at('met'),
      },
      {
        sentence: 2,
        source: 'Joe Otieno',
        target: 'Ana Torres',
        type: 'REQUEST',
        polarity: 'negative',
        evidence: at('thanked the president'),
        optional: true,
      },
    ]);
  });

  it('find words across a line break and a straight apostrophe, but no parts of words', () => {
    expect(read(page('S1: Torres>Otieno CONSULT "Kenya\'s leader, Joe Otieno, in Nairobi"')).faults).toEqual([]);
    expect(read(page('S1: Torres>Otieno CONSULT "Nairo"')).faults).toHaveLength(1);
  });

  it('mean by a whole name its actor, though it is a part of another name', () => {
    const { readings, faults } = read(page('actor Kenya Airways organization: 8', 'S2: Torres>Kenya SUPPORT'));
    expect(faults).toEqual([]);
    expect(readings[0]!.stances[0]!.target).toBe('Kenya');
  });

  it('may say that there is no stance, and stand behind the number of their article', () => {
    expect(read(page('none')).faults).toEqual([]);
    const both = read(`## 2\n${page(met)}\n## 1\n${page('none')}`, [task, { ...task, n: 2 }]);
    expect(both.faults).toEqual([]);
    expect(both.readings.map(({ stances }) => stances.length)).toEqual([0, 2]);
  });

  it.each([
    [page(), /line 4: no stance in the whole article; write none/],
    ['', /article 1 has no answer/],
    [`## 3\n${page(met)}`, /line 1: no article "## 3"/],
    [page('S5: Torres>Kenya AID'), /line 5: there is no sentence S5/],
    [page('S1: Torres>Kenya HELPS'), /line 5: .*is no stance; write for example/],
    [page('S1: Torres>Chile AID'), /line 5: there is no actor Chile; add a line/],
    [page('S1: Torres>Ana Torres AID'), /line 5: .*goes from Ana Torres to itself/],
    [page('S2: Torres>Kenya AID "met"'), /line 5: "met" does not stand in S2/],
    [page('Torres praised Kenya'), /line 5: "Torres praised Kenya" is no answer/],
    [
      page('actor Bea Torres person: 8', 'S2: Torres>Kenya AID'),
      /Torres may be Ana Torres or Bea Torres; write the whole/,
    ],
    [page('none', 'actor Nile river: 8'), /line 6: "actor Nile river: 8" is no actor \(person/],
    [page('none', 'actor The Peru country: 2'), /line 6: actor The Peru stands there twice/],
    [page('none', 'actor Chile country: 9'), /line 6: 9 is no mention/],
    [page('none', 'actor Chile country: "Chile"'), /line 6: "Chile" is no mention/],
    [page('none', 'actor Chile country:'), /line 6: actor Chile has no mention/],
    [page('none', 'actor Bea Torres person of Chile: 8'), /line 6: there is no actor Chile/],
  ])('that cannot be understood are named with their line: %#', (answers, fault) => {
    expect(read(answers).faults.join('\n')).toMatch(fault);
  });

  it('are counted by check', () => {
    expect(articleWork.check([task], page(met))).toEqual({
      faults: [],
      summary: '1 of 1 answered, 4 actors, 2 stances',
    });
  });
});

/** The same article in the words of somebody who calls the actors otherwise. */
const other = (...lines: string[]) =>
  [
    'actor President Torres person: 1',
    'actor Otieno person of the Kenya: "Joe Otieno"',
    'actor Kenya country: 3',
    'actor Bea Torres person: 8',
    ...lines,
  ].join('\n');

describe('two readings of an article', () => {
  const agree = (first: string, second: string) => articleWork.agree([task], first, second);

  it('agree on actors that share a name, a place or a wording, whatever they are called', () => {
    expect(agree(page('none'), other('none'))[1]).toBe('actors: 3 of both, 2 of one only, F1 0.750');
  });

  it('hold a name for a surer sign than a place', () => {
    const first = 'actor Ana person: 1 6\nactor Kenya country: 3\nS2: Ana>Kenya SUPPORT';
    const second = 'actor Bea person: 1 6\nactor The Ana person: 8\nactor Kenya country: 3\nS2: The Ana>Kenya SUPPORT';
    expect(agree(first, second)[2]).toBe('signed pairs by edge: 1 of both, 0 of one only, F1 1.000');
  });

  it('do not take a pronoun for a wording, nor a plural that stands for two', () => {
    const pair = (first: string, second: string) => agree(`${first}\nnone`, `${second}\nnone`)[1];
    const [she, sheAgain] = ['actor Ana person: "She"', 'actor Bea person: 8 "she"'];
    expect(pair(she, sheAgain)).toMatch(/^actors: 0 of both/);
    const plural = (name: string, more = '') => `actor ${name} person: ${more} 7`;
    expect(pair([plural('A'), plural('B')].join('\n'), [plural('C'), plural('D')].join('\n'))).toMatch(
      /^actors: 0 of both/,
    );
    expect(pair(plural('A'), plural('C'))).toMatch(/^actors: 1 of both/);
  });

  it('agree on pairs by edge and by sentence; what nobody holds sure does not count', () => {
    const first = page(met, praised, 'S3: Otieno>Ana Torres SUPPORT');
    const second = other(
      'S2: Otieno>President Torres CONSULT; President Torres>Kenya SUPPORT ?',
      'S3: Otieno>Kenya AID ?',
    );
    expect(agree(first, second).slice(2)).toEqual([
      'signed pairs by edge: 2 of both, 2 of one only, F1 0.667',
      'signed pairs by sentence: 1 of both, 4 of one only, F1 0.333',
      'types of the pairs by sentence that both have: kappa 1.000',
    ]);
  });

  it('differ in types', () => {
    const kappa = (type: string) => agree(page(met, praised), page(met, praised.replace('SUPPORT', type))).at(-1);
    expect(kappa('SUPPORT')).toMatch(/1\.000$/);
    expect(kappa('AID')).not.toMatch(/1\.000$/);
  });
});

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
