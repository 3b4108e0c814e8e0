import type { SerializedStanceGraph } from '../../shared/graph.ts';
import { type Column, type ColumnType, edgeColumns, nodeColumns } from './columns.ts';
import type { Writer } from './format.ts';
import { plainIds } from './plain-text.ts';
import type { ExportSource } from './source.ts';
import { element, streamedElement, textElement, xmlDeclaration } from './xml.ts';

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
export const graphml: Writer = { id: 'graphml', write };

async function* write(source: ExportSource): AsyncGenerator<string> {
  yield xmlDeclaration;
  yield* streamedElement('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, parts(source));
}

async function* parts(source: ExportSource): AsyncGenerator<string> {
  yield `${element('key', { id: 'g_name', for: 'graph', 'attr.name': 'name', 'attr.type': 'string' })}\n`;
  for (const key of [...keyElements('node', labelled), ...keyElements('edge', weighted)]) yield `${key}\n`;
  yield* streamedElement('graph', { id: 'stances', edgedefault: 'directed' }, graphParts(source));
}

const keyId = (owner: 'node' | 'edge', name: string): string => `${owner[0]}_${name}`;

const keyElements = <A>(owner: 'node' | 'edge', columns: readonly Column<A>[]): string[] =>
  columns.map(({ name, type }) =>
    element('key', { id: keyId(owner, name), for: owner, 'attr.name': name, 'attr.type': graphmlTypes[type] }),
  );

async function* graphParts({ attributes, nodes, edges }: ExportSource): AsyncGenerator<string> {
  const ids = plainIds(nodes.map((node) => node.key));
  yield `${textElement('data', { key: 'g_name' }, attributes.name)}\n`;
  for (const { key, attributes: values } of nodes)
    yield `${element('node', { id: ids.get(key)! }, data('node', labelled, values))}\n`;
  let index = 0;
  for await (const { source, target, attributes: values } of edges()) {
    const ends = { source: ids.get(source)!, target: ids.get(target)! };
    yield `${element('edge', { id: `e${index++}`, ...ends }, data('edge', weighted, values))}\n`;
  }
}

const data = <A>(owner: 'node' | 'edge', columns: readonly Column<A>[], attributes: A): string[] =>
  columns.flatMap(({ name, value }) => {
    const written = value(attributes);
    return written === null ? [] : [textElement('data', { key: keyId(owner, name) }, written)];
  });
