import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fetcher } from '../../../server/services/ingest/fetch-articles.ts';
import { freshSchema } from '../../postgres/cluster.ts';
import { postgresPrograms, postgresSuite } from '../../postgres/programs.ts';
import { demarche } from '../cli/in-process.ts';
import { type TestWeb, testWeb } from '../ingest/fetch/loopback.ts';

const feedUrl = 'http://courier.example/feed';
const text = 'Ghana accused Togo of breaking the agreement on Monday, and Mali praised Ghana for its patience. '.repeat(
  8,
);
const entryOf = (name: string) =>
  `<item><title>${name}</title><link>http://courier.example/${name}</link><description><![CDATA[<p>${name}: ${text}</p>]]></description></item>`;

describe.skipIf(!postgresPrograms)(postgresSuite('watch --queue'), { timeout: 240_000 }, () => {
  let web: TestWeb;
  let entries = ['a', 'b'];
  beforeAll(async () => {
    web = await testWeb((_, response) => {
      response.writeHead(200, { 'content-type': 'application/rss+xml' });
      response.end(
        `<rss version="2.0"><channel><title>Courier</title>${entries.map(entryOf).join('')}</channel></rss>`,
      );
    });
  });
  afterAll(() => web.close());

  const watch = (db: string, fetcher: Fetcher, ...argv: string[]) =>
    demarche(['watch', feedUrl, '--once', '--queue', ...argv, '--db', db], '', fetcher);

  it('leaves new articles to workers, each once', async () => {
    const db = await freshSchema();
    expect((await watch(db, web.fetcher)).stdout).toContain('2 articles queued for workers.');
    expect((await watch(db, web.fetcher)).stdout).toContain('Nothing new.');
    expect((await demarche(['jobs', '--db', db])).stdout).toContain('2 articles waiting');
    entries = ['a', 'b', 'c'];
    expect((await watch(db, web.fetcher)).stdout).toContain('1 article queued for workers.');
    const worked = await demarche(['worker', '--until-empty', '--fast', '--workers', '1', '--db', db]);
    expect(worked).toMatchObject({ code: 0, stdout: expect.stringContaining('3 articles done') });
    expect((await demarche(['stats', '--db', db])).stdout).toMatch(/documents +3\n/);
  });

  it('wants a database that has a queue, and the options of workers at the workers', async () => {
    expect(await watch('/tmp/demarche-none/a.db', web.fetcher, '--fast')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("option '--fast' is of no use with --queue"),
    });
  });
});
