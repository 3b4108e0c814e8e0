import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describePlace } from '../../../server/ingest/place.ts';
import type { ReadItem } from '../../../server/ingest/reader.ts';
import { fetchArticles } from '../../../server/services/ingest/fetch-articles.ts';
import { createIngest } from '../../../server/services/ingest/ingest.ts';
import { openStore } from '../../../server/store/open-store.ts';
import type { Store } from '../../../server/store/store.ts';
import { demarche } from '../cli/in-process.ts';
import { article, guardNetwork, type TestWeb, testWeb } from '../ingest/fetch/loopback.ts';
import { praisePipeline } from './praise-pipeline.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/ingest/formats');
const paragraph =
  'Ghana praised Togo on Tuesday in Accra, where ministers of both countries met for two days of talks.';

/** path -> [content type, body]; what is missing is a 404. */
const pages = new Map<string, [string, string | Buffer]>();
const html = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head>${head}</head><body><article><h1>Talks resume</h1>${`<p>${body}</p>`.repeat(3)}</article></body></html>`;

let web: TestWeb;
let guard: ReturnType<typeof guardNetwork>;
beforeAll(async () => {
  guard = guardNetwork();
  web = await testWeb(({ headers, url }, response) => {
    const found = pages.get(`${headers.host}${url}`);
    if (found) response.writeHead(200, { 'content-type': found[0] }).end(found[1]);
    else response.writeHead(404).end();
  });
});
afterAll(async () => {
  await web.close();
  guard.restore();
  expect(guard.beyond).toEqual([]);
});
beforeEach(() => pages.clear());

async function read(...addresses: string[]): Promise<ReadItem[]> {
  const items: ReadItem[] = [];
  for await (const item of fetchArticles(addresses, { fetcher: web.fetcher })) items.push(item);
  return items;
}

const inputOf = (item: ReadItem | undefined) => (item?.kind === 'document' ? item.input : undefined);

describe('pages', () => {
  it('become articles under the address that they call their own', async () => {
    const head = `<title>Talks resume - The Courier</title><link rel="canonical" href="/talks"><meta property="og:site_name" content="The Courier"><meta property="article:published_time" content="2026-01-02T08:00:00Z">`;
    pages.set('www.courier.example/talks?from=mail', ['text/html; charset=utf-8', html(head, paragraph)]);
    const [item] = await read('http://www.courier.example/talks?from=mail');
    expect(inputOf(item)).toMatchObject({
      title: 'Talks resume',
      date: '2026-01-02T08:00:00Z',
      source: 'The Courier',
      url: 'http://www.courier.example/talks',
      language: 'en',
    });
  });

  it('are read in the encoding of the header, of the page, or the one that they seem to have', async () => {
    const word = 'naïve café';
    const body = (head: string) => Buffer.from(html(head, `${paragraph} ${word}`), 'latin1');
    pages.set('a.example/header', ['text/html; charset=ISO-8859-1', body('<meta charset="koi8-r">')]);
    pages.set('a.example/meta', ['text/html', body('<meta charset="windows-1252">')]);
    pages.set('a.example/neither', ['text/html', body('')]);
    const items = await read('http://a.example/header', 'http://a.example/meta', 'http://a.example/neither');
    for (const item of items) expect(inputOf(item)?.text).toContain(word);
    pages.set('a.example/greek', [
      'text/plain; charset=iso-8859-7',
      Buffer.from([...Buffer.from('A price in '), 0xc5, 0xf5]),
    ]);
    expect(inputOf((await read('http://a.example/greek'))[0])?.text).toBe('A price in Ευ');
  });

  it.each([
    ['talks.pdf', 'application/pdf', 'writer.pdf'],
    ['talks.pdf', 'application/octet-stream', 'writer.pdf'],
    ['talks', 'application/json', 'newsplease.json'],
    ['talks', 'text/plain', 'latin1.txt'],
    ['talks', 'text/html', 'page.html'],
  ])('may be other kinds of files: %s as %s', async (name, type, fixture) => {
    pages.set(`a.example/${name}`, [type, await readFile(join(fixtures, fixture))]);
    const items = await read(`http://a.example/${name}`);
    expect(items.filter(({ kind }) => kind === 'failure')).toEqual([]);
    const input = inputOf(items.find(({ kind }) => kind === 'document'));
    expect(input?.text.length).toBeGreaterThan(100);
    expect(input?.url).toBeTruthy();
    expect(input?.source).toBeTruthy();
  });

  it('that cannot be had are failures, each once, and the others go on', async () => {
    pages.set('a.example/empty', ['text/html', '']);
    pages.set('a.example/fine', ['text/html', article('Talks resume')]);
    const items = await read(
      ...['http://a.example/missing', 'http://127.0.0.1/', 'http://a.example/empty', 'http://a.example/fine'],
      ...['http://a.example/missing', 'http://a.example/\u0007bell'],
    );
    expect(
      items.map((item) => `${describePlace(item.place)}: ${'message' in item ? item.message : ''}`).toSorted(),
    ).toEqual([
      'http://127.0.0.1/: stands for 127.0.0.1, an address of this machine (loopback); only public ones are fetched',
      'http://a.example/\\u{7}bell: holds a blank, a control character or an invisible one',
      'http://a.example/empty: is empty',
      'http://a.example/fine: ',
      'http://a.example/missing: is not there; check the address (HTTP 404)',
    ]);
  });
});

describe('feeds', () => {
  const long = `${paragraph} `.repeat(8);
  const feed = (entries: string) =>
    `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>The Courier</title><link>http://courier.example/</link>${entries}</channel></rss>`;

  it('give their full texts, and the pages of entries that have none', async () => {
    pages.set('courier.example/feed', [
      'application/rss+xml',
      feed(
        `<item><title>Whole</title><link>http://courier.example/whole</link><description><![CDATA[<p>${long}</p>]]></description></item>` +
          '<item><title>Teaser</title><link>/teaser</link><pubDate>Fri, 02 Jan 2026 08:00:00 GMT</pubDate><description>First lines ...</description></item>' +
          '<item><title>Elsewhere</title><link>http://127.0.0.1/admin</link><description>First lines ...</description></item>',
      ),
    ]);
    pages.set('courier.example/teaser', ['text/html', html('', paragraph)]);
    const items = await read('http://courier.example/feed');
    expect(items.map((item) => inputOf(item)?.title ?? ('message' in item ? item.message : ''))).toEqual([
      'Whole',
      'Teaser',
      expect.stringContaining('stands for 127.0.0.1'),
    ]);
    expect(inputOf(items[1])).toMatchObject({ date: '2026-01-02', url: 'http://courier.example/teaser' });
    expect(web.requests.some((request) => request.startsWith('127.0.0.1'))).toBe(false);
  });

  it('of Atom link to their pages, not to comments', async () => {
    pages.set('courier.example/atom', [
      'application/atom+xml',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>C</title><entry><title>T</title><link rel="replies" href="http://courier.example/comments"/><link rel="alternate" href="http://courier.example/page"/><summary>First ...</summary></entry></feed>`,
    ]);
    pages.set('courier.example/page', ['text/html', html('', paragraph)]);
    expect((await read('http://courier.example/atom')).map(({ place }) => place.file)).toEqual([
      'http://courier.example/page',
    ]);
  });
});

describe('ingest', () => {
  let folder: string;
  let store: Store;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demarche-fetch-'));
    store = await openStore(join(folder, 'demarche.db'));
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });
  const ingest = (...inputs: string[]) =>
    createIngest({ store, pipeline: praisePipeline() })(inputs, { fetcher: web.fetcher });

  it('leaves a page that is as it was, and replaces the one that has changed', async () => {
    pages.set('a.example/talks', ['text/html', html('', paragraph)]);
    await writeFile(join(folder, 'talks.txt'), 'Mali praised Chile.');
    expect(await ingest('http://a.example/talks', join(folder, 'talks.txt'))).toMatchObject({ stored: 2, failed: [] });
    expect(await ingest('http://a.example/talks')).toMatchObject({ stored: 0, unchanged: 1 });
    pages.set('a.example/talks', ['text/html', html('', `${paragraph} Peru praised Chile.`)]);
    expect(await ingest('http://a.example/talks')).toMatchObject({ stored: 0, replaced: 1 });
    expect(await store.counts()).toMatchObject({ documents: 2 });
  });

  it('does not take a page for a file of its name that has been moved', async () => {
    await mkdir(join(folder, 'a.example'));
    const file = join(folder, 'a.example', 'talks.html');
    await writeFile(file, html('', paragraph));
    await ingest(file);
    await rm(file);
    pages.set('a.example/talks.html', ['text/html', html('', `${paragraph} Peru praised Chile.`)]);
    expect(await ingest('http://a.example/talks.html')).toMatchObject({ stored: 1, replaced: 0 });
  });

  it('does not let a page take the place of another site, nor of its own front page', async () => {
    pages.set('a.example/talks', ['text/html', html('', paragraph)]);
    const thief = html('<link rel="canonical" href="http://a.example/talks">', paragraph.replace('Togo', 'Mali'));
    pages.set('thief.example/x', ['text/html', thief]);
    const front = '<link rel="canonical" href="/">';
    pages.set('b.example/1', ['text/html', html(front, paragraph.replace('Togo', 'Peru'))]);
    pages.set('b.example/2', ['text/html', html(front, paragraph.replace('Togo', 'Chile'))]);
    await ingest('http://a.example/talks');
    await ingest('http://thief.example/x');
    expect(await ingest('http://b.example/1', 'http://b.example/2')).toMatchObject({ stored: 2, failed: [] });
    expect(await store.counts()).toMatchObject({ documents: 4 });
  });

  it('takes lists of addresses on the command line, and writes those that may work another time', async () => {
    pages.set('a.example/talks', ['text/html', html('', paragraph)]);
    const list = join(folder, 'urls.txt');
    await writeFile(list, '# to read\r\nhttp://a.example/talks\n\n  http://a.example/missing  \nfile:///etc/passwd\n');
    const argv = ['ingest', '--urls', list, '--db', join(folder, 'cli.db'), '--workers', '1', '--fast'];
    const { code, stdout, stderr } = await demarche(argv, '', web.fetcher);
    expect(stdout).toMatch(/^1 article stored, 2 not read: \d+ new stances?\.\n$/);
    expect(stderr).toContain('http://a.example/missing: is not there');
    expect(stderr).toContain('file:///etc/passwd: is of the kind file:');
    expect(code).toBe(1);
    expect(await demarche(['ingest', '--urls', join(folder, 'nowhere.txt')])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('nowhere.txt: there is no such file'),
    });
    expect(await demarche(['ingest'])).toMatchObject({ code: 2, stderr: expect.stringContaining('--urls') });
  });

  it('is told what to do with addresses where nothing is fetched', async () => {
    const { stderr } = await demarche(['analyze', 'https://a.example/talks', '--workers', '1', '--fast']);
    expect(stderr).toContain('https://a.example/talks: is an address; demarche ingest fetches it');
  });
});
