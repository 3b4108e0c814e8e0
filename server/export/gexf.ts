import type { EdgeAttributes, NodeAttributes, SerializedStanceGraph } from '../../shared/graph.ts';
import { edgeWidth, kindColours, nodeSize, polarityColours, type Rgb } from './appearance.ts';
import { type Column, edgeColumns, nodeColumns } from './columns.ts';
import type { Format } from './formats.ts';
import { plainIds } from './plain-text.ts';
import { element, textElement, xmlDocument } from './xml.ts';

const namespace = 'http://www.gexf.net/1.2draft';

/**
 * GEXF, Gephi's own format (https://gexf.net/schema.html), in version 1.2: Gephi reads it as it reads 1.3, and networkx
 * 2 reads nothing newer. Edges carry their first and last day, so that Gephi's timeline works.
 */
export const gexf: Format = {
  id: 'gexf',
  name: 'GEXF',
  description: 'For Gephi: with colours, sizes and a timeline.',
  mediaType: 'application/gexf+xml',
  extension: 'gexf',
  write: (graph) =>
    xmlDocument(
      element('gexf', { xmlns: namespace, 'xmlns:viz': `${namespace}/viz`, version: '1.2' }, [
        metaElement(graph.attributes.name),
        graphElement(graph),
      ]),
    ),
};

const metaElement = (name: string): string =>
  element('meta', {}, [textElement('creator', {}, 'Demarche'), textElement('description', {}, name)]);

function graphElement({ attributes, nodes, edges }: SerializedStanceGraph): string {
  const ids = plainIds(nodes.map((node) => node.key));
  const range = { timeformat: 'date', start: attributes.firstDate, end: attributes.lastDate };
  return element('graph', { defaultedgetype: 'directed', mode: 'dynamic', ...range }, [
    attributeList('node', nodeColumns),
    attributeList('edge', edgeColumns),
    element(
      'nodes',
      { count: nodes.length },
      nodes.map((node) => nodeElement(ids.get(node.key)!, node.attributes)),
    ),
    element(
      'edges',
      { count: edges.length },
      edges.map((edge, index) => {
        const ends = { id: `e${index}`, source: ids.get(edge.source)!, target: ids.get(edge.target)! };
        return edgeElement(ends, edge.attributes);
      }),
    ),
  ]);
}

const attributeList = <A>(owner: 'node' | 'edge', columns: readonly Column<A>[]): string =>
  element(
    'attributes',
    { class: owner, mode: 'static' },
    columns.map(({ name, type }) => element('attribute', { id: name, title: name, type })),
  );

const nodeElement = (id: string, attributes: NodeAttributes): string =>
  element('node', { id, label: attributes.label }, [
    attributeValues(nodeColumns, attributes),
    colour(kindColours[attributes.kind]),
    element('viz:size', { value: nodeSize(attributes.stances) }),
  ]);

const edgeElement = (ends: Record<'id' | 'source' | 'target', string>, attributes: EdgeAttributes): string =>
  element('edge', { ...ends, weight: attributes.count, start: attributes.firstDate, end: attributes.lastDate }, [
    attributeValues(edgeColumns, attributes),
    colour(polarityColours[attributes.polarity]),
    element('viz:thickness', { value: edgeWidth(attributes.count) }),
  ]);

const attributeValues = <A>(columns: readonly Column<A>[], attributes: A): string =>
  element(
    'attvalues',
    {},
    columns.flatMap(({ name, value }) => {
      const written = value(attributes);
      return written === null ? [] : [element('attvalue', { for: name, value: written })];
    }),
  );

const colour = ([r, g, b]: Rgb): string => element('viz:color', { r, g, b });
