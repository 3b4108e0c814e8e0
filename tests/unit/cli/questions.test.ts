import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../server/store/open-store.ts';
import { routes } from '../../../shared/routes.ts';
import { type Article, saveNews } from '../../contract/news-samples.ts';
import { daysLater } from '../analysis/days.ts';
import { demarche as inProcess } from './in-process.ts';

/** Twelve days on which Russia is kind to India, then twelve on which it is not. */
const turned = Array.from({ length: 24 }, (_, day): Article => {
  const date = daysLater('2024-06-01', day);
  return {
    id: `t${day}`,
    date,
    outlet: 'Post',
    says: [['rus', day < 12 ? 'AID' : 'SANCTION', 'ind', { score: (day + 1) / 100 }]],
  };
});

const articles: Article[] = [
  ...turned,
  {
    id: 'a',
    date: '2024-04-01',
    outlet: 'Courier',
    says: [
      ['blinken', 'ACCUSE', 'chn', { issue: 'tariffs' }],
      ['fra', 'REJECT', null, { issue: 'tariffs' }],
    ],
  },
  {
    id: 'b',
    date: '2024-05-03T10:00:00Z',
    outlet: 'Daily',
    says: [
      ['chn', 'SUPPORT', 'rus', { attributedTo: 'wang' }],
      ['rus', 'AGREE', 'chn'],
    ],
  },
];

let folder: string;
let db: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-questions-'));
  db = join(folder, 'news.db');
  const store = await openStore(db);
  await saveNews(store, articles);
  await store.close();
});
afterAll(() => rm(folder, { recursive: true }));

async function demarche(...argv: string[]): Promise<string> {
  const { code, stdout, stderr } = await inProcess([...argv, '--db', db]);
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
}

describe('paths', () => {
  it('are told with the edges and the best sentence of each step', async () => {
    expect(await demarche('paths', 'Antony Blinken', 'Russia')).toBe(
      [
        '1. Antony Blinken – China – Russia (at least 1 article a step)',
        '  Antony Blinken -> China: 1 stance (0 positive, 1 negative)',
        '    “Antony Blinken accuse China over tariffs.” (Courier, 2024-04-01)',
        '  China -> Russia: 1 stance (1 positive, 0 negative)',
        '  Russia -> China: 1 stance (1 positive, 0 negative)',
        '    “China support Russia over much.” (Daily, 2024-05-03)\n',
      ].join('\n'),
    );
    expect(await demarche('paths', 'Antony Blinken', 'Russia', '--polarity', 'negative')).toBe(
      'There is no path from Antony Blinken to Russia.\n',
    );
  });

  it('are JSON on demand, as the API answers', async () => {
    const answer = routes.paths.answer.parse(
      JSON.parse(await demarche('paths', 'blinken', 'rus', '--json', '--directed', '-k', '1')),
    );
    expect(answer).toMatchObject({ directed: true, paths: [{ steps: 2 }] });
  });
});

describe('timeline', () => {
  it('is a table, or JSON as the API answers', async () => {
    expect((await demarche('timeline', 'Russia', 'India')).split('\n')).toEqual([
      '         articles  stances  positive  negative  neutral  intensity  95 % interval',
      expect.stringMatching(/^2024-06 {8}24 {7}24 {8}12 {8}12 {8}0 {8}2\.0 {4}-\d\.\d to \d\.\d$/),
      '',
    ]);
    const answer = routes.timeline.answer.parse(
      JSON.parse(await demarche('timeline', '--issue', 'tariffs', '--by', 'day', '--json')),
    );
    expect(answer.periods).toMatchObject([{ from: '2024-04-01', stances: 2, intensity: -2.5, interval: null }]);
  });
});

describe('changes and turns', () => {
  const told = [
    '  before: 10.0 in 12 articles from 2024-06-01 to 2024-06-12',
    '    “Russia aid India over much.” (Post, 2024-06-12)',
    '    “Russia aid India over much.” (Post, 2024-06-11)',
    '    “Russia aid India over much.” (Post, 2024-06-10)',
    '  after: -6.0 in 12 articles from 2024-06-13 to 2024-06-24',
    '    “Russia sanction India over much.” (Post, 2024-06-24)',
    '    “Russia sanction India over much.” (Post, 2024-06-23)',
    '    “Russia sanction India over much.” (Post, 2024-06-22)',
  ];

  it('tell when the tone changed, with what was said before and after', async () => {
    expect((await demarche('changes', 'Russia', 'India')).split('\n')).toEqual([
      '2024-06-13: -16.0 (p = 0.0001)',
      ...[...told, ''],
    ]);
    expect((await demarche('turns')).split('\n')).toEqual([
      'Russia -> India, 2024-06-13: -16.0 (p = 0.0001)',
      ...[...told, 'Looked at 1 pair with ten articles or more.', ''],
    ]);
    expect(await demarche('changes', 'Antony Blinken')).toBe(
      'No change of tone is clear enough to be more than chance.\n',
    );
  });

  it('are JSON on demand, as the API answers', async () => {
    const { changes } = routes.changes.answer.parse(JSON.parse(await demarche('changes', 'rus', 'ind', '--json')));
    expect(changes).toMatchObject([{ date: '2024-06-13', difference: -16 }]);
    const { turns } = routes.turns.answer.parse(JSON.parse(await demarche('turns', 'India', '--json')));
    expect(turns).toMatchObject([{ source: { id: 'rus' }, target: { id: 'ind' } }]);
  });
});

describe('balance', () => {
  it('says what it finds in sentences and a table', async () => {
    const text = await demarche('balance', '--to', '2024-05-31');
    expect(text).toContain('Two factions of 1 and 2 actors fit all 2 lines: positive inside, negative between.\n');
    expect(text).toMatch(/\nactor +faction +balanced +against +PageRank +betweenness +brokerage\nChina /);
    expect(routes.balance.answer.parse(JSON.parse(await demarche('balance', '--json'))).lines.negative).toBe(1);
  });
});

describe('outlets', () => {
  it('are a table with sentences, or JSON as the API answers', async () => {
    const text = await demarche('outlets', 'Russia');
    expect(text).toMatch(
      /\noutlet +articles +positive +negative +neutral +intensity +differs\nPost +24 +12 +12 +0 +2\.0\n/,
    );
    expect(text).toContain('\nPost:\n  “Russia ');
    const answer = routes.outlets.answer.parse(JSON.parse(await demarche('outlets', 'rus', '--json')));
    expect(answer.leftOut).toEqual({ outlets: 1, stances: 0 });
    const [head, row] = (await demarche('outlets', 'rus', '--format', 'csv')).split('\r\n');
    expect(head).toMatch(
      /^outlet,documents,documentsByPolarity.positive,.*,sentence,sentenceOutlet,sentenceDate,sentenceDocument$/,
    );
    expect(row).toMatch(/^Post,24,12,12,0,.*Russia /);
  });
});

describe('positions', () => {
  it('are told by side with sentences, or as JSON', async () => {
    expect(await demarche('positions', 'tariffs')).toBe(
      [
        'Against it:',
        '  France: 1 article (0 positive, 1 negative)',
        '    “France reject over tariffs.” (Courier, 2024-04-01)',
        'Toward each other over it:',
        '  Antony Blinken -> China: 1 article (0 positive, 1 negative)',
        '    “Antony Blinken accuse China over tariffs.” (Courier, 2024-04-01)\n',
      ].join('\n'),
    );
    const answer = routes.positions.answer.parse(JSON.parse(await demarche('positions', 'tariffs', '--json')));
    expect(answer.positions).toMatchObject([{ actor: { id: 'fra' }, side: 'against' }]);
  });
});

describe('speakers', () => {
  it('are told with whom they speak for and their sentences, or as JSON or a table', async () => {
    expect(await demarche('speakers')).toBe(
      [
        'Wang Yi for China: 1 claim in 1 article (1 positive, 0 negative)',
        '    “China support Russia over much.” (Daily, 2024-05-03)\n',
      ].join('\n'),
    );
    expect(await demarche('speakers', '--subject', 'Russia', '--affiliated')).toBe(
      'No article names a speaker for what passes the filter.\n',
    );
    const answer = routes.speakers.answer.parse(
      JSON.parse(await demarche('speakers', '--speaker', 'wang yi', '--json')),
    );
    expect(answer.pairs).toMatchObject([{ subject: { id: 'chn' }, affiliated: true }]);
    expect(await demarche('speakers', '--csv')).toMatch(/^speaker\.id,.*\r\nwang,Wang Yi,person,chn,/);
  });
});

describe('search and questions', () => {
  it('are told group by group, with what was read as something else', async () => {
    expect(await demarche('search', 'who', 'critisises', 'chna')).toBe(
      [
        'Questions (2)',
        '  Who is negative toward China: 1 stance',
        '  Accuse stances toward China: 1 stance',
        'Actors (1)',
        '  China (country): 3 stances',
        '"critisises" is read as "criticises".',
        '"chna" is read as "China".\n',
      ].join('\n'),
    );
    expect(await demarche('search', 'qwertz')).toBe('Nothing was found.\n');
    const answer = JSON.parse(await demarche('search', 'tariffs', '--json'));
    expect(routes.search.answer.parse(answer)).toEqual(answer);
    expect(answer.issues.found).toMatchObject([{ name: 'tariffs', stances: 2 }]);
  });

  it('are answered with lines and sentences, or said not to be understood', async () => {
    expect(await demarche('ask', 'who criticises China')).toBe(
      [
        'Who is negative toward China',
        'Antony Blinken -> China: 1 stance (0 positive, 1 negative)',
        '“Antony Blinken accuse China over tariffs.” (Courier, 2024-04-01)\n',
      ].join('\n'),
    );
    expect(await demarche('ask', 'path Blinken Russia')).toContain('1. Antony Blinken – China – Russia');
    expect(await demarche('ask', 'qwertz')).toContain('asks nothing that is understood');
  });

  it('are answered in parts as in words', async () => {
    const inWords = await demarche('ask', 'who criticises China');
    expect(await demarche('ask', '--target', 'China', '--polarity', 'negative')).toBe(inWords);
    expect(await demarche('ask', '--asks', 'path', '--source', 'blinken', '--target', 'rus')).toContain(
      '1. Antony Blinken – China – Russia',
    );
    expect(await demarche('ask', '--source', 'chn', '--target', 'rus', '--either-way')).toContain(
      'Stances between China and Russia',
    );
  });
});
