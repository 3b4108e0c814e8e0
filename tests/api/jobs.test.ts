import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../server/api/start.ts';
import { startServer } from '../../server/api/start.ts';
import { openJobs } from '../../server/jobs/open-jobs.ts';
import type { JobQueue } from '../../server/jobs/queue.ts';
import { createQueries } from '../../server/services/queries.ts';
import { openStore } from '../../server/store/open-store.ts';
import type { Store } from '../../server/store/store.ts';
import { JobsAnswer } from '../../shared/routes.ts';
import { document } from '../contract/store-samples.ts';
import { freshSchema } from '../postgres/cluster.ts';
import { postgresPrograms, postgresSuite } from '../postgres/programs.ts';
import { openSampleStore } from './sample-corpus.ts';

const job = (id: string) => ({
  document: document(id),
  annotation: null,
  hash: id,
  path: null,
  origin: null,
  corpus: 'main',
  place: id,
});

it('the API of a file says that it has no queue', async () => {
  const sample = await openSampleStore();
  const server = await startServer({ queries: createQueries(sample.store), port: 0 });
  for (const path of ['/api/jobs', '/api/jobs/events']) {
    const response = await fetch(server.url + path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: { code: 'no_queue' } });
  }
  await server.close();
  await sample.remove();
});

describe.skipIf(!postgresPrograms)(postgresSuite('the API of a store with a queue'), () => {
  let store: Store;
  let queue: JobQueue;
  let server: RunningServer;

  beforeAll(async () => {
    const address = await freshSchema();
    store = await openStore(address);
    queue = await openJobs(address);
    server = await startServer({ queries: createQueries(store), queue, port: 0 });
  });
  afterAll(async () => {
    await server.close();
    await queue.close();
    await store.close();
  });

  it('tells what waits and what was given up', async () => {
    await queue.add([job('a'), job('b')]);
    const answer = JobsAnswer.parse(await (await fetch(`${server.url}/api/jobs`)).json());
    expect(answer).toEqual({
      counts: { waiting: 2, running: 0, dead: 0, linking: false },
      total: 0,
      next: null,
      dead: [],
    });
    expect((await fetch(`${server.url}/api/jobs?limit=x`)).status).toBe(400);
  });

  it('sends the counts, now and when they change, and stops when nobody listens', async () => {
    const leaving = new AbortController();
    const response = await fetch(`${server.url}/api/jobs/events`, { signal: leaving.signal });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const nextEvent = async () => {
      while (!text.includes('\n\n')) text += (await reader.read()).value;
      const [event, ...rest] = text.split('\n\n');
      text = rest.join('\n\n');
      return event;
    };
    expect(await nextEvent()).toBe('event: counts\ndata: {"waiting":2,"running":0,"dead":0,"linking":false}');
    await queue.add([job('c')]);
    expect(await nextEvent()).toBe('event: counts\ndata: {"waiting":3,"running":0,"dead":0,"linking":false}');
    leaving.abort();
  });
});
