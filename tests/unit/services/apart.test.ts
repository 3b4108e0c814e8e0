import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExportThreads, exportsApart } from '../../../server/services/apart/exports-apart.ts';
import { queriesApart } from '../../../server/services/apart/queries-apart.ts';
import { createQuestionThreads, type QuestionThreads } from '../../../server/services/apart/question-threads.ts';
import { type QuestionApart, questionsApart } from '../../../server/services/apart/questions.ts';
import { createQueries, type Queries } from '../../../server/services/queries.ts';
import { openStore } from '../../../server/store/open-store.ts';
import type { Store } from '../../../server/store/store.ts';
import { saveNews } from '../../contract/news-samples.ts';
import { exportedText } from '../../exported-text.ts';

const entry = resolve('dist/server/ask.js');
const exportEntry = resolve('dist/server/export-file.js');

/** Asks every question once that threads answer. */
const asked: Readonly<Record<QuestionApart, (queries: Queries) => Promise<unknown>>> = {
  stats: (queries) => queries.stats(),
  graph: (queries) => queries.graph({ nodes: 2 }),
  groups: (queries) => queries.groups(),
  communities: (queries) => queries.communities(),
  facets: (queries) => queries.facets({ outlet: ['Post'] }),
  neighbors: (queries) => queries.neighbors('China', { depth: 2 }),
  edge: (queries) => queries.edge('usa', 'rus'),
  paths: (queries) => queries.paths('usa', 'chn'),
  timeline: (queries) => queries.timeline({ actor: 'chn' }),
  changes: (queries) => queries.changes({ actor: 'chn' }),
  turns: (queries) => queries.turns(),
  balance: (queries) => queries.balance(),
  outlets: (queries) => queries.outlets({ actor: 'usa', with: 'rus' }),
  positions: (queries) => queries.positions('steel'),
  speakers: (queries) => queries.speakers(),
  search: (queries) => queries.search({ q: 'who criticises China' }),
  ask: (queries) => queries.ask({ q: 'who criticises China' }),
  stances: (queries) => queries.stances(),
  issues: (queries) => queries.issues(),
  documents: (queries) => queries.documents({ q: 'steel' }),
  compare: (queries) => queries.compare(Buffer.from('source,target,sign\nChina,United States,-1\n')),
  score: (queries) => queries.score(),
  actors: (queries) => queries.actors({ q: 'chi' }),
  actor: (queries) => queries.actor('usa'),
  suggestions: (queries) => queries.suggestions(),
  occurrences: (queries) => queries.occurrences('usa'),
  document: (queries) => queries.document('a'),
  corpora: (queries) => queries.corpora(),
  curations: (queries) => queries.curations(),
  curationConflicts: (queries) => queries.curationConflicts(),
};

describe('questions to a large store', () => {
  let folder: string;
  let store: Store;
  let own: Queries;
  let threads: QuestionThreads;
  let exports: ExportThreads;
  let apart: Queries;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demarche-apart-'));
    const path = join(folder, 'news.db');
    store = await openStore(path);
    await saveNews(store, [
      { id: 'a', outlet: 'Post', date: '2024-01-01', says: [['usa', 'ACCUSE', 'chn', { issue: 'steel' }]] },
      {
        id: 'b',
        outlet: 'Courier',
        date: '2024-02-01',
        says: [
          ['usa', 'SANCTION', 'rus'],
          ['chn', 'SUPPORT', 'rus'],
        ],
      },
    ]);
    own = createQueries(store);
    threads = createQuestionThreads({ entry, data: path });
    exports = exportsApart(exportEntry, path);
    apart = queriesApart(own, { threads, exports }, 1);
  });
  afterAll(async () => {
    await threads.close();
    await exports.close();
    await store.close();
    await rm(folder, { recursive: true });
  });

  it('are answered in threads as they are without, what was stored last among it', async () => {
    const answers = await Promise.all(questionsApart.map((name) => asked[name](apart)));
    for (const [at, name] of questionsApart.entries())
      expect([name, answers[at]]).toEqual([name, await asked[name](own)]);
    await saveNews(store, [{ id: 'c', says: [['fra', 'AID', 'ind']] }]);
    expect((await apart.stats()).documents).toBe(3);
  });

  it('fail as they do without', async () => {
    await expect(apart.neighbors('nobody')).rejects.toMatchObject({ code: 'unknown_actor', status: 404 });
    const odd = apart.compare(Buffer.from('who,whom\n'));
    await expect(odd).rejects.toMatchObject({ code: 'unreadable_input', columns: ['who', 'whom'] });
    await expect(apart.graph({ corpus: ['none'] })).rejects.toMatchObject({ code: 'unknown_corpus' });
  });

  it('go with files, which are written in threads as they are without, and broken off when nobody takes them', async () => {
    const files = await Promise.all(['csv', 'statements', 'parquet'].map((format) => exportedText(apart, format)));
    for (const [at, format] of ['csv', 'statements', 'parquet'].entries())
      expect(files[at]).toBe(await exportedText(own, format));
    await expect(exportedText(apart, 'csv', { corpus: ['none'] })).rejects.toMatchObject({ code: 'unknown_corpus' });
    const gone = () => Promise.reject(new Error('the client is gone'));
    await expect(apart.export('statements', {}, gone)).rejects.toThrow('the client is gone');
  });

  it('go with files that end when their client has gone, also while they wait, and with the server', async () => {
    const thread = join(folder, 'endless.mjs');
    await writeFile(
      thread,
      `import { parentPort, workerData } from 'node:worker_threads';
       if (workerData.format === 'endless') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
       parentPort.postMessage({ ended: null });`,
    );
    const files = exportsApart(thread, '');
    const leaving = Array.from({ length: 3 }, () => new AbortController());
    const write = (format: string, signal?: AbortSignal) =>
      files.write(format, {}, async () => {}, signal && { signal });
    const endless = leaving.map(({ signal }) => write('endless', signal).catch((error: Error) => error.message));
    const next = write('json');
    leaving[2]!.abort(new Error('gone while it waited'));
    expect(await endless[2]).toBe('gone while it waited');
    leaving[0]!.abort(new Error('gone'));
    expect(await endless[0]).toBe('gone');
    await next;
    await files.close();
    expect(await endless[1]).toContain('has ended');
    await expect(write('json')).rejects.toThrow('has ended');
  });

  it('go with files that end after their time, of which only so many wait', async () => {
    const thread = join(folder, 'endless.mjs');
    const files = exportsApart(thread, '', { limit: 400, most: 1 });
    const write = (format: string) => files.write(format, {}, async () => {}).catch((error: Error) => error);
    const endless = ['endless', 'endless', 'endless'].map(write);
    expect(await write('json')).toMatchObject({ code: 'too_many_questions', status: 503 });
    for (const one of endless) expect(await one).toMatchObject({ code: 'question_timeout' });
    await files.close();
  });

  it('are answered at once where there are few documents and stances', async () => {
    const none = createQuestionThreads({ entry: join(folder, 'missing.js'), data: null });
    const few = queriesApart(own, { threads: none, exports: exportsApart(join(folder, 'missing.js'), '') });
    expect(await few.stats()).toEqual(await own.stats());
    expect(await exportedText(few, 'csv')).toBe(await exportedText(own, 'csv'));
    const table = 'source,target\nChina,France\n';
    expect(await few.compare(Buffer.from(table))).toMatchObject({ table: { rows: 1 } });
    await expect(few.compare(Buffer.from(table.repeat(100_000)))).rejects.toThrow('missing.js');
    await none.close();
  });

  it('that take too long, or break their thread, are told so and stall nobody', async () => {
    const thread = join(folder, 'thread.mjs');
    await writeFile(
      thread,
      `import { parentPort } from 'node:worker_threads';
       parentPort.on('message', (asked) => {
         if (!asked) return parentPort.close();
         if (asked.name === 'graph') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
         if (asked.name === 'paths') process.exit(3);
         parentPort.postMessage({ answer: asked.args });
       });`,
    );
    const odd = createQuestionThreads({ entry: thread, data: null, limit: 6000 });
    const endless = odd.ask({ name: 'graph', args: [] });
    const refused = expect(endless).rejects.toMatchObject({ code: 'question_timeout' });
    expect(await odd.ask({ name: 'stats', args: [1] })).toEqual([1]);
    await expect(odd.ask({ name: 'paths', args: [] })).rejects.toThrow('has ended');
    expect(await odd.ask({ name: 'stats', args: [2] })).toEqual([2]);
    await refused;
    const cut = odd.ask({ name: 'graph', args: [] });
    await Promise.all([expect(cut).rejects.toThrow('has ended'), odd.close()]);
  });

  it('never keep a quick one waiting, have their time from when they came, and wait in a queue that has an end', async () => {
    const thread = join(folder, 'lanes.mjs');
    await writeFile(
      thread,
      `import { parentPort } from 'node:worker_threads';
       parentPort.on('message', (asked) => {
         if (!asked) return parentPort.close();
         if (asked.name === 'graph') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
         parentPort.postMessage({ answer: asked.args });
       });`,
    );
    const lanes = createQuestionThreads({ entry: thread, data: null, limit: 6000, most: 2 });
    const began = performance.now();
    const ended: number[] = [];
    const slow = Array.from({ length: 4 }, () =>
      lanes
        .ask({ name: 'graph', args: [] })
        .catch((error: Error) => error)
        .finally(() => ended.push(performance.now() - began)),
    );
    await expect(lanes.ask({ name: 'edge', args: [] })).rejects.toMatchObject({ code: 'too_many_questions' });
    const told = await Promise.all(slow);
    for (const error of told) expect(error).toMatchObject({ code: 'question_timeout' });
    expect(told.map((error) => /Other questions/.test((error as Error).message))).toEqual([false, false, true, true]);
    expect(Math.max(...ended)).toBeLessThan(11_000);
    const again = [lanes.ask({ name: 'graph', args: [] }), lanes.ask({ name: 'graph', args: [] })];
    for (const one of again) one.catch(() => {});
    for (const number of [1, 2]) expect(await lanes.ask({ name: 'edge', args: [number] })).toEqual([number]);
    await lanes.close();
  });

  it('are those to a store that has few documents with many stances, once it has', async () => {
    const path = join(folder, 'long.db');
    const long = await openStore(path);
    const none = { ask: () => Promise.reject(new Error('asks a thread')), close: async () => {} };
    const parts = { threads: none, exports: exportsApart(exportEntry, path) };
    const watched = queriesApart(createQueries(long), parts);
    await saveNews(long, [{ id: 'a', says: [['usa', 'ACCUSE', 'chn']] }]);
    expect(await watched.stats()).toMatchObject({ stances: 1 });
    await saveNews(long, [{ id: 'b', says: Array.from({ length: 5000 }, () => ['usa', 'ACCUSE', 'chn'] as const) }]);
    await expect(watched.actor('usa')).rejects.toThrow('asks a thread');
    await long.close();
  });

  it('leave one thread when there is nothing to do', async () => {
    const thread = join(folder, 'idle.mjs');
    await writeFile(
      thread,
      `import { parentPort, threadId } from 'node:worker_threads';
       parentPort.on('message', (asked) => (asked ? parentPort.postMessage({ answer: threadId }) : parentPort.close()));`,
    );
    const some = createQuestionThreads({ entry: thread, data: null, idle: 50 });
    const both = () => Promise.all(['stats', 'graph'].map((name) => some.ask({ name: name as 'stats', args: [] })));
    const before = new Set(await both());
    await new Promise((resolve) => setTimeout(resolve, 300));
    const after = await both();
    expect([before.size, after.filter((id) => before.has(id)).length]).toEqual([2, 1]);
    await some.close();
  });
});
