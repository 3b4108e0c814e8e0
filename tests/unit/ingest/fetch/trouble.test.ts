import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createTlsServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FetchError } from '../../../../server/ingest/fetch/fetch-error.ts';
import { article, guardNetwork, rawWeb, refusalOf, type TestWeb, testWeb, webOf } from './loopback.ts';

const limits = { connectMs: 2000, requestMs: 2000, sentBytes: 200_000, unpackedBytes: 400_000, tries: 2 };
const settings = { userAgent: 'Demarche/0.0.0', limits };

const heavy = gzipSync(randomBytes(300_000));
const zeros = Buffer.alloc(50_000_000);
const gzipBomb = gzipSync(zeros);
const brotliBomb = brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });

let guard: ReturnType<typeof guardNetwork>;
beforeAll(() => {
  guard = guardNetwork();
});
afterAll(() => {
  guard.restore();
  expect(guard.beyond).toEqual([]);
});

describe('a server that misbehaves', () => {
  let web: TestWeb;
  let slow: NodeJS.Timeout;
  beforeAll(async () => {
    web = await testWeb((request, response) => {
      const path = request.url!.split('?')[0];
      if (path === '/tarpit') {
        response.writeHead(200, { 'content-type': 'text/html' });
        slow = setInterval(() => response.write('a'), 50);
      } else if (path === '/endless') {
        const more = () => {
          while (response.write('a'.repeat(10_000)));
          response.once('drain', more);
        };
        more();
      } else if (path === '/long') response.writeHead(200, { 'content-length': 1e12 }).write('a');
      else if (path === '/bomb') response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipBomb);
      else if (path === '/brotli-bomb') response.writeHead(200, { 'content-encoding': 'br' }).end(brotliBomb);
      else if (path === '/nested') {
        const packed = gzipSync(gzipSync(gzipSync(article('a'))));
        response.writeHead(200, { 'content-encoding': 'gzip, gzip, gzip' }).end(packed);
      } else if (path === '/unknown-packing') response.writeHead(200, { 'content-encoding': 'zstd' }).end('x');
      else if (path === '/odd-packing') response.writeHead(200, { 'content-encoding': 'constructor' }).end('x');
      else if (path === '/no-gzip') response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip at all');
      else if (path === '/heavy') {
        response.writeHead(200, { 'content-encoding': 'gzip' }).write(heavy.subarray(0, 1000));
        response.end(heavy.subarray(1000));
      } else if (path === '/cut-gzip')
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(article('a')).subarray(0, 80));
      else if (path === '/truncated') {
        response.writeHead(200, { 'content-length': 5000 }).write('a'.repeat(1200));
        setTimeout(() => response.destroy(), 30);
      } else if (path === '/chunk-cut') {
        response.writeHead(200).write('a'.repeat(1200));
        setTimeout(() => response.destroy(), 30);
      } else if (path === '/circle') response.writeHead(302, { location: '/round' }).end();
      else if (path === '/round') response.writeHead(301, { location: '/circle' }).end();
      else if (path === '/self') response.writeHead(302, { location: '#top' }).end();
      else if (path === '/onward') {
        const step = Number(request.url!.split('?')[1] ?? 0);
        response.writeHead(302, { location: `/onward?${step + 1}` }).end();
      } else if (path === '/nowhere') response.writeHead(302).end();
      else if (path === '/picture') response.writeHead(200, { 'content-type': 'image/png' }).end('x');
      else if (path === '/film') response.writeHead(200, { 'content-type': 'video/mp4' }).write('x');
      else if (path === '/gone') response.writeHead(410).end();
      else if (path === '/wall') response.writeHead(403).end();
      else if (path === '/hang') return;
      else response.end(article('Talks resume'));
    }, settings);
  });
  afterAll(async () => {
    clearInterval(slow);
    await web.close();
  });

  it.each([
    ['/tarpit', 'takes longer than 2 s'],
    ['/hang', 'takes longer than 2 s'],
    ['/endless', 'is larger than 0 MB'],
    ['/long', 'is larger than 0 MB'],
    ['/bomb', 'is larger than 0 MB'],
    ['/brotli-bomb', 'is larger than 0 MB'],
    ['/heavy', 'is larger than 0 MB'],
    ['/nested', 'is packed 3 times over'],
    ['/unknown-packing', 'is packed as zstd'],
    ['/odd-packing', 'is packed as constructor'],
    ['/no-gzip', 'cannot be unpacked'],
    ['/cut-gzip', 'broke off after 80 bytes'],
    ['/truncated', 'broke off after 1,200 bytes of 5,000 bytes'],
    ['/chunk-cut', 'broke off after 1,200 bytes'],
    ['/circle', 'leads in a circle'],
    ['/self', 'leads in a circle'],
    ['/onward', 'through more than 5 redirects'],
    ['/nowhere', 'without saying where'],
    ['/picture', 'is no article but image/png'],
    ['/film', 'is no article but video/mp4'],
    ['/gone', 'is not there any more (HTTP 410)'],
    ['/wall', 'does not let programs in'],
  ])('%s costs only itself', async (path, reason) => {
    expect(await refusalOf(web.fetcher, `http://news.example${path}`)).toContain(reason);
    expect((await web.fetcher.get('http://news.example/fine'))?.bytes.toString()).toContain('Talks resume');
  });

  it('stops at once when it is told to', async () => {
    const stop = new AbortController();
    const fetched = web.fetcher.get('http://stopping.example/hang', { signal: stop.signal });
    setTimeout(() => stop.abort(), 100);
    const started = Date.now();
    await expect(fetched).rejects.toThrow(/abort/i);
    expect(Date.now() - started).toBeLessThan(1500);
  });
});

describe('a server that does not speak HTTP', () => {
  it.each([
    ['SSH-2.0-OpenSSH_9.2\r\n', 'does not answer in HTTP'],
    ['HTTP/1.1 200 OK\r\ncontent-length: 5\r\ncontent-length: 9\r\n\r\nhello', 'does not answer in HTTP'],
    [`HTTP/1.1 200 OK\r\nx: ${'a'.repeat(100_000)}\r\n\r\n`, 'does not answer in HTTP'],
    ['', 'broke the connection off'],
  ])('%#: %j', async (answer, reason) => {
    const web = await rawWeb((socket) => socket.once('data', () => socket.end(answer)), settings);
    expect(await refusalOf(web.fetcher, 'http://odd.example/')).toContain(reason);
    await web.close();
  });

  it('says so when nobody takes the connection, or the name is unknown', async () => {
    const web = await testWeb(() => undefined, settings);
    await web.close();
    expect(await refusalOf(web.fetcher, 'http://news.example/')).toContain('refuses connections');
    web.names.set('none.example', [[]]);
    expect(await refusalOf(web.fetcher, 'http://none.example/')).toContain('has no IP address');
  });
});

function hasOpenssl(): boolean {
  try {
    return Boolean(execFileSync('openssl', ['version']));
  } catch {
    return false;
  }
}
const withoutOpenssl = hasOpenssl() ? false : 'openssl is not installed';

describe.skipIf(withoutOpenssl)(`TLS${withoutOpenssl ? ` (skipped: ${withoutOpenssl})` : ''}`, () => {
  let folder: string;
  let web: Omit<TestWeb, 'requests'>;
  let distrusting: Omit<TestWeb, 'requests'>;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'demarche-tls-'));
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    execFileSync(
      'openssl',
      [
        ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, '-days', '30'],
        ...['-subj', '/CN=news.example', '-addext', 'subjectAltName=DNS:news.example'],
      ],
      { stdio: 'ignore' },
    );
    const pair = { key: readFileSync(key), cert: readFileSync(cert, 'utf8') };
    const serve = () =>
      createTlsServer(pair, (request, response) =>
        request.url === '/robots.txt' ? response.writeHead(404).end() : response.end(article('Talks resume')),
      );
    web = await webOf(serve(), { ...settings, ca: pair.cert });
    distrusting = await webOf(serve(), settings);
  });
  afterAll(async () => {
    await web.close();
    await distrusting.close();
    rmSync(folder, { recursive: true });
  });

  it('fetches where the certificate is right', async () => {
    expect((await web.fetcher.get('https://news.example/a'))?.bytes.toString()).toContain('Talks resume');
    expect(web.dialled[0]).toMatch(/:443$/);
  });

  it('refuses the certificate of another host, one that nobody vouches for, and what is no TLS', async () => {
    expect(await refusalOf(web.fetcher, 'https://other.example/')).toContain('ERR_TLS_CERT_ALTNAME_INVALID');
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    try {
      expect(await refusalOf(distrusting.fetcher, 'https://news.example/')).toContain('DEPTH_ZERO_SELF_SIGNED_CERT');
    } finally {
      delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    }
    const plain = await rawWeb((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'), settings);
    expect(await refusalOf(plain.fetcher, 'https://news.example/')).toMatch(/broken TLS|broke the connection off/);
    await plain.close();
  });
});

describe('errors', () => {
  it('tell whether to try again', () => {
    expect(new FetchError('x').again).toBe('never');
  });
});
