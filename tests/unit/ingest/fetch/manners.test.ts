import type { IncomingMessage, ServerResponse } from 'node:http';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { canonicalAddress } from '../../../../server/ingest/fetch/canonical.ts';
import { retryAfter } from '../../../../server/ingest/fetch/retry.ts';
import { hostsInTurn } from '../../../../server/ingest/fetch/several-hosts.ts';
import { userAgent } from '../../../../server/ingest/fetch/user-agent.ts';
import { article, refusalOf, type Settings, type TestWeb, testWeb } from './loopback.ts';

let web: TestWeb;
afterEach(() => web?.close());

type Answering = (request: IncomingMessage, response: ServerResponse) => void;

/** A web where the listener answers for robots.txt too. */
const start = async (listener: Answering, settings: Settings = {}) => {
  web = await testWeb(listener, { userAgent: 'Demarche/0.0.0 (robots)', ...settings });
};

const withRobots =
  (robots: string, status = 200): Answering =>
  ({ url }, response) => {
    if (url === '/robots.txt') response.writeHead(status, { 'content-type': 'text/plain' }).end(robots);
    else response.end(article('Talks resume'));
  };

const get = (path: string) => refusalOf(web.fetcher, `http://news.example${path}`);

describe('robots.txt', () => {
  it('is asked for once a day, and kept to', async () => {
    await start(
      withRobots('User-agent: *\nDisallow: /\nUser-agent: demarche\nDisallow: /private\nAllow: /private/open'),
    );
    expect(await get('/a')).toBe('fetched');
    expect(await get('/private/a')).toContain('may not be read by programs (robots.txt)');
    expect(await get('/private/open')).toBe('fetched');
    const asked = () => web.requests.filter((request) => request.endsWith('/robots.txt')).length;
    expect(asked()).toBe(1);
    web.clock.pass(25 * 3_600_000);
    await get('/a');
    expect(asked()).toBe(2);
    expect(web.requests).not.toContain('news.example/private/a');
  });

  it('counts for what a page leads to as well', async () => {
    await start((request, response) => {
      if (request.url === '/robots.txt') response.end('User-agent: *\nDisallow: /private');
      else response.writeHead(302, { location: '/private' }).end();
    });
    expect(await get('/a')).toBe(
      'leads to http://news.example/private, which may not be read by programs (robots.txt); save the page from a browser and give the file',
    );
  });

  it.each([
    [404, 'fetched'],
    [403, 'fetched'],
    [410, 'fetched'],
    [500, 'has a robots.txt that cannot be had'],
    [503, 'has a robots.txt that cannot be had'],
    [429, 'has a robots.txt that cannot be had'],
  ])('with HTTP %d: %s', async (status, outcome) => {
    await start(withRobots('User-agent: *\nDisallow: /', status));
    expect(await get('/a')).toContain(outcome);
  });

  it('may be large, of which the start counts, and have a byte order mark', async () => {
    await start(withRobots(`\ufeffUser-agent: *\nDisallow: /no\n${'# filler\n'.repeat(100_000)}Disallow: /a`));
    expect(await get('/a')).toBe('fetched');
    expect(await get('/no')).toContain('robots.txt');
  });

  it('may ask for a pause between pages', async () => {
    await start(withRobots('User-agent: *\nCrawl-delay: 7'));
    for (const path of ['/a', '/b', '/c']) expect(await get(path)).toBe('fetched');
    expect(web.clock.waits).toEqual([1000, 7000, 7000]);
  });

  it('may ask for a longer pause than anybody waits: one page then', async () => {
    await start(withRobots('User-agent: *\nCrawl-delay: 3600'));
    expect(await get('/a')).toBe('fetched');
    expect(await get('/b')).toContain('wants to be left alone for 60 minutes');
  });
});

describe('requests', () => {
  it('say who sends them, and carry no cookies', async () => {
    let headers: IncomingMessage['headers'] = {};
    await start(
      (request, response) => {
        headers = request.headers;
        response.writeHead(200, { 'set-cookie': 'a=b' }).end(request.url === '/robots.txt' ? '' : article('x'));
      },
      { userAgent: userAgent('1.2.3', 'desk@example.org (robots)'.replace(/[()]/g, '')) },
    );
    await get('/a');
    expect(headers['user-agent']).toBe('Demarche/1.2.3 (contact: desk@example.org robots)');
    await get('/b');
    expect(headers).not.toHaveProperty('cookie');
    expect(() => userAgent('1', 'a\r\nb: c')).toThrow('The contact must be');
  });

  it('go to a host one at a time with a pause, to several hosts at once', async () => {
    let [open, most] = [0, 0];
    const perHost = new Map<string, number>();
    let mostPerHost = 0;
    await start(({ headers: { host }, url }, response) => {
      if (url === '/robots.txt') return void response.writeHead(404).end();
      open += 1;
      perHost.set(host!, (perHost.get(host!) ?? 0) + 1);
      most = Math.max(most, open);
      mostPerHost = Math.max(mostPerHost, ...perHost.values());
      setTimeout(() => {
        open -= 1;
        perHost.set(host!, perHost.get(host!)! - 1);
        response.end(article('x'));
      }, 40);
    });
    const addresses = ['a', 'b', 'c'].flatMap((host) => [1, 2, 3].map((page) => `http://${host}.example/${page}`));
    await Promise.all(addresses.map((address) => web.fetcher.get(address)));
    expect(mostPerHost).toBe(1);
    expect(most).toBe(3);
    expect(web.clock.waits.length).toBeGreaterThan(0);
  });

  it('are repeated after a pause while errors may pass, then given up', async () => {
    let calls = 0;
    await start(({ url }, response) => {
      if (url === '/robots.txt') return void response.writeHead(404).end();
      calls += 1;
      if (url === '/never' || calls < 3) response.writeHead(503).end();
      else response.end(article('x'));
    });
    expect(await get('/a')).toBe('fetched');
    expect(calls).toBe(3);
    expect(web.clock.waits).toContain(2000);
    expect(web.clock.waits).toContain(8000);
    expect(await get('/never')).toBe('has an error on its server (HTTP 503)');
    expect(calls).toBe(6);
  });

  it('wait as long as Retry-After says, unless that is too long', async () => {
    let calls = 0;
    await start(({ url }, response) => {
      if (url === '/robots.txt') return void response.writeHead(404).end();
      calls += 1;
      if (url === '/later') response.writeHead(429, { 'retry-after': '7200' }).end();
      else if (calls === 1) response.writeHead(429, { 'retry-after': '30' }).end();
      else response.end(article('x'));
    });
    expect(await get('/a')).toBe('fetched');
    expect(web.clock.waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThanOrEqual(30_000);
    expect(await get('/later')).toContain('wants to be left alone for 120 minutes');
    expect(await get('/b')).toContain('wants to be left alone');
    expect(calls).toBe(3);
  });

  it('are not repeated for what stays as it is, and a host that is away is asked once in ten minutes', async () => {
    await start(withRobots(''));
    web.names.set('away.example', [[]]);
    for (const path of ['a', 'b', 'c'])
      expect(await refusalOf(web.fetcher, `http://away.example/${path}`)).toContain('has no IP address');
    expect(web.looked).toEqual(['away.example']);
    web.clock.pass(11 * 60_000);
    await refusalOf(web.fetcher, 'http://away.example/d');
    expect(web.looked).toHaveLength(2);
  });

  it('ask whether a page has changed', async () => {
    await start(({ url, headers }, response) => {
      if (url === '/robots.txt') return void response.writeHead(404).end();
      if (headers['if-none-match'] === '"v1"' && headers['if-modified-since']) response.writeHead(304).end();
      else response.writeHead(200, { etag: '"v1"', 'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT' }).end('x');
    });
    const page = (await web.fetcher.get('http://news.example/feed'))!;
    expect(page).toMatchObject({ etag: '"v1"', lastModified: 'Thu, 01 Jan 2026 00:00:00 GMT' });
    expect(await web.fetcher.get('http://news.example/feed', { conditions: page })).toBeNull();
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');
  it.each([
    ['120', 120_000],
    ['0', 0],
    ['Thu, 01 Jan 2026 00:01:00 GMT', 60_000],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
    ['soon', 0],
    [undefined, 0],
  ])('%s', (header, expected) => expect(retryAfter(header, now)).toBe(expected));
});

describe('hosts in turn', () => {
  it('gives each address once, in an order of the list alone', () => {
    const [a1, a2, b1, c1] = ['http://a.x/1', 'http://a.x/2', 'http://b.x/1', 'http://c.x/1'];
    expect(hostsInTurn([a1!, a2!, b1!, a1!, c1!])).toEqual([a1, b1, c1, a2]);
    fc.assert(
      fc.property(fc.array(fc.webUrl()), (addresses) => {
        expect(hostsInTurn(addresses).toSorted()).toEqual([...new Set(addresses)].toSorted());
      }),
    );
  });
});

describe('the address that stands for a page', () => {
  const fetched = new URL('https://www.news.example/story?utm_source=x#top');
  it.each([
    ['https://www.news.example/story', 'https://www.news.example/story'],
    ['/story', 'https://www.news.example/story'],
    ['https://news.example/story', 'https://news.example/story'],
    ['https://world.news.example/story', 'https://world.news.example/story'],
    ['https://other.example/story', 'https://www.news.example/story?utm_source=x'],
    ['https://www.news.example/', 'https://www.news.example/story?utm_source=x'],
    ['javascript:alert(1)', 'https://www.news.example/story?utm_source=x'],
    [null, 'https://www.news.example/story?utm_source=x'],
  ])('%s', (stated, expected) => expect(canonicalAddress(fetched, stated)).toBe(expected));
});
