import { PassThrough } from 'node:stream';
import express, { type NextFunction, type RequestHandler } from 'express';
import { pino } from 'pino';
import request from 'supertest';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { logRequests } from '../../server/api/request-log.ts';
import { limitRequests } from '../../server/security/limits.ts';
import { tokenOf } from '../../server/security/token.ts';
import { ErrorBody } from '../../shared/error-body.ts';
import type { DemarcheError } from '../../shared/errors.ts';
import { openSampleServer, type SampleServer } from './server.ts';

const token = 'a-token-of-the-tests';
const bearer = `Bearer ${token}`;
const rename = { op: 'rename', actor: 'chn', name: 'China' };

describe('a server on this machine', () => {
  let server: SampleServer;
  beforeAll(async () => {
    server = await openSampleServer({ token });
  });
  afterAll(() => server.remove());

  const refused = async (call: request.Test) => {
    const response = await call.expect(401).expect('WWW-Authenticate', 'Bearer realm="demarche"');
    expect(ErrorBody.parse(response.body).error.code).toBe('unauthorized');
  };

  it('answers questions to whoever asks', async () => {
    await request(server.app).get('/api/stats').expect(200);
    await request(server.app).get('/api/export/csv').expect(200);
  });

  it('takes changes from who shows the token, and from nobody else', async () => {
    const send = () => request(server.app).post('/api/curation');
    await refused(send().send(rename));
    await refused(send().set('Authorization', 'Bearer another').send(rename));
    await refused(send().set('Authorization', `Basic ${token}`).send(rename));
    await refused(send().set('Authorization', `${bearer}x`).send(rename));
    await refused(request(server.app).delete('/api/documents/talks'));
    await send().set('Authorization', bearer).send(rename).expect(200);
  });

  it('gives its page the token in a cookie that scripts cannot read and other sites cannot send', async () => {
    const agent = request.agent(server.app);
    const { headers } = await agent.get('/?view=table').expect(200);
    expect(headers['set-cookie']).toEqual([
      expect.stringMatching(new RegExp(`^demarche-\\d+=${token}; Path=/; HttpOnly; SameSite=Strict$`)),
    ]);
    const port = /demarche-(\d+)=/.exec(headers['set-cookie']![0]!)![1];
    const cookie = `other=1; demarche-${port}=${token}`;
    expect((await request(server.app).get('/assets/index-1a2b3c.js')).headers).not.toHaveProperty('set-cookie');
    expect(cookie).toContain(token);
  });

  it('refuses changes of pages of other origins, whatever they show', async () => {
    const call = request(server.app).post('/api/curation').set('Authorization', bearer);
    const { body } = await call.set('Origin', 'https://evil.example').send(rename).expect(403);
    expect(body.error.code).toBe('forbidden_origin');
  });

  it('keeps the headers of security on whatever it refuses', async () => {
    const { headers } = await request(server.app).get('/api/stats').set('Host', 'evil.example').expect(403);
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).not.toMatch(/unsafe|blob:/);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('tells in its description that it asks for a token', async () => {
    const { body } = await request(server.app).get('/api/openapi.json');
    expect(body.components.securitySchemes).toEqual({ token: { type: 'http', scheme: 'bearer' } });
    expect(Object.keys(body.paths['/api/curation'].post.responses)).toEqual(expect.arrayContaining(['401', '429']));
  });
});

describe('a server on another address', () => {
  let server: SampleServer;
  beforeAll(async () => {
    server = await openSampleServer({ host: '0.0.0.0', allowedHosts: ['news.example'], token });
  });
  afterAll(() => server.remove());

  it.each(['/api/stats', '/api/health', '/api/openapi.json', '/api/export/csv', '/api/nothing'])(
    'answers %s to nobody without the token',
    async (address) => {
      await request(server.app).get(address).set('Host', 'news.example').expect(401);
      const { status } = await request(server.app)
        .get(address)
        .set('Host', 'news.example')
        .set('Authorization', bearer);
      expect(status).not.toBe(401);
    },
  );

  it('gives the token to no page but that of the address with the token, which loses it at once', async () => {
    const page = await request(server.app).get('/').expect(200);
    expect(page.headers).not.toHaveProperty('set-cookie');
    const wrong = await request(server.app).get('/?token=another').expect(200);
    expect(wrong.headers).not.toHaveProperty('set-cookie');
    const right = await request(server.app).get(`//evil.example/?token=${token}&actor=chn`).expect(303);
    expect(right.headers.location).toMatch(/^\/[^/]/);
    const { headers } = await request(server.app).get(`/?token=${token}&actor=chn`).expect(303);
    expect(headers.location).toBe('/?actor=chn');
    expect(headers['set-cookie']![0]).toContain('HttpOnly; SameSite=Strict');
  });
});

describe('a name that is allowed, on this machine', () => {
  let server: SampleServer;
  beforeAll(async () => {
    server = await openSampleServer({ allowedHosts: ['news.example'], token });
  });
  afterAll(() => server.remove());

  const under = (call: request.Test) => call.set('Host', 'news.example');

  it('gives nothing without the token: who stands behind a proxy may be anybody', async () => {
    await under(request(server.app).get('/api/stats')).expect(401);
    await under(request(server.app).get('/api/stats').set('Authorization', bearer)).expect(200);
    expect((await under(request(server.app).get('/')).expect(200)).headers).not.toHaveProperty('set-cookie');
    const { headers } = await under(request(server.app).get(`/?token=${token}`)).expect(303);
    expect(headers['set-cookie']![0]).toContain('HttpOnly');
  });

  it('leaves this machine what it had', async () => {
    await request(server.app).get('/api/stats').expect(200);
    expect((await request(server.app).get('/')).headers).toHaveProperty('set-cookie');
    await request(server.app).get('/api/stats').set('Host', 'evil.example').expect(403);
  });
});

describe('a cookie', () => {
  it('admits the page that has it', async () => {
    const { app, remove } = await openSampleServer({ token });
    const listening = app.listen(0, '127.0.0.1');
    await new Promise((resolve) => listening.once('listening', resolve));
    const { port } = listening.address() as { port: number };
    const send = (cookie: string) =>
      fetch(`http://127.0.0.1:${port}/api/curation`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify(rename),
      });
    expect((await send(`demarche-${port}=${token}`)).status).toBe(200);
    expect((await send(`demarche-${port + 1}=${token}`)).status).toBe(401);
    listening.close();
    listening.closeAllConnections();
    await remove();
  });
});

describe('limits', () => {
  it('end the trying of tokens', async () => {
    const { app, remove } = await openSampleServer({ token });
    const statuses: number[] = [];
    for (let count = 0; count < 32; count++)
      statuses.push((await request(app).post('/api/curation').set('Authorization', `Bearer ${count}`)).status);
    expect(statuses.slice(0, 30)).toEqual(Array(30).fill(401));
    expect(statuses.slice(30)).toEqual([429, 429]);
    const { body, headers } = await request(app).post('/api/curation').set('Authorization', 'Bearer 33');
    expect(ErrorBody.parse(body).error.code).toBe('too_many_requests');
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    const { status } = await request(app).post('/api/curation').set('Authorization', bearer).send(rename);
    expect(status, 'who has the token is not held up').toBe(200);
    await remove();
  });

  /** What becomes of so many requests of one client with the token: null where they pass, else the code of the error. */
  async function countRequests(handlers: readonly RequestHandler[], method: string, path: string, count: number) {
    const seen = new Map<string | null, number>();
    const headers = new Map<string, string>();
    const setHeader = (name: string, value: unknown) => headers.set(name.toLowerCase(), String(value));
    const response = { setHeader, once: () => {}, on: () => {}, headersSent: false } as never;
    const socket = { localPort: 80 };
    const asked = {
      method,
      path,
      ip: '192.0.2.7',
      headers: { authorization: bearer },
      socket,
      app: { get: () => false },
    };
    const pass = (handler: RequestHandler) =>
      new Promise<DemarcheError | undefined>((next) => void handler(asked as never, response, next as NextFunction));
    for (let sent = 0; sent < count; sent++) {
      let refused: DemarcheError | undefined;
      for (const handler of handlers) refused ??= await pass(handler);
      seen.set(refused?.code ?? null, (seen.get(refused?.code ?? null) ?? 0) + 1);
    }
    return {
      passed: seen.get(null) ?? 0,
      refused: seen.get('too_many_requests') ?? 0,
      wait: headers.get('retry-after'),
    };
  }

  describe('of a minute', () => {
    // The clock stands, so that no slow machine lets the minute pass meanwhile.
    beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
    afterEach(() => void vi.useRealTimers());

    it('are 600 changes, and files besides', async () => {
      const handlers = limitRequests(token);
      const send = (path: string, count: number) => countRequests(handlers, 'POST', path, count);
      expect(await send('/api/curation', 605)).toEqual({ passed: 600, refused: 5, wait: '60' });
      expect(await send('/api/articles/files', 700)).toMatchObject({ passed: 700, refused: 0 });
      expect(await countRequests(handlers, 'GET', '/api/stats', 10)).toMatchObject({ passed: 10 });
      vi.setSystemTime(Date.now() + 61_000);
      expect(await send('/api/curation', 10)).toMatchObject({ passed: 10, refused: 0 });
    });

    it('are 6,000 requests, those for the page among them', async () => {
      const handlers = limitRequests(token);
      expect(await countRequests(handlers, 'GET', '/assets/index.js', 6003)).toEqual({
        passed: 6000,
        refused: 3,
        wait: '60',
      });
      expect(await countRequests(handlers, 'GET', '/api/stats', 1)).toMatchObject({ passed: 0 });
    });
  });

  it('count the page together with the API', async () => {
    const { app, remove } = await openSampleServer({ token });
    const left = async (path: string) => {
      const { headers } = await request(app).get(path).set('Authorization', bearer);
      return Number(/remaining=(\d+)/.exec(headers.ratelimit!)?.[1]);
    };
    const before = await left('/');
    expect(await left('/assets/index-1a2b3c.js')).toBe(before - 1);
    expect(await left('/api/stats')).toBe(before - 2);
    await remove();
  });
});

describe('the token', () => {
  it('is random unless the environment names one, which must not be guessable', () => {
    expect(tokenOf({})).toMatch(/^[\w-]{32}$/);
    expect(tokenOf({})).not.toBe(tokenOf({}));
    expect(tokenOf({ DEMARCHE_TOKEN: token })).toBe(token);
    expect(() => tokenOf({ DEMARCHE_TOKEN: 'short' })).toThrow(/16 to 200/);
    expect(() => tokenOf({ DEMARCHE_TOKEN: 'with a space and more' })).toThrow(/16 to 200/);
  });

  it('stands in no log', async () => {
    const lines = new PassThrough();
    const app = express().use(logRequests(pino({ level: 'info' }, lines)));
    await request(app).get(`/?a=1&token=${token}&b=2`);
    expect(String(lines.read())).toContain('/?a=1&token=...&b=2');
  });
});
