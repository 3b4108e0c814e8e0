import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { createApp } from '../../server/api/app.ts';
import { createQueries } from '../../server/services/queries.ts';
import { openStore } from '../../server/store/open-store.ts';
import { type Says, saveNews } from '../contract/news-samples.ts';

/** Five hundred stances, of each of which no other says the same. */
const articles = Array.from({ length: 50 }, (_, number) => ({
  id: `a${number}`,
  says: Array.from({ length: 10 }, (_, place): Says => ['usa', 'AID', 'chn', { issue: `issue ${number} ${place}` }]),
}));

const agent = new Agent({ keepAlive: true });

const ask = (port: number, path: string, tag = ''): Promise<{ status: number; tag: string; bytes: number }> =>
  new Promise((resolve, reject) => {
    get({ port, path, agent, headers: { 'if-none-match': tag } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => resolve({ status: response.statusCode!, tag: response.headers.etag!, bytes }));
    }).on('error', reject);
  });

const cpuOf = async (work: () => Promise<void>): Promise<number> => {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
};

it('who has an answer is told so for less than a tenth of what the answer costs', { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'demarche-unchanged-'));
  const store = await openStore(join(folder, 'news.db'));
  await saveNews(store, articles);
  const logger = pino({ level: 'silent' });
  const app = createApp({ queries: createQueries(store), host: '127.0.0.1', clientFolder: null, logger });
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const questions = Array.from({ length: 40 }, (_, number) => `/api/stances?limit=500&minConfidence=${number / 1000}`);
  const tags: string[] = [];
  const full = await cpuOf(async () => {
    for (const question of questions) {
      const { status, tag, bytes } = await ask(port, question);
      expect([status, bytes > 100_000]).toEqual([200, true]);
      tags.push(tag);
    }
  });
  const unchanged = await cpuOf(async () => {
    for (const [at, question] of questions.entries()) expect((await ask(port, question, tags[at])).status).toBe(304);
  });
  expect(unchanged / full).toBeLessThan(0.1);
  agent.destroy();
  server.close();
  await store.close();
  await rm(folder, { recursive: true });
});
