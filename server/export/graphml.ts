import type { SerializedStanceGraph } from '../../shared/graph.ts';
import { type Column, type ColumnType, edgeColumns, nodeColumns } from './columns.ts';
import type { Format } from './formats.ts';
import { plainIds } from './plain-text.ts';
import { element, textElement, xmlDocument } from './xml.ts';

type Attributes<Item> = Item extends { attributes: infer A }[] ? A : never;
type Node = Attributes<SerializedStanceGraph['nodes']>;
type Edge = Attributes<SerializedStanceGraph['edges']>;

const graphmlTypes: Readonly<Record<ColumnType, string>> = { string: 'string', integer: 'int', double: 'double' };

const labelled: readonly Column<Node>[] = [
  { name: 'label', type: 'string', value: (node) => node.label },
  ...nodeColumns,
];
const weighted: readonly Column<Edge>[] = [
  { name: 'weight', type: 'double', value: (edge) => edge.count },
  ...edgeColumns,
];

/** GraphML (http://graphml.graphdrawing.org/primer/graphml-primer.html) with a typed key for every attribute. */
export const graphml: Format = {
  id: 'graphml',
  name: 'GraphML',
  description: 'For igraph, networkx, yEd and Cytoscape.',
  mediaType: 'application/graphml+xml',
  extension: 'graphml',
  write: (graph) =>
    xmlDocument(
      element('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, [
        element('key', { id: 'g_name', for: 'graph', 'attr.name': 'name', 'attr.type': 'string' }),
        ...keyElements('node', labelled),
        ...keyElements('edge', weighted),
        graphElement(graph),
      ]),
    ),
};

const keyId = (owner: 'node' | 'edge', name: string): string => `${owner[0]}_${name}`;

const keyElements = <A>(owner: 'node' | 'edge', columns: readonly Column<A>[]): string[] =>
  columns.map(({ name, type }) =>
    element('key', { id: keyId(owner, name), for: owner, 'attr.name': name, 'attr.type': graphmlTypes[type] }),
  );

function graphElement({ attributes, nodes, edges }: SerializedStanceGraph): string {
  const ids = plainIds(nodes.map((node) => node.key));
  return element('graph', { id: 'stances', edgedefault: 'directed' }, [
    textElement('data', { key: 'g_name' }, attributes.name),
    ...nodes.map((node) => element('node', { id: ids.get(node.key)! }, data('node', labelled, node.attributes))),
    ...edges.map((edge, index) =>
      element(
        'edge',
        { id: `e${index}`, source: ids.get(edge.source)!, target: ids.get(edge.target)! },
        data('edge', weighted, edge.attributes),
      ),
    ),
  ]);
}

const data = <A>(owner: 'node' | 'edge', columns: readonly Column<A>[], attributes: A): string[] =>
  columns.flatMap(({ name, value }) => {
    const written = value(attributes);
    return written === null ? [] : [textElement('data', { key: keyId(owner, name) }, written)];
  });
