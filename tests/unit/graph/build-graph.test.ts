import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../server/graph/build-graph.ts';
import { makesEdge, serialize } from '../../../server/graph/stance-graph.ts';
import { SerializedStanceGraph } from '../../../shared/graph.ts';
import { corpusArbitrary, country, stance } from './generated-stances.ts';

const actors = new Map([country('chn', 'China'), country('usa', 'United States'), country('rus', 'Russia')]);
const build = (...stances: Parameters<typeof stance>[0][]) =>
  buildGraph({ stances: stances.map(stance), actors, name: 'All stances' });

describe('the stance graph', () => {
  it('sums up the stances of one actor toward another on one edge', () => {
    const graph = build(
      { type: 'ACCUSE', date: '2024-04-26', outlet: 'B', documentId: 'd1' },
      { type: 'AGREE', polarity: 'positive', date: '2024-04-24', outlet: 'A', documentId: 'd2' },
      { type: 'ACCUSE', date: null, outlet: null, documentId: 'd2' },
      { type: 'CONSULT', polarity: 'neutral', date: '2024-05-01T08:00:00Z', outlet: 'A', documentId: 'd3' },
    );
    expect(graph.edges()).toEqual(['chn->usa']);
    expect(graph.getEdgeAttributes('chn->usa')).toEqual({
      count: 4,
      byType: { AGREE: 1, CONSULT: 1, ACCUSE: 2 },
      byPolarity: { positive: 1, negative: 2, neutral: 1 },
      balance: -0.25,
      polarity: 'negative',
      intensity: (2.5 + 2.5 - 3 - 3) / 4,
      firstDate: '2024-04-24',
      lastDate: '2024-05-01',
      outlets: ['A', 'B'],
      documents: 3,
    });
    expect(graph.getNodeAttributes('usa')).toMatchObject({
      label: 'United States',
      stances: 4,
      given: { positive: 0, negative: 0, neutral: 0 },
      received: { positive: 1, negative: 2, neutral: 1 },
      documents: 3,
    });
  });

  it('takes planned acts and threats as edges, but nothing that is denied, imagined or without a target', () => {
    expect(build({ modality: 'future' }).size).toBe(1);
    expect(build({ modality: 'hypothetical', type: 'THREATEN' }).size).toBe(1);
    expect(build({ modality: 'hypothetical' }).size).toBe(0);
    expect(build({ modality: 'negated' }).size).toBe(0);
    expect(build({ target: null }).order).toBe(0);
    expect(build({ target: 'chn' }).order).toBe(0);
  });

  it('keeps the directions apart and leaves out edges below the least count', () => {
    const stances = [{}, {}, { source: 'usa', target: 'chn' }].map(stance);
    expect(buildGraph({ stances, actors, name: '' }).edges()).toEqual(['chn->usa', 'usa->chn']);
    expect(buildGraph({ stances, actors, name: '', minCount: 2 }).edges()).toEqual(['chn->usa']);
  });

  it('draws a tie as negative and an unsigned edge as neutral', () => {
    const tie = build({}, { type: 'AGREE', polarity: 'positive' });
    expect(tie.getEdgeAttributes('chn->usa')).toMatchObject({ polarity: 'negative', balance: 0 });
    expect(build({ polarity: 'neutral' }).getEdgeAttribute('chn->usa', 'polarity')).toBe('neutral');
  });

  it('gives arrows inside ids no way to make two pairs the same edge', () => {
    const stances = [
      { source: 'a', target: 'b->c' },
      { source: 'a->b', target: 'c' },
    ].map(stance);
    expect(buildGraph({ stances, actors: new Map(), name: '' }).size).toBe(2);
  });

  it('is what the contract says and what graphology reads back, for any corpus', () => {
    fc.assert(
      fc.property(corpusArbitrary, ({ actors, stances }) => {
        const written = JSON.parse(JSON.stringify(serialize(buildGraph({ stances, actors, name: 'x' }))));
        expect(SerializedStanceGraph.parse(written)).toEqual(written);
        const read = MultiDirectedGraph.from(written);
        expect(read.export()).toEqual(written);
        const counted = stances.filter(makesEdge);
        expect(read.getAttribute('stances')).toBe(counted.length);
        expect(read.reduceEdges((sum, _edge, { count }) => sum + count, 0)).toBe(counted.length);
        expect(read.reduceNodes((sum, _node, { stances }) => sum + stances, 0)).toBe(2 * counted.length);
      }),
      { numRuns: 200 },
    );
  });

  it('does not depend on the order of the stances', () => {
    fc.assert(
      fc.property(corpusArbitrary, ({ actors, stances }) => {
        const forward = JSON.stringify(serialize(buildGraph({ stances, actors, name: '' })));
        const backward = JSON.stringify(serialize(buildGraph({ stances: stances.toReversed(), actors, name: '' })));
        expect(backward).toBe(forward);
      }),
      { numRuns: 100 },
    );
  });
});
