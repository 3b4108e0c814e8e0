import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import compression from 'compression';
import express from 'express';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { streamEvents } from '../../server/api/event-stream.ts';
import { type RunningServer, startServer } from '../../server/api/start.ts';
import { type Adding, openAdding } from '../../server/services/adding/adding.ts';
import { openInbox } from '../../server/services/adding/inbox.ts';
import type { ReadElsewhere } from '../../server/services/adding/run.ts';
import { createQueries } from '../../server/services/queries.ts';
import { holdFile } from '../../server/store/open-store.ts';
import { openSampleStore, type SampleStore } from './sample-corpus.ts';

let sample: SampleStore;
let server: RunningServer;
let adding: Adding;
beforeEach(async () => {
  sample = await openSampleStore();
  const read: ReadElsewhere = async (_job, { onSettled }) => {
    const settled = { place: 'pasted text', outcome: 'stored' as const, title: null, documentId: 'x', stances: 2 };
    onSettled({ ...settled, language: 'en', message: null, addresses: [] }, 0);
  };
  adding = await openAdding(read, openInbox(`${sample.path}-waiting`, holdFile));
  server = await startServer({ queries: createQueries(sample.store), adding, port: 0 });
});
afterEach(async () => {
  await server.close();
  await adding.close();
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

it('a stream on which nothing is told gives signs of life', async () => {
  const app = express();
  app.use(compression());
  const closing = new AbortController();
  app.get('/events', (_request, response) =>
    streamEvents(
      response,
      async function* (signal) {
        yield { event: 'one', data: 1 };
        await once(signal, 'abort');
      },
      closing.signal,
      10,
    ),
  );
  const listening = app.listen(0);
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  let text = '';
  const { body } = await fetch(`http://127.0.0.1:${port}/events`);
  for await (const piece of body!.pipeThrough(new TextDecoderStream())) {
    text += piece;
    if (text.split('\n: ').length > 3) closing.abort();
  }
  expect(text).toMatch(/^event: one\ndata: 1\n\n(: still here\n\n)+$/);
  listening.close();
});

it.each([false, true])(
  'a client that does not read holds up its own events alone; compressed: %s',
  async (compressed) => {
    let told = 0;
    const app = express();
    if (compressed) app.use(compression());
    app.get('/events', (_request, response) =>
      streamEvents(
        response,
        async function* () {
          for (; told < 60; told++)
            yield { event: 'one', data: { at: told, noise: randomBytes(300_000).toString('hex') } };
        },
        new AbortController().signal,
      ),
    );
    const listening = app.listen(0);
    await once(listening, 'listening');
    const { port } = listening.address() as AddressInfo;
    const reading = request({ port, path: '/events', headers: { 'accept-encoding': 'gzip' } }).end();
    const [answer] = (await once(reading, 'response')) as [IncomingMessage];
    answer.pause();
    await wait(600);
    expect(told).toBeLessThan(40);
    let bytes = 0;
    for await (const chunk of answer) bytes += (chunk as Buffer).length;
    expect(told).toBe(60);
    expect(bytes).toBeGreaterThan(60 * 300_000);
    listening.close();
  },
);
