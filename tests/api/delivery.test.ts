import { hostname } from 'node:os';
import { pino } from 'pino';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../server/api/app.ts';
import { startServer } from '../../server/api/start.ts';
import { createQueries, type Queries } from '../../server/services/queries.ts';
import { openSampleStore } from './sample-corpus.ts';
import { openSampleServer, type SampleServer } from './server.ts';

describe('what the server sends along', () => {
  let server: SampleServer;
  beforeAll(async () => {
    server = await openSampleServer();
  });
  afterAll(() => server.remove());

  const get = (address: string) => request(server.app).get(address);

  it('keeps pages to their own scripts, styles and workers', async () => {
    const { headers } = await get('/').expect(200);
    const policy = headers['content-security-policy'];
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).toContain("worker-src 'self';");
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(headers).not.toHaveProperty('strict-transport-security');
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('answers 304 to whoever has the answer already', async () => {
    const { headers } = await get('/api/graph').expect(200);
    await get('/api/graph').set('If-None-Match', headers.etag!).expect(304);
    await get('/api/graph?type=AID').set('If-None-Match', headers.etag!).expect(200);
  });

  it('knows whether an answer has changed before it makes one, and of which store', async () => {
    const sample = await openSampleStore();
    let asked = 0;
    const own = createQueries(sample.store);
    const queries: Queries = {
      ...own,
      stances(query) {
        asked++;
        return own.stances(query);
      },
    };
    const serve = () =>
      createApp({ queries, host: '127.0.0.1', clientFolder: null, logger: pino({ level: 'silent' }) });
    const app = serve();
    // Too long a question to be kept with its answer.
    const address = `/api/stances?outlet=${'x'.repeat(5000)}&outlet=The%20Courier`;
    const { headers } = await request(app).get(address).expect(200);
    await request(app).get(address).set('If-None-Match', headers.etag!).expect(304);
    expect(asked).toBe(1);
    await request(serve()).get(address).set('If-None-Match', headers.etag!).expect(200);
    await sample.addDocument();
    const changed = await request(app).get(address).set('If-None-Match', headers.etag!).expect(200);
    expect([changed.headers.etag === headers.etag, asked]).toEqual([false, 3]);
    await sample.remove();
  });

  it('gives the same answer in every encoding, and knows it in each', async () => {
    const asked = async (encoding: string) => {
      const { body, headers } = await get('/api/graph').set('Accept-Encoding', encoding);
      return [headers['content-encoding'], body];
    };
    const plain = await get('/api/graph').set('Accept-Encoding', 'identity');
    expect(plain.headers).not.toHaveProperty('content-encoding');
    for (const encoding of ['gzip', 'br', 'gzip']) expect(await asked(encoding)).toEqual([encoding, plain.body]);
    const { headers } = await get('/api/graph').set('Accept-Encoding', 'gzip');
    expect(headers).toMatchObject({ etag: plain.headers.etag, vary: expect.stringContaining('Accept-Encoding') });
    await get('/api/graph').set('If-None-Match', headers.etag!).set('Accept-Encoding', 'br').expect(304);
    const short = await get('/api/health').set('Accept-Encoding', 'gzip').expect(200);
    expect(short.headers).not.toHaveProperty('content-encoding');
  });

  it('compresses', async () => {
    await get('/api/graph').set('Accept-Encoding', 'gzip').expect('Content-Encoding', 'gzip');
  });

  it('answers under loopback names only', async () => {
    for (const host of ['localhost:3000', '127.0.0.1', '[::1]:3000', 'LOCALHOST']) {
      await get('/api/health').set('Host', host).expect(200);
    }
    for (const host of ['evil.example', 'localhost.evil.example:3000', '127.0.0.1.evil.example', '']) {
      const { body } = await get('/api/health').set('Host', host).expect(403);
      expect(body.error.code).toBe('forbidden_host');
    }
  });

  it('answers on another address under addresses, its own names and those that are allowed', async () => {
    const open = await openSampleServer({ host: '0.0.0.0', allowedHosts: ['News.example'] });
    const ask = (host: string) => request(open.app).get('/api/health').set('Host', host);
    for (const host of [
      'news.example',
      'NEWS.example:8080',
      '192.0.2.7:3000',
      '[2001:db8::7]:3000',
      hostname(),
      'localhost',
    ])
      await ask(host).expect(200);
    const { body } = await ask('evil.example').expect(403);
    expect(body.error).toMatchObject({
      code: 'forbidden_host',
      message: expect.stringContaining('--allow-host evil.example'),
    });
    await ask('news.example.evil.example').expect(403);
    await open.remove();
  });

  it('keeps hashed assets for good and asks anew for the page', async () => {
    await get('/assets/index-1a2b3c.js').expect(200).expect('Cache-Control', 'public, max-age=31536000, immutable');
    await get('/').expect(200).expect('Cache-Control', 'no-cache');
    await get('/index.html').expect(200).expect('Cache-Control', 'no-cache');
  });

  it('gives the page to every view, but not to files that are missing', async () => {
    const view = await get('/actors/wang-yi?theme=dark').expect(200);
    expect(view.text).toContain('<title>Demarche</title>');
    await get('/assets/index-0.js').expect(404);
    await get('/..%2f..%2fetc%2fpasswd').expect((response) => expect(response.text).not.toContain('root:'));
    await request(server.app).post('/').expect(404);
  });
});

describe('a running server', () => {
  it('listens on the loopback address, serves without a client and stops', async () => {
    const sample = await openSampleStore();
    const server = await startServer({ queries: createQueries(sample.store), port: 0 });
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
    const page = await fetch(server.url);
    expect([page.status, await page.text()]).toEqual([404, expect.stringContaining('npm run build')]);
    await server.close();
    await expect(fetch(`${server.url}/api/health`)).rejects.toThrow();
    await sample.remove();
  });

  it('breaks off a file whose client has gone before a piece of it was there', async () => {
    const sample = await openSampleStore();
    let [begun, brokenOff] = [false, false];
    const queries: Queries = {
      ...createQueries(sample.store),
      export: (_format, _query, _sink, { signal } = {}) =>
        new Promise((_resolve, reject) => {
          begun = true;
          signal!.addEventListener('abort', () => {
            brokenOff = true;
            reject(signal!.reason);
          });
        }),
    };
    const server = await startServer({ queries, port: 0 });
    const client = new AbortController();
    const asked = fetch(`${server.url}/api/export/csv`, { signal: client.signal }).catch(() => null);
    await expect.poll(() => begun).toBe(true);
    client.abort();
    await expect.poll(() => brokenOff).toBe(true);
    await asked;
    await server.close();
    await sample.remove();
  });
});
