import { pino } from 'pino';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../server/api/app.ts';
import { exportSource } from '../../../server/services/export/export-source.ts';
import { createQueries } from '../../../server/services/queries.ts';
import { edgeKey } from '../../../shared/edge-key.ts';
import type { StanceFilter } from '../../../shared/filter.ts';
import { openSampleStore } from '../../api/sample-corpus.ts';
import { exportedText } from '../../exported-text.ts';

const filters: readonly StanceFilter[] = [
  {},
  { minCount: 2 },
  { minCount: 3, polarity: ['negative', 'neutral'] },
  { outlet: ['The Courier'] },
  { outlet: ['Daily, Inc'], copies: true },
  { from: '2024-05-01', to: '2024-12-31' },
  { issue: ['climate'] },
  { type: ['ACCUSE'], country: ['CHN'] },
  { kind: ['person', 'country'], minConfidence: 0.7 },
  { review: ['rejected'] },
];

const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
};

describe('what is exported from a store', () => {
  let sample: Awaited<ReturnType<typeof openSampleStore>>;
  beforeAll(async () => {
    sample = await openSampleStore();
  });
  afterAll(() => sample.remove());

  it.each(filters)('is what is asked for, filtered by %j', async (filter) => {
    const queries = createQueries(sample.store);
    const source = await exportSource(sample.store, filter);
    const { stances } = await queries.stances({ ...filter, limit: 1000 });
    const told = await all(source.stances());
    expect(told.map(({ id }) => id).sort()).toEqual(stances.map(({ id }) => id).sort());
    for (const { id, sentenceText, before, text, after, source: actor, affiliationName, document } of told) {
      const stance = stances.find((other) => other.id === id)!;
      expect([sentenceText, actor.name, document.id]).toEqual([
        stance.sentenceText,
        stance.sourceName,
        stance.documentId,
      ]);
      const body = actor.affiliation ? await sample.store.actor(actor.affiliation) : null;
      expect(affiliationName).toBe(body?.name ?? null);
      const { document: whole } = await queries.document(document.id);
      expect(whole.text).toContain(before + text + after);
    }
    const { nodes, edges, attributes } = await queries.graph(filter);
    expect(source.attributes).toEqual(attributes);
    expect(source.nodes).toEqual(nodes);
    expect((await all(source.edges())).flat()).toEqual(edges);
    expect(source.edgeCount).toBe(edges.length);
    for (const { days, attributes: edge, key } of (await all(source.datedEdges())).flat()) {
      const counted = stances.filter(({ source, target, date }) => edgeKey(source, target ?? '') === key && date);
      expect(days.reduce((sum, { stances: count }) => sum + count, 0)).toBeLessThanOrEqual(edge.count);
      expect(days.map(({ day }) => day)).toEqual([...new Set(counted.map(({ date }) => date!.slice(0, 10)))].sort());
    }
  });
});

describe('a file of the API', () => {
  it('holds what the store holds when it begins; others ask and store while it is written', async () => {
    const sample = await openSampleStore();
    const queries = createQueries(sample.store);
    const before = await exportedText(queries, 'statements');
    let pieces = 0;
    const busy = {
      ...queries,
      export: (...[format, filter, sink]: Parameters<typeof queries.export>) =>
        queries.export(format, filter, async (piece) => {
          if (!pieces++) await sample.addDocument();
          await queries.stats();
          await sink(piece);
        }),
    };
    const app = createApp({ queries: busy, host: '127.0.0.1', clientFolder: null, logger: pino({ level: 'silent' }) });
    const { text, headers } = await request(app).get('/api/export/statements').expect(200);
    expect(pieces).toBeGreaterThan(0);
    expect(text).toBe(before);
    expect(Number(headers['content-length'] ?? text.length)).toBeGreaterThan(0);
    expect(await exportedText(queries, 'statements')).toContain('Moscow warned Washington.');
    await sample.remove();
  });

  it('is not sent again to who has it', async () => {
    const sample = await openSampleStore();
    const logger = pino({ level: 'silent' });
    const parts = { queries: createQueries(sample.store), host: '127.0.0.1', clientFolder: null, logger };
    const app = createApp(parts);
    const { headers } = await request(app).get('/api/export/gexf').expect(200);
    await request(app).get('/api/export/gexf').set('If-None-Match', headers.etag!).expect(304);
    await request(app).get('/api/export/csv').set('If-None-Match', headers.etag!).expect(200);
    await sample.addDocument();
    await request(app).get('/api/export/gexf').set('If-None-Match', headers.etag!).expect(200);
    await sample.remove();
  });
});
