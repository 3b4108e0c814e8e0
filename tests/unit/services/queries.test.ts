import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createQueries, type Queries } from '../../../server/services/queries.ts';
import { openSampleStore, type SampleStore } from '../../api/sample-corpus.ts';
import { exportedText } from '../../exported-text.ts';

describe('queries', () => {
  let sample: SampleStore;
  let queries: Queries;
  beforeAll(async () => {
    sample = await openSampleStore();
    queries = createQueries(sample.store);
  });
  afterAll(() => sample.remove());

  it('count what the store and the graph hold', async () => {
    expect(await queries.stats()).toEqual({
      documents: 3,
      stories: 3,
      actors: 6,
      stances: 9,
      edges: 4,
      outdated: 3,
      languages: [
        { language: 'en', documents: 2 },
        { language: null, documents: 1 },
      ],
    });
  });

  it('build the graph of the stances that pass a filter', async () => {
    const whole = await queries.graph();
    expect(whole.edges.map((edge) => edge.key)).toEqual([
      'jose/borrell-\\>eu->chn',
      'rus->chn',
      'usa->rus',
      'wang-yi->usa',
    ]);
    expect(whole.attributes).toEqual({
      name: 'All stances',
      documents: 3,
      stances: 6,
      firstDate: '2024-04-26',
      lastDate: '2024-05-02',
    });
    const often = await queries.graph({ minCount: 2, type: ['ACCUSE'] });
    expect(often.edges.map((edge) => [edge.key, edge.attributes.count])).toEqual([['wang-yi->usa', 2]]);
    expect(often.attributes.name).toBe('Stances: type ACCUSE; at least 2 on an edge');
    expect((await queries.graph({ to: '2024-05-02', outlet: ['Daily, Inc'] })).edges.length).toBe(3);
  });

  it('find an actor by id, name or alias, whatever the case and the accents', async () => {
    for (const name of ['jose/borrell->eu', 'JOSE "PEPE" BORRELL', 'borrell', 'José “Pepe” Borrell']) {
      expect((await queries.actor(name)).id).toBe('jose/borrell->eu');
    }
  });

  it('say which actors share a name, and that a name is unknown', async () => {
    await expect(queries.actor('Wang')).rejects.toMatchObject({ code: 'ambiguous_actor' });
    await expect(queries.actor('Wang')).rejects.toThrow(/wang-yi .*wang-wentao|wang-wentao .*wang-yi/);
    await expect(queries.actor('Nobody')).rejects.toMatchObject({ code: 'unknown_actor', status: 404 });
  });

  it('quote the best sentences of an actor, each with its place', async () => {
    const wang = await queries.actor('wang yi');
    expect(wang).toMatchObject({ stances: 3, documents: 2, affiliationName: 'China' });
    expect(wang.given).toEqual({ positive: 0, negative: 2, neutral: 1 });
    expect(wang.mostQuoted.map(({ sentenceText, paragraph }) => [sentenceText, paragraph])).toEqual([
      ['Wang Yi accused Washington of containing China.', 2],
      ['Wang Yi blamed the United States again.', 1],
      ['Wang Yi met American officials in Beijing.', 1],
    ]);
    const agreeing = await queries.actor('wang yi', { polarity: ['neutral'] });
    expect(agreeing.mostQuoted.map(({ type }) => type)).toEqual(['CONSULT']);
    const [best] = wang.mostQuoted;
    const offset = best!.evidence.start - best!.sentence.start;
    expect(best!.sentenceText.slice(offset, offset + best!.text.length)).toBe('Wang Yi accused Washington');
  });

  it('give the stances behind an edge, negated ones too', async () => {
    const edge = await queries.edge('Wang Yi', 'Washington');
    expect(edge.attributes?.count).toBe(3);
    expect(edge.stances.map((stance) => stance.score)).toEqual([0.9, 0.7, 0.5]);
    const denied = await queries.edge('usa', 'chn');
    expect(denied).toMatchObject({ attributes: null, reverseCount: 0, stances: [{ modality: 'negated' }] });
    await expect(queries.edge('chn', 'usa')).rejects.toMatchObject({ code: 'unknown_edge' });
    expect(await queries.edge('chn', 'rus')).toMatchObject({ attributes: null, reverseCount: 1 });
  });

  it('name the speaker and the paragraph of a text without blank lines', async () => {
    const { stances } = await queries.edge('Moscow', 'PRC');
    expect(stances).toMatchObject([
      {
        attributedToName: 'José “Pepe” Borrell',
        paragraph: 2,
        sourceName: 'Russia',
        outlet: 'Daily, Inc',
        documentTitle: null,
      },
    ]);
  });

  it('list neighbours, nearest and weightiest first, with the subgraph', async () => {
    const direct = await queries.neighbors('usa');
    expect(direct.neighbors.map(({ id, depth }) => [id, depth])).toEqual([
      ['wang-yi', 1],
      ['rus', 1],
    ]);
    expect(direct.neighbors[0]).toMatchObject({ outgoing: null, incoming: { count: 3 } });
    expect(direct.graph.nodes.map((node) => node.key)).toEqual(['rus', 'usa', 'wang-yi']);
    const far = await queries.neighbors('usa', { direction: 'out', depth: 3 });
    expect(far.neighbors.map(({ id, depth, outgoing }) => [id, depth, outgoing?.count ?? null])).toEqual([
      ['rus', 1, 1],
      ['chn', 2, null],
    ]);
    const none = await queries.neighbors('wang-wentao');
    expect([none.actor.stances, none.neighbors, none.graph.nodes]).toEqual([0, [], []]);
  });

  it('page through stances, actors and documents', async () => {
    const stances = await queries.stances({ limit: 2, offset: 1 });
    expect(stances.total).toBe(9);
    expect(stances.stances.map((stance) => stance.score)).toEqual([0.7, 0.5]);
    expect((await queries.stances({ minCount: 2 })).total).toBe(3);
    expect((await queries.actors({ q: 'wang' })).actors.map((actor) => actor.id)).toEqual(['wang-yi', 'wang-wentao']);
    const all = (await queries.actors({ limit: undefined })).actors;
    expect(all.map((actor) => actor.stances)).toEqual([4, 3, 2, 2, 1, 0]);
    expect(await queries.documents({ limit: 1 })).toMatchObject({ total: 3, documents: [{ stances: 4 }] });
  });

  it('give a document with its mentions and its stances in text order', async () => {
    const { document, mentions, stances } = await queries.document('talks');
    for (const { start, end, name } of mentions) expect(document.text.slice(start, end)).toBe(name);
    expect(mentions.length).toBeGreaterThan(2);
    expect(stances.map((stance) => stance.evidence.start)).toEqual(
      stances.map((stance) => stance.evidence.start).toSorted((a, b) => a - b),
    );
    await expect(queries.document('none')).rejects.toMatchObject({ code: 'unknown_document' });
  });

  it('export the filtered graph, and list the formats when one is unknown', async () => {
    const file = await exportedText(queries, 'graphml', { polarity: ['positive'] });
    expect(file).toContain('Stances: polarity positive');
    await expect(exportedText(queries, 'xlsx')).rejects.toThrow(/gexf, graphml, json, csv, dot/);
  });

  it('show what was added to the store', async () => {
    await queries.graph();
    await sample.addDocument();
    expect(await queries.stats()).toEqual({
      documents: 4,
      stories: 4,
      actors: 6,
      stances: 10,
      edges: 5,
      outdated: 4,
      languages: [
        { language: 'en', documents: 2 },
        { language: null, documents: 2 },
      ],
    });
    expect((await queries.edge('rus', 'usa')).attributes?.count).toBe(1);
  });
});
