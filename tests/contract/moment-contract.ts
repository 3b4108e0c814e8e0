import { describe, expect, it } from 'vitest';
import { createQueries, type Queries } from '../../server/services/queries.ts';
import type { Store } from '../../server/store/store.ts';
import type { SerializedStanceGraph } from '../../shared/graph.ts';
import type { StorePlace } from './store-contract.ts';
import { actor, analysis, document, stance } from './store-samples.ts';
import { storesForEach } from './stores-in-tests.ts';

/** An article that brings two actors of its own, who speak to each other and to all that came before by way of a hub. */
async function saveArticle(store: Store, n: number): Promise<void> {
  const [one, other] = [`one-${n}`, `other-${n}`];
  const actors = ['hub', one, other].map((id) => actor(id, `Land ${id}`));
  const stances = [
    stance('1', one, other),
    stance('2', other, one, { polarity: 'negative', type: 'ACCUSE' }),
    stance('3', 'hub', one),
  ];
  const text = `${n} `.repeat(60);
  await store.saveDocument(document(`d${n}`, { text }), `${n}`, analysis(`d${n}`, { actors, mentions: [], stances }));
}

/** The stances on the edges of a graph, after a look that both ends of each are there. */
function countedStances({ nodes, edges }: SerializedStanceGraph): number {
  const known = new Set(nodes.map(({ key }) => key));
  expect(edges.filter(({ source, target }) => !known.has(source) || !known.has(target))).toEqual([]);
  return edges.reduce((sum, { attributes }) => sum + attributes.count, 0);
}

/** Questions about the graph, each with a look whether the answer fits together. */
const questions: Readonly<Record<string, (queries: Queries) => Promise<void>>> = {
  'the whole graph': async (queries) => {
    const graph = await queries.graph({ whole: true });
    expect(countedStances(graph)).toBe(graph.attributes.stances);
    expect(graph.nodes.reduce((sum, { attributes }) => sum + attributes.stances, 0)).toBe(2 * graph.attributes.stances);
  },
  'a graph of some stances': async (queries) => {
    const graph = await queries.graph({ whole: true, polarity: ['negative', 'positive'] });
    expect(countedStances(graph)).toBe(graph.attributes.stances);
    expect(graph.nodes.reduce((sum, { attributes }) => sum + attributes.stances, 0)).toBe(2 * graph.attributes.stances);
  },
  'a part that turns out to be all': async (queries) => {
    const graph = await queries.graph({ nodes: 500, around: 'hub', depth: 2 });
    countedStances(graph);
    expect(graph.part.actors).toBe(graph.nodes.length);
    expect(graph.attributes.stances).toBe(3 * graph.part.neighbors! * 0.5);
  },
  communities: async (queries) => {
    const { communities } = await queries.communities();
    expect(communities.length).toBeGreaterThan(0);
  },
  neighbours: async (queries) => {
    const { neighbors, graph } = await queries.neighbors('hub', { depth: 2 });
    countedStances(graph);
    expect(graph.attributes.stances).toBe(1.5 * neighbors.length);
  },
  facets: async (queries) => {
    expect((await queries.facets()).undated).toBe(0);
  },
};

/** What every store must do with questions that are asked while another process stores documents, whatever its engine. */
export function describeMoments(engine: string, createPlace: () => Promise<StorePlace>): void {
  describe(`one moment on ${engine}`, () => {
    let store: Store;
    let writer: Store;
    storesForEach(createPlace, async (open) => {
      store = await open();
      writer = await open();
    });

    it('is what a snapshot keeps, while others store and the store answers', async () => {
      for (let n = 0; n < 6; n += 1) await saveArticle(writer, n);
      const kept = await store.snapshot();
      const read: string[] = [];
      for await (const ids of kept.stanceIds({}, 1)) {
        await saveArticle(writer, 10 + read.length);
        await store.countDocuments();
        await kept.countDocuments();
        for (const [document, stances] of ids) read.push(`${document} ${[...stances].sort().join('')}`);
      }
      expect(read).toEqual(['d0 123', 'd1 123', 'd2 123', 'd3 123', 'd4 123', 'd5 123']);
      for await (const _ of kept.stanceIds({}, 1)) break;
      expect([await kept.countDocuments(), await store.countDocuments()]).toEqual([6, 12]);
      await kept.close();
    });

    it('is what an answer tells of', async () => {
      const queries = createQueries(store);
      await saveArticle(writer, 0);
      let asking = true;
      const writing = (async () => {
        for (let n = 1; asking; n += 1) await saveArticle(writer, n);
      })();
      const torn: string[] = [];
      for (let n = 0; n < 8; n += 1)
        for (const [question, ask] of Object.entries(questions))
          await ask(queries).catch((error: Error) => torn.push(`${question}: ${error.message}`));
      asking = false;
      await writing;
      expect(torn).toEqual([]);
    });
  });
}
