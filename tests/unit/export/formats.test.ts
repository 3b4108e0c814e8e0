import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import { beforeAll, describe, expect, it } from 'vitest';
import { edgeColumns, nodeColumns } from '../../../server/export/columns.ts';
import { formats } from '../../../server/export/formats.ts';
import { buildGraph } from '../../../server/graph/build-graph.ts';
import { describeFilter } from '../../../server/graph/describe-filter.ts';
import { serialize } from '../../../server/graph/stance-graph.ts';
import type { EdgeAttributes, NodeAttributes, SerializedStanceGraph } from '../../../shared/graph.ts';
import { exportFormats } from '../../../shared/routes.ts';
import { corpusArbitrary, country, type GeneratedCorpus, stance } from '../graph/generated-stances.ts';
import { holdable, missingReaders, readBack, textOf } from './read-back.ts';

const graphOf = ({ actors, stances }: GeneratedCorpus): SerializedStanceGraph =>
  serialize(buildGraph({ stances, actors, name: describeFilter({ outlet: ['A & B'], minCount: 1 }) }));

const news = graphOf({
  actors: new Map([country('chn', 'China'), country('usa', 'United States')]),
  stances: [
    stance({}),
    stance({ type: 'AGREE', polarity: 'positive', date: '2024-05-02' }),
    stance({ source: 'usa', target: 'chn', outlet: '=1+1', date: null }),
  ],
});
/** Two ids that no text format can tell apart as they stand. */
const twins = graphOf({ actors: new Map(), stances: [stance({ source: 'a\u0001', target: 'a\u0002' })] });
const graphs = [news, twins, ...fc.sample(corpusArbitrary, { numRuns: 40, seed: 26 }).map(graphOf)];

const written = (id: string, graph = news) => textOf(formats.find((format) => format.id === id)!, graph);

const held = (value: string | number | null) => (typeof value === 'string' ? holdable(value) : value);
const nodeValues = (node: NodeAttributes) => nodeColumns.map(({ name, value }) => [name, held(value(node))] as const);
const edgeValues = (edge: EdgeAttributes) => edgeColumns.map(({ name, value }) => [name, held(value(edge))] as const);
const present = (values: readonly (readonly [string, unknown])[]) =>
  Object.fromEntries(values.filter(([, value]) => value !== null));

describe('the export formats', () => {
  it('are those of the contract', () => {
    expect(formats.map((format) => format.id)).toEqual([...exportFormats]);
  });

  it('name the query that they hold', async () => {
    expect(news.attributes.name).toBe('Stances: outlet A & B; at least 1 on an edge');
    expect(await written('gexf')).toContain(
      '<description>Stances: outlet A &amp; B; at least 1 on an edge</description>',
    );
    expect(await written('graphml')).toContain('>Stances: outlet A &amp; B; at least 1 on an edge</data>');
    expect(await written('dot')).toContain('label="Stances: outlet A & B; at least 1 on an edge"');
  });

  it('write the same text for the same graph', async () => {
    for (const format of formats) expect(await textOf(format, structuredClone(news))).toBe(await textOf(format, news));
  });

  it('give graphology the whole graph as JSON', async () => {
    for (const graph of graphs) {
      expect(MultiDirectedGraph.from(JSON.parse(await written('json', graph))).export()).toEqual(
        JSON.parse(JSON.stringify(graph)),
      );
    }
  });

  it('let no CSV cell begin like a formula', async () => {
    expect(await written('csv')).toContain(",'=1+1,");
    expect((await written('csv')).split('\r\n')[0]).toMatch(/^source,target,source_name,target_name,count,positive,/);
  });
});

const missing = missingReaders();
describe.skipIf(missing)(`other programs read the exports${missing ? ` (${missing})` : ''}`, () => {
  let seen: Awaited<ReturnType<typeof readBack>> = {};
  beforeAll(async () => {
    seen = await readBack(graphs);
  });

  it.each(['gexf', 'graphml', 'graphml igraph', 'dot'])('%s: the same nodes and edges', (format) => {
    for (const [index, graph] of graphs.entries()) {
      const { nodes, edges, directed } = seen[`${index}.${format}`]!;
      expect([nodes.length, edges.length, directed]).toEqual([graph.nodes.length, graph.edges.length, true]);
    }
  });

  it.each(['gexf', 'graphml', 'graphml igraph'])('%s: the same labels and attributes, with their types', (format) => {
    for (const [index, graph] of graphs.entries()) {
      const { nodes, edges } = seen[`${index}.${format}`]!;
      for (const [i, { attributes }] of graph.nodes.entries()) {
        expect(nodes[i]).toMatchObject({ label: holdable(attributes.label), ...present(nodeValues(attributes)) });
      }
      const labels = new Map(nodes.map((node) => [node.id, node.label]));
      const expected = graph.edges.map(({ source, target, attributes }) =>
        JSON.stringify([
          ...[source, target].map((key) => holdable(graph.nodes.find((node) => node.key === key)!.attributes.label)),
          ...edgeValues(attributes).map(([, value]) => value ?? ''),
        ]),
      );
      const read = edges.map((edge) =>
        JSON.stringify([
          ...[labels.get(edge.source), labels.get(edge.target)],
          ...edgeColumns.map(({ name }) => edge[name] ?? ''),
        ]),
      );
      expect(read.sort()).toEqual(expected.sort());
    }
  });

  it('gexf: colours, sizes and the days of an edge', async () => {
    const { nodes, edges } = seen['0.gexf']!;
    expect(nodes[0]).toMatchObject({ viz: { color: { r: 35, g: 39, b: 46 }, size: 7.34 } });
    expect(edges[0]).toMatchObject({ weight: 2, start: '2024-04-26', end: '2024-05-02' });
    expect(await written('gexf')).toContain('<viz:color r="210" g="80" b="42"/>');
    expect(await written('gexf')).toContain('<viz:thickness value="1"/>');
    expect(edges[1]).not.toHaveProperty('start');
  });

  it('dot: the same ids and labels', () => {
    expect(seen['0.dot']!.nodes).toMatchObject([
      { name: 'chn', label: 'China', kind: 'country' },
      { name: 'usa', label: 'United States', kind: 'country' },
    ]);
    expect(seen['0.dot']!.edges).toMatchObject([
      { source: 'chn', target: 'usa', count: '2' },
      { source: 'usa', target: 'chn', count: '1' },
    ]);
  });

  it('csv: one row for each edge, with every value', () => {
    for (const [index, graph] of graphs.entries()) {
      const { header, rows } = seen[`${index}.csv`]!;
      expect(rows.length).toBe(graph.edges.length);
      for (const [i, { attributes }] of graph.edges.entries()) {
        const read = Object.fromEntries(header.map((name, column) => [name, rows[i]![column]!.replace(/^'/, '')]));
        const expected = edgeValues(attributes).map(([name, value]) => [name, String(value ?? '').replace(/^'/, '')]);
        expect(read).toMatchObject(Object.fromEntries(expected));
      }
    }
  });
});
