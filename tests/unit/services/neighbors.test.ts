import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createQueries, type Queries } from '../../../server/services/queries.ts';
import { openStore } from '../../../server/store/open-store.ts';
import type { Store } from '../../../server/store/store.ts';
import { document, stance } from '../../contract/store-samples.ts';
import { country } from '../graph/generated-stances.ts';

const rim = Array.from({ length: 130 }, (_, at) => `n${String(at).padStart(3, '0')}`);

describe('the neighbours of a hub', () => {
  let folder: string;
  let store: Store;
  let queries: Queries;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demarche-hub-'));
    store = await openStore(join(folder, 'hub.db'));
    const actors = ['hub', 'beyond', ...rim].map((id) => country(id, `Land ${id}`)[1]);
    const pairs = [
      ...rim.map((id) => ['hub', id]),
      ...rim.slice(-5).map((id) => [id, 'hub']),
      ...rim.slice(1).map((id, at) => [rim[at]!, id]),
      ['n129', 'beyond'],
    ];
    const stances = pairs.map(([source, target], at) => stance(String(at), source!, target!));
    await store.saveDocument(document('a'), 'a', { id: 'a', actors, mentions: [], stances });
    queries = createQueries(store);
  });
  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  it('come a hundred at a time, those with most stances first, with the graph of the first twenty', async () => {
    const { total, neighbors, graph } = await queries.neighbors('hub');
    expect([total, neighbors.length, graph.nodes.length]).toEqual([130, 100, 21]);
    expect(neighbors.slice(0, 6).map(({ id }) => id)).toEqual(['n125', 'n126', 'n127', 'n128', 'n129', 'n000']);
    expect(neighbors[0]).toMatchObject({
      outgoing: { count: 1 },
      incoming: { count: 1 },
      attributes: { label: 'Land n125' },
    });
    expect(graph.edges.some(({ key }) => key === 'n125->n126')).toBe(true);
    const page = await queries.neighbors('hub', { limit: 3, offset: 4 });
    expect([page.total, page.neighbors]).toEqual([130, neighbors.slice(4, 7)]);
    expect(page.graph.nodes.map(({ key }) => key)).toEqual(['hub', 'n000', 'n001', 'n129']);
  });

  it('come nearest first, those beyond without an edge by all that they give and receive', async () => {
    const { total, neighbors } = await queries.neighbors('hub', { depth: 2, limit: 1000 });
    expect([total, neighbors.at(-1)]).toMatchObject([131, { id: 'beyond', depth: 2, outgoing: null, incoming: null }]);
    const inward = await queries.neighbors('n129', { direction: 'in', depth: 2 });
    expect(inward.neighbors.slice(0, 3).map(({ id, depth }) => [id, depth])).toEqual([
      ['hub', 1],
      ['n128', 1],
      ['n125', 2],
    ]);
  });
});
