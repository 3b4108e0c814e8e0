import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../server/api/start.ts';
import { createQueries } from '../../server/services/queries.ts';
import { ErrorBody } from '../../shared/error-body.ts';
import { openSampleStore } from './sample-corpus.ts';
import { openSampleServer, type SampleServer } from './server.ts';

describe('errors of the API', () => {
  let server: SampleServer;
  beforeAll(async () => {
    server = await openSampleServer();
  });
  afterAll(() => server.remove());

  const errorAt = async (address: string, status: number) => {
    const response = await request(server.app).get(address).expect(status).expect('Content-Type', /json/);
    expect(response.headers['cache-control']).toBe('no-store');
    return ErrorBody.parse(response.body).error;
  };

  it.each([
    ['/api/graph?minCount=none', 'minCount'],
    ['/api/graph?minConfidence=2', 'minConfidence'],
    ['/api/graph?type=ACCUSE,SCOLD', 'type'],
    ['/api/graph?from=yesterday', 'from'],
    ['/api/graph?from=2024-01-01&from=2024-01-02', 'from'],
    ['/api/actors/chn/neighbors?depth=4', 'depth'],
    ['/api/actors/chn/neighbors?direction=up', 'direction'],
    ['/api/documents?limit=0', 'limit'],
    ['/api/export/csv?country=China', 'country'],
    ['/api/graph?minimum=2', 'minimum'],
    ['/api/stats?q=x', 'q'],
  ])('%s names the parameter', async (address, parameter) => {
    const { code, message, details } = await errorAt(address, 400);
    expect(code).toBe('invalid_request');
    expect(message).toContain(`Parameter ${parameter}: `);
    expect(details?.map(({ path }) => path)).toEqual([parameter]);
  });

  it.each([
    ['minCount=none', 'expected a number'],
    ['minCount=1.5', 'expected a whole number'],
    ['minCount=0', 'expected 1 or more'],
    ['minConfidence=2', 'expected 1 or less'],
    ['polarity=bad', 'expected one of positive, negative, neutral'],
    ['country=China', 'expected 3 characters'],
    ['from=yesterday', 'expected a date such as 2024-04-26'],
    ['from=2024-01-01&from=2024-01-02', 'expected one value, not several'],
    ['copies=maybe', 'expected true or false'],
  ])('%s is told as: %s', async (query, words) => {
    const { details } = await errorAt(`/api/graph?${query}`, 400);
    expect(details?.map(({ message }) => message)).toEqual([words]);
  });

  it('names all wrong parameters at once, and those that exist', async () => {
    const { details } = await errorAt('/api/graph?minCount=0&tpye=AID', 400);
    expect(details?.map(({ path }) => path).sort()).toEqual(['minCount', 'tpye']);
    expect(details?.find(({ path }) => path === 'tpye')?.message).toContain('type, quad, polarity');
  });

  it.each([
    ['/api/actors/nobody', 404, 'unknown_actor'],
    ['/api/actors/nobody/neighbors', 404, 'unknown_actor'],
    ['/api/actors/Wang', 409, 'ambiguous_actor'],
    ['/api/edges/chn/nobody', 404, 'unknown_actor'],
    ['/api/edges/chn/usa', 404, 'unknown_edge'],
    ['/api/documents/nothing', 404, 'unknown_document'],
    ['/api/export/xlsx', 404, 'unknown_format'],
    ['/api/nothing', 404, 'unknown_route'],
    ['/api', 404, 'unknown_route'],
    ['/api/actors/%E0%A4%A', 400, 'invalid_request'],
  ])('%s is %i %s', async (address, status, code) => {
    expect((await errorAt(address, status)).code).toBe(code);
  });

  it('tells by which methods an address is asked', async () => {
    const refused = async (method: 'post' | 'put' | 'delete' | 'patch', address: string, allow: string) => {
      const { body, headers } = await request(server.app)[method](address).expect(405);
      expect(headers.allow).toBe(allow);
      const { code, message } = ErrorBody.parse(body).error;
      expect(code).toBe('method_not_allowed');
      expect(message).toContain(`${method.toUpperCase()} ${address.split('?')[0]}`);
    };
    await refused('post', '/api/graph?nodes=3', 'GET, HEAD');
    await refused('delete', '/api/actors/a%2Fb/neighbors', 'GET, HEAD');
    await refused('put', '/api/curation', 'GET, HEAD, POST');
    await refused('patch', '/api/documents/talks', 'GET, HEAD, DELETE');
    await refused('post', '/api/openapi.json', 'GET, HEAD');
    await request(server.app).post('/api/actors/a/b/c').expect(404);
  });

  it('tells it of a server that is read only', async () => {
    const closed = await openSampleServer({ readOnly: true });
    try {
      const { headers } = await request(closed.app).post('/api/curation').send({ op: 'undo' }).expect(405);
      expect(headers.allow).toBe('GET, HEAD');
      await request(closed.app).delete('/api/stories/talks').expect(404);
    } finally {
      await closed.remove();
    }
  });

  it('decodes an id once', async () => {
    const { message } = await errorAt('/api/actors/100%2525', 404);
    expect(message).toContain('"100%25"');
  });

  it('tells nobody what broke inside', async () => {
    const sample = await openSampleStore();
    const running = await startServer({ queries: createQueries(sample.store), port: 0 });
    await sample.remove();
    const response = await fetch(`${running.url}/api/stats`);
    expect(response.status).toBe(500);
    const { error } = ErrorBody.parse(await response.json());
    expect(error).toEqual({
      code: 'internal_error',
      message: 'Something went wrong on the server; its log has the details.',
    });
    await running.close();
  });
});

describe('a port that is in use', () => {
  it('is an error that names another', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const sample = await openSampleStore();
    const start = startServer({ queries: createQueries(sample.store), port });
    await expect(start).rejects.toMatchObject({ code: 'unusable_port' });
    await expect(start).rejects.toThrow(`--port ${port + 1}`);
    other.close();
    await sample.remove();
  });
});
