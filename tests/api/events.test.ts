import { afterEach, beforeEach, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../server/api/start.ts';
import { createAdding } from '../../server/services/adding/adding.ts';
import { createQueries } from '../../server/services/queries.ts';
import { openSampleStore, type SampleStore } from './sample-corpus.ts';

let sample: SampleStore;
let server: RunningServer;
beforeEach(async () => {
  sample = await openSampleStore();
  const adding = createAdding(async (_job, { onSettled }) => {
    onSettled({
      ...{ place: 'pasted text', outcome: 'stored', title: null, documentId: 'x', stances: 2, language: 'en' },
      ...{ message: null, addresses: [] },
    });
  });
  server = await startServer({ queries: createQueries(sample.store), adding, port: 0 });
});
afterEach(async () => {
  await server.close();
  await sample.remove();
});

/** The events of a stream, one after the other. */
async function* eventsOf(address: string): AsyncGenerator<{ event: string; data: Record<string, unknown> }> {
  const reader = (await fetch(address)).body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    text += chunk.value;
    const events = text.split('\n\n');
    text = events.pop()!;
    for (const event of events) {
      const [name, data] = event.split('\n').map((line) => line.slice(line.indexOf(': ') + 2));
      yield { event: name!, data: JSON.parse(data!) };
    }
  }
}

it('events tell of what is added and of a store that changed, and end with the server', async () => {
  const events = eventsOf(`${server.url}/api/events`);
  const next = async () => (await events.next()).value!;
  expect(await next()).toMatchObject({ event: 'adding', data: { run: 0, running: false } });
  const first = await next();
  expect(first).toMatchObject({ event: 'store', data: { documents: 3 } });
  await sample.addDocument();
  const changed = await next();
  expect(changed).toMatchObject({ event: 'store' });
  expect(changed.data.version).not.toBe(first.data.version);
  await fetch(`${server.url}/api/articles`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ articles: [{ text: 'x' }] }),
  });
  let told = await next();
  while (told.event !== 'adding' || told.data.running) told = await next();
  expect(told.data).toMatchObject({ run: 1, read: 1, stances: 2 });
  const begun = Date.now();
  await server.close();
  expect((await events.next()).done).toBe(true);
  expect(Date.now() - begun).toBeLessThan(2000);
  server = await startServer({ queries: createQueries(sample.store), port: 0 });
});
