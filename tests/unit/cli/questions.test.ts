import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../server/store/open-store.ts';
import { routes } from '../../../shared/routes.ts';
import { type Article, saveNews } from '../../contract/news-samples.ts';

const root = resolve(import.meta.dirname, '../../..');
/** Starting a process takes seconds on a machine that is busy with other tests. */
const timeout = 120_000;

const articles: Article[] = [
  { id: 'a', date: '2024-04-01', outlet: 'Courier', says: [['blinken', 'ACCUSE', 'chn', { issue: 'tariffs' }]] },
  {
    id: 'b',
    date: '2024-05-03T10:00:00Z',
    outlet: 'Daily',
    says: [
      ['chn', 'SUPPORT', 'rus'],
      ['rus', 'AGREE', 'chn'],
    ],
  },
];

let folder: string;
let db: string;

beforeAll(async () => {
  // The commands run as they are built, so it has to be what stands in the sources; types are checked elsewhere.
  await promisify(execFile)(join(root, 'node_modules/.bin/tsc'), ['-b', 'server'], { cwd: root }).catch(
    () => undefined,
  );
  folder = await mkdtemp(join(tmpdir(), 'demarche-questions-'));
  db = join(folder, 'news.db');
  const store = await openStore(db);
  await saveNews(store, articles);
  await store.close();
}, timeout);
afterAll(() => rm(folder, { recursive: true }));

const demarche = async (...argv: string[]): Promise<string> =>
  (await promisify(execFile)(process.execPath, [join(root, 'dist/server/cli.js'), ...argv, '--db', db])).stdout;

describe('paths', { timeout }, () => {
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
