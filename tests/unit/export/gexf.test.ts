import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gexf } from '../../../server/export/gexf.ts';
import { gexfDays } from '../../../server/export/gexf-days.ts';
import { buildGraph } from '../../../server/graph/build-graph.ts';
import { serialize } from '../../../server/graph/stance-graph.ts';
import { corpusArbitrary, country, type GeneratedCorpus, stance } from '../graph/generated-stances.ts';
import { gexfFaults } from './gexf-faults.ts';
import { textOf } from './read-back.ts';
import { graphOf, newsStances } from './sample-stances.ts';

const serialized = ({ actors, stances }: GeneratedCorpus) => serialize(buildGraph({ stances, actors, name: 'All' }));

const odd = serialized({
  actors: new Map([country('chn', 'Ch<i>na & "Co"\u0000')]),
  stances: [stance({ source: 'a\u0001', target: 'a\u0002' }), stance({ source: 'chn', target: 'usa', date: null })],
});

describe('a file of GEXF', () => {
  it('keeps to what its schema asks for', async () => {
    for (const graph of [odd, ...fc.sample(corpusArbitrary, { numRuns: 40, seed: 27 }).map(serialized)])
      expect(gexfFaults(await textOf(gexf, graph))).toEqual([]);
  });

  it('by day does, too', async () => {
    const text = await textOf(gexfDays, graphOf(newsStances), newsStances);
    expect(text).toContain('<spell ');
    expect(gexfFaults(text)).toEqual([]);
  });

  it('is told what it breaks', async () => {
    const text = await textOf(gexf, graphOf(newsStances));
    const broken = (from: RegExp | string, to: string) => gexfFaults(text.replace(from, to));
    expect(broken('version="1.2"', '')).toEqual(['<gexf> has no version']);
    expect(broken(/<meta>[\s\S]*<\/meta>/, '')).toEqual(['<gexf> has no <meta>']);
    expect(broken(/<viz:color r="\d+"/, '<viz:color r="300"')).toEqual(['r of <viz:color> is "300"']);
    expect(broken(/ source="[^"]+"/, ' source="nobody"')).toEqual(['no <node> is "nobody"']);
    expect(broken(/<attvalue for="[^"]+"/, '<attvalue for="height"')).toEqual(['no attribute of node is "height"']);
    expect(broken('<nodes ', '<nodes colour="red" ')).toEqual(['<nodes> may not have colour']);
    expect(broken('<viz:size ', '<size ')).toEqual(['<size> stands in <node>', '<size> is no element of GEXF']);
    expect(broken(/ start="\d+-/, ' start="in 2024-')).toHaveLength(1);
    expect(broken(/<node id="[^"]+"([\s\S]*?)<node id="[^"]+"/, '<node id="a"$1<node id="a"').length).toBeGreaterThan(
      0,
    );
  });
});
