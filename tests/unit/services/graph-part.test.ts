import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createQueries, type Queries } from '../../../server/services/queries.ts';
import { openStore } from '../../../server/store/open-store.ts';
import type { Store } from '../../../server/store/store.ts';
import { document, stance } from '../../contract/store-samples.ts';
import { country } from '../graph/generated-stances.ts';

const meeting = { type: 'CONSULT', polarity: 'neutral', intensity: 0 } as const;

/** A hub with 70 neighbours in up to three documents each, a rim of single stances, and a pair apart, one of whom only meets the other. */
async function fill(store: Store): Promise<void> {
  const rim = Array.from({ length: 70 }, (_, at) => `n${String(at).padStart(2, '0')}`);
  const pairs: [string, string, string][] = [
    ...rim.flatMap((id, at) =>
      Array.from({ length: at < 30 ? 3 : 1 }, (_, n): [string, string, string] => [`hub ${n}`, 'hub', id]),
    ),
    ...rim.slice(1).map((id, at): [string, string, string] => ['rim', rim[at]!, id]),
    ['rim', 'x', 'y'],
    ['rim', 'y', 'x'],
  ];
  for (const id of new Set(pairs.map(([own]) => own))) {
    const own = pairs.filter(([other]) => other === id);
    const actors = [...new Set(own.flatMap(([, ...ends]) => ends))].map((end) => country(end, `Land ${end}`)[1]);
    const stances = own.map(([, source, target], index) =>
      stance(`${index}`, source, target, source === 'y' ? meeting : {}),
    );
    await store.saveDocument(document(id), id, { id, actors, mentions: [], stances });
  }
}

let folder: string;
let store: Store;
let queries: Queries;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-part-'));
  store = await openStore(join(folder, 'part.db'));
  await fill(store);
  queries = createQueries(store);
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const part = (query: object) => queries.graph(query);
const keys = (answer: Awaited<ReturnType<typeof part>>) => answer.nodes.map(({ key }) => key);

describe('the part of a graph', () => {
  it('is the backbone of sixty actors where nothing else is asked for, and says so', async () => {
    const answer = await part({});
    expect(answer.nodes).toHaveLength(60);
    expect(answer.part).toMatchObject({ chosen: 'backbone', truncated: true, actors: 73, edges: 141 });
  });

  it('is the whole on request, unless a part of it is asked for', async () => {
    const answer = await part({ whole: true });
    expect([answer.nodes.length, answer.edges.length]).toEqual([73, 141]);
    expect(answer.part).toMatchObject({ chosen: 'whole', truncated: false, actors: 73, edges: 141, heaviest: 3 });
    expect((await part({ whole: true, nodes: 20 })).nodes).toHaveLength(20);
    const ofGroup = await part({ whole: true, group: 'hub' });
    expect(ofGroup.nodes).toHaveLength(71);
    expect(ofGroup.part).toMatchObject({ chosen: 'group', truncated: false, actors: 71 });
    expect((await part({ group: 'hub' })).part).toMatchObject({ chosen: 'backbone', truncated: true, actors: 71 });
  });

  it('is just the actors that are named, with the edges among them', async () => {
    const answer = await part({ among: ['Land hub', 'n01', 'n02', 'y'] });
    expect(keys(answer).toSorted()).toEqual(['hub', 'n01', 'n02', 'y']);
    expect(answer.edges).toHaveLength(3);
    expect(answer.part).toMatchObject({ chosen: 'selection', truncated: true, actors: 73, edges: 141, minCount: 1 });
  });

  it('is the backbone on request, and says what it leaves out', async () => {
    const answer = await part({ nodes: 20 });
    expect(answer.nodes).toHaveLength(20);
    expect(keys(answer)).toContain('hub');
    expect(answer.part).toMatchObject({
      chosen: 'backbone',
      truncated: true,
      actors: 73,
      separate: { groups: 1, actors: 2 },
    });
    expect(answer.attributes.stances).toBe(201);
  });

  it('holds those who must be there', async () => {
    expect(keys(await part({ nodes: 20, include: ['Land x', 'y'] }))).toEqual(expect.arrayContaining(['x', 'y']));
  });

  it('is whole again where few are left: a pair apart, alone', async () => {
    const answer = await part({ nodes: 20, group: 'Land y' });
    expect(keys(answer)).toEqual(['x', 'y']);
    expect(answer.part).toMatchObject({ chosen: 'group', truncated: false, actors: 2 });
  });

  it('is an actor with its strongest neighbours and no line among them', async () => {
    const answer = await part({ around: 'Land hub' });
    expect(answer.nodes).toHaveLength(21);
    expect(answer.edges.every(({ source, target }) => source === 'hub' || target === 'hub')).toBe(true);
    expect(answer.part).toMatchObject({ chosen: 'ego', neighbors: 70, truncated: true });
    expect((await part({ around: 'hub', nodes: 40, depth: 2 })).edges.length).toBeGreaterThan(60);
  });

  it('is narrowed to some of its actors', async () => {
    const answer = await part({ nodes: 20, among: ['Land hub', 'n01', 'n02', 'y'] });
    expect(keys(answer).toSorted()).toEqual(['hub', 'n01', 'n02']);
    expect(answer.edges.map(({ source, target }) => `${source} ${target}`).toSorted()).toEqual([
      'hub n01',
      'hub n02',
      'n01 n02',
    ]);
    expect(answer.part).toMatchObject({ chosen: 'backbone', truncated: true, actors: 73 });
  });

  it('is narrowed to edges that take a side, and those between who must be there', async () => {
    const edges = async (query: object) => (await part({ group: 'x', ...query })).edges.map(({ source }) => source);
    expect(await edges({})).toEqual(['x', 'y']);
    expect(await edges({ sided: true })).toEqual(['x']);
    expect(await edges({ sided: true, include: ['x', 'y'] })).toEqual(['x', 'y']);
  });

  it('fails on an actor that nobody knows', async () => {
    await expect(part({ around: 'Nobody' })).rejects.toMatchObject({ code: 'unknown_actor' });
  });
});
