import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ReadItem } from '../../../server/ingest/reader.ts';
import { createIngest } from '../../../server/services/ingest/ingest.ts';
import { emptyReport } from '../../../server/services/ingest/ingest-report.ts';
import { createJournal } from '../../../server/services/watch/journal.ts';
import { type Round, watch } from '../../../server/services/watch/watch.ts';
import { openStore } from '../../../server/store/open-store.ts';
import type { Store } from '../../../server/store/store.ts';
import { demarche } from '../cli/in-process.ts';
import { guardNetwork, type TestWeb, testWeb } from '../ingest/fetch/loopback.ts';
import { praisePipeline } from './praise-pipeline.ts';

const feedUrl = 'http://courier.example/feed';
const minutes = 60_000;

/** Entries of the feed: name -> text; '' for one whose text is on its page. */
let entries: [string, string][] = [];
let pages: Record<string, number> = {};
let conditional: (string | undefined)[] = [];

const countries = ['Togo', 'Mali', 'Peru', 'Chile', 'Kenya', 'Norway', 'Oman', 'Cuba'];
const textOf = (name: string) =>
  `Ghana praised ${countries[Number(name)]} on Tuesday in Accra, where ministers of both countries met for two days of talks about trade. `;
const page = (name: string) =>
  `<!doctype html><html lang="en"><body><article><h1>Talks ${name}</h1>${`<p>${textOf(name)}</p>`.repeat(3)}</article></body></html>`;

const feed = () =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title>${entries
    .map(([name, text]) => {
      const description = text ? `<![CDATA[<p>${text.repeat(8)}</p>]]>` : 'First lines ...';
      return `<item><title>Talks ${name}</title><link>http://courier.example/${name}</link><description>${description}</description></item>`;
    })
    .join('')}</channel></rss>`;

let web: TestWeb;
let guard: ReturnType<typeof guardNetwork>;
let folder: string;
let store: Store;

beforeAll(async () => {
  guard = guardNetwork();
  web = await testWeb(({ url, headers }, response) => {
    if (url === '/page')
      return void response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<link rel="alternate" type="application/rss+xml" href="/feed"><p>News');
    if (url !== '/feed') {
      const status = pages[url!.slice(1)] ?? 200;
      return void response
        .writeHead(status, { 'content-type': 'text/html' })
        .end(status === 200 ? page(url!.slice(1)) : '');
    }
    const etag = `"${entries.map((entry) => entry.join()).join()}"`;
    conditional.push(headers['if-none-match']);
    if (headers['if-none-match'] === etag) response.writeHead(304).end();
    else response.writeHead(200, { 'content-type': 'application/rss+xml', etag }).end(feed());
  });
});
afterAll(async () => {
  await web.close();
  guard.restore();
  expect(guard.beyond).toEqual([]);
});
beforeEach(async () => {
  [entries, pages, conditional] = [[], {}, []];
  web.requests.length = 0;
  folder = await mkdtemp(join(tmpdir(), 'demarche-watch-'));
  store = await openStore(join(folder, 'a.db'));
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const pagesAsked = () =>
  web.requests.filter((request) => /\/\d$/.test(request)).map((request) => request.split('/')[1]);

/** So many rounds; between them the world may change. */
async function rounds(count: number, between: (round: Round) => void = () => {}): Promise<Round['report'][]> {
  const reports: Round['report'][] = [];
  const ingest = createIngest({ store, pipeline: praisePipeline() });
  for await (const round of watch(
    [feedUrl],
    { store, ingest, fetcher: web.fetcher, clock: web.clock },
    { intervalMs: 15 * minutes },
  )) {
    reports.push(round.report);
    between(round);
    if (reports.length === count) break;
  }
  return reports;
}

describe('watch', () => {
  it('stores what is new in every round, and asks for nothing twice', async () => {
    entries = [
      ['0', textOf('0')],
      ['1', ''],
    ];
    const reports = await rounds(3, () => {
      if (entries.length < 3) entries = [['2', ''], ...entries];
    });
    expect(reports.map(({ stored, unchanged }) => [stored, unchanged])).toEqual([
      [2, 0],
      [1, 0],
      [0, 0],
    ]);
    expect(pagesAsked()).toEqual(['1', '2']);
    expect(conditional).toEqual([undefined, expect.any(String), expect.any(String)]);
    expect(web.clock.waits.some((wait) => wait > 10 * minutes)).toBe(true);
  });

  it('goes on where it was after a restart', async () => {
    entries = [
      ['0', ''],
      ['1', textOf('1')],
    ];
    await rounds(1);
    await store.close();
    store = await openStore(join(folder, 'a.db'));
    entries = [['2', ''], ...entries];
    expect(await rounds(1)).toMatchObject([{ stored: 1, unchanged: 0 }]);
    expect(await rounds(1)).toMatchObject([{ read: 0 }]);
    expect(pagesAsked()).toEqual(['0', '2']);
    expect(conditional.at(-1)).toBeTruthy();
  });

  it('tries again what may pass, gives up what stays, and says both', async () => {
    entries = [
      ['0', ''],
      ['1', ''],
      ['2', ''],
    ];
    pages = { 0: 503, 1: 404 };
    const reports = await rounds(3, () => {
      pages = { 1: 404 };
    });
    expect(reports[0]).toMatchObject({ stored: 1, failed: [expect.anything(), expect.anything()] });
    expect(reports[1]).toMatchObject({ stored: 1, failed: [] });
    expect(reports[2]).toMatchObject({ read: 0 });
    expect(conditional.slice(0, 3)).toEqual([undefined, undefined, expect.any(String)]);
    expect(pagesAsked().filter((name) => name === '1')).toHaveLength(1);
  });

  it('remembers entries that a feed drops and lists again', async () => {
    entries = [
      ['0', ''],
      ['1', ''],
    ];
    const both = entries;
    const reports = await rounds(3, () => {
      entries = entries.length === 2 ? [['1', '']] : both;
    });
    expect(reports.map(({ read }) => read)).toEqual([2, 0, 0]);
  });

  it('ends between articles when it is told to, and takes the rest the next time', async () => {
    entries = countries.map((_, name) => [String(name), ''] as [string, string]);
    const stop = new AbortController();
    const ingest = createIngest({ store, pipeline: praisePipeline() });
    const parts = { store, ingest, fetcher: web.fetcher, clock: web.clock };
    const stopAfterThree = ({ read }: { read: number }) => read === 3 && stop.abort();
    for await (const { report } of watch([feedUrl], parts, {
      intervalMs: minutes,
      signal: stop.signal,
      onProgress: stopAfterThree,
    }))
      expect(report).toMatchObject({ stopped: true });
    const { documents } = await store.counts();
    expect(documents).toBeGreaterThanOrEqual(3);
    expect(documents).toBeLessThan(entries.length);
    expect(await rounds(1)).toMatchObject([{ stored: entries.length - documents, unchanged: 0 }]);
  });
});

describe('the journal of a round', () => {
  it('takes for done what was settled, and what will never be', () => {
    const journal = createJournal();
    const place = (file: string) => ({ file });
    const document = (file: string): ReadItem => ({
      ...{ kind: 'document', place: place(file), path: null, notes: [] },
      input: { text: file },
    });
    journal.note('stored', document('1'));
    journal.note('remark', { kind: 'note', place: place('2'), message: '' });
    journal.note('disk full', document('3'));
    journal.note('gone', { kind: 'failure', place: place('4'), message: '' });
    journal.note('busy', { kind: 'failure', place: place('5'), message: '', urls: ['5'] });
    journal.note('two articles', document('6'));
    journal.note('two articles', document('7'));
    journal.note('not reached', document('8'));
    const failed = ['3', '4', '5'].map((place) => ({ place, message: '' }));
    expect([...journal.done({ ...emptyReport(), read: 5, failed })]).toEqual(['stored', 'gone']);
    expect([...journal.done({ ...emptyReport(), read: 6, failed })]).toEqual(['stored', 'gone', 'two articles']);
  });
});

describe('demarche watch', () => {
  const argv = ['watch', '--once', '--workers', '1', '--fast', '--db'];

  it('looks once', async () => {
    entries = [['0', '']];
    const first = await demarche([...argv, join(folder, 'b.db'), feedUrl], '', web.fetcher);
    expect(first).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d\d:\d\d 1 article stored: \d+ new stances?\.\n$/),
    });
    expect(first.stderr).toContain('Looking at 1 feed.');
    const second = await demarche([...argv, join(folder, 'b.db'), feedUrl], '', web.fetcher);
    expect(second).toMatchObject({ code: 0, stdout: expect.stringContaining('Nothing new.') });
  });

  it('says what is no feed, and where it is', async () => {
    const { code, stderr } = await demarche(
      [...argv, join(folder, 'c.db'), 'http://courier.example/page'],
      '',
      web.fetcher,
    );
    expect(code).toBe(1);
    expect(stderr).toContain(
      'http://courier.example/page: is a page, no feed; its feed is at http://courier.example/feed',
    );
  });

  it('refuses addresses that are never fetched before it begins', async () => {
    expect(await demarche([...argv, join(folder, 'd.db'), 'file:///etc/passwd'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('file:///etc/passwd: is of the kind file:'),
    });
  });
});
