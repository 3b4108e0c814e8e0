import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { Agent, createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../server/api/app.ts';
import { createQueries } from '../../server/services/queries.ts';
import { openStore } from '../../server/store/open-store.ts';
import { makeLargeStore } from './large-store.ts';

const [location, stances = '1000000'] = (process.env.DEMARCHE_LARGE ?? '').split(',');

/** How often each question is asked once it has been answered, and how long an answer may take then, in milliseconds. */
const again = 100;
const most = 50;

const questions: Readonly<Record<string, string>> = {
  'neighbours of the hub': '/api/actors/actor-0/neighbors',
  'backbone graph': '/api/graph?nodes=30',
  'graph around the hub': '/api/graph?around=actor-0',
  edge: '/api/edges/actor-0/actor-1',
  search: '/api/search?q=Actor%2017%20sanctions',
  'articles with a word': '/api/documents?q=w2s%20w3k',
  'timeline of the hub': '/api/timeline?actor=actor-0',
  'timeline of all': '/api/timeline',
  facets: '/api/facets',
  'backbone of an outlet': '/api/graph?nodes=30&outlet=Outlet%203',
};

/** The times of a number of answers, in milliseconds, shortest first; each read to its end. */
async function times(port: number, path: string, count: number): Promise<number[]> {
  const agent = new Agent({ keepAlive: true });
  const taken: number[] = [];
  for (let number = 0; number < count; number++) {
    const start = performance.now();
    const [response] = await once(get({ port, path, agent, headers: { 'accept-encoding': 'gzip' } }), 'response');
    expect(response.statusCode).toBe(200);
    for await (const _ of response);
    taken.push(performance.now() - start);
  }
  agent.destroy();
  return taken.sort((a, b) => a - b);
}

/** Set DEMARCHE_LARGE to LOCATION,STANCES to run it; the store is made where the file is missing or the database is empty. */
describe.skipIf(!location)('a large store (set DEMARCHE_LARGE to run it)', () => {
  it('answers within 50 ms what was asked before, and within seconds what was not', {
    timeout: 3_600_000,
  }, async () => {
    if (!location!.includes(':') && !existsSync(location!)) await makeLargeStore(location!, Number(stances));
    const store = await openStore(location!);
    if (!(await store.countDocuments())) await makeLargeStore(location!, Number(stances));
    const logger = pino({ level: 'silent' });
    const app = createApp({ queries: createQueries(store), host: '127.0.0.1', clientFolder: null, logger });
    const server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const slow: string[] = [];
    try {
      for (const [name, path] of Object.entries(questions)) {
        const [first] = await times(port, path, 1);
        const before = process.cpuUsage();
        const p99 = (await times(port, path, again))[98]!;
        const { user, system } = process.cpuUsage(before);
        const cpu = (user + system) / 1000 / again;
        console.log(`${name}: first ${first!.toFixed(0)} ms, p99 ${p99.toFixed(1)} ms, ${cpu.toFixed(1)} CPU ms each`);
        if (p99 >= most) slow.push(name);
      }
      console.log(`memory, asker and tests included: ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`);
    } finally {
      server.close();
      await store.close();
    }
    expect(slow).toEqual([]);
  });
});
