import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../server/graph/build-graph.ts';
import { createActorDirectory } from '../../../server/services/actor-directory.ts';
import type { Corpus } from '../../../server/services/corpus.ts';
import { graphPart } from '../../../server/services/graph-part.ts';
import type { Store } from '../../../server/store/store.ts';
import { country, stance } from '../graph/generated-stances.ts';

/** A hub with 70 neighbours in two documents each, a rim of single stances, and a pair apart. */
function largeCorpus(): Corpus {
  const rim = Array.from({ length: 70 }, (_, at) => `n${String(at).padStart(2, '0')}`);
  const stances = [
    ...rim.flatMap((id, at) =>
      Array.from({ length: at < 30 ? 3 : 1 }, (_, n) => stance({ source: 'hub', target: id, documentId: `${id}${n}` })),
    ),
    ...rim.slice(1).map((id, at) => stance({ source: rim[at]!, target: id })),
    stance({ source: 'x', target: 'y' }),
  ];
  const actors = new Map(['hub', 'x', 'y', ...rim].map((id) => country(id, `Land ${id}`)));
  const graph = buildGraph({ stances, actors, name: 'All stances' });
  return { actors, directory: createActorDirectory([...actors.values()]), outlines: [], graph };
}

const store = {} as Store;
const part = (query: object) => graphPart(store, largeCorpus(), { depth: 1, ...query });
const keys = (answer: Awaited<ReturnType<typeof part>>) => answer.nodes.map(({ key }) => key);

describe('the part of a graph', () => {
  it('is the whole where nothing else is asked for', async () => {
    const answer = await part({});
    expect(answer.nodes).toHaveLength(73);
    expect(answer.part).toMatchObject({ whole: true, actors: 73, edges: 140, heaviest: 3, minCount: 1 });
  });

  it('is the backbone on request, and says what it leaves out', async () => {
    const answer = await part({ nodes: 20 });
    expect(answer.nodes).toHaveLength(20);
    expect(keys(answer)).toContain('hub');
    expect(answer.part).toMatchObject({ whole: false, actors: 73, separate: { groups: 1, actors: 2 } });
    expect(answer.attributes.stances).toBe(200);
  });

  it('holds those who must be there', async () => {
    expect(keys(await part({ nodes: 20, include: ['Land x', 'y'] }))).toEqual(expect.arrayContaining(['x', 'y']));
  });

  it('is whole again where few are left: a pair apart, alone', async () => {
    const answer = await part({ nodes: 20, group: 'Land y' });
    expect(keys(answer)).toEqual(['x', 'y']);
    expect(answer.part).toMatchObject({ whole: true, actors: 2 });
  });

  it('is an actor with its strongest neighbours and no line among them', async () => {
    const answer = await part({ around: 'Land hub' });
    expect(answer.nodes).toHaveLength(21);
    expect(answer.edges.every(({ source, target }) => source === 'hub' || target === 'hub')).toBe(true);
    expect(answer.part).toMatchObject({ neighbors: 70, whole: false });
    expect((await part({ around: 'hub', nodes: 40, depth: 2 })).edges.length).toBeGreaterThan(60);
  });

  it('fails on an actor that nobody knows', async () => {
    await expect(part({ around: 'Nobody' })).rejects.toMatchObject({ code: 'unknown_actor' });
  });
});
