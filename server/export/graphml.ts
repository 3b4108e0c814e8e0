import type { SerializedStanceGraph } from '../../shared/graph.ts';
import { portions } from '../../shared/portions.ts';
import {
  type Column,
  type ColumnType,
  edgeColumns,
  nodeColumns,
  type StartedColumn,
  startedColumns,
} from './columns.ts';
import type { Writer } from './format.ts';
import { plainIds } from './plain-text.ts';
import type { ExportSource } from './source.ts';
import { element, inLines, streamedElement, textElement, writeValue, xmlDeclaration } from './xml.ts';

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

async function* graphParts(source: ExportSource): AsyncGenerator<string> {
  const ids = plainIds(source.nodes.map((node) => node.key));
  yield `${textElement('data', { key: 'g_name' }, source.attributes.name)}\n`;
  yield* inLines(nodeElements(source, ids));
  yield* inLines(edgeElements(source, ids));
}

function* nodeElements({ nodes }: ExportSource, ids: ReadonlyMap<string, string>): Generator<string[]> {
  for (const some of portions(nodes))
    yield some.map(({ key, attributes }) => element('node', { id: ids.get(key)! }, [data(nodeData, attributes)]));
}

async function* edgeElements({ edges }: ExportSource, ids: ReadonlyMap<string, string>): AsyncGenerator<string[]> {
  let index = 0;
  for await (const some of edges())
    yield some.map(({ source, target, attributes }) => {
      const ends = { id: `e${index++}`, source: ids.get(source)!, target: ids.get(target)! };
      return element('edge', ends, [data(edgeData, attributes)]);
    });
}

const startOf = (owner: 'node' | 'edge') => (name: string) => `<data key="${keyId(owner, name)}">`;
const nodeData = startedColumns(labelled, startOf('node'));
const edgeData = startedColumns(weighted, startOf('edge'));

/** The values of a node or an edge, in lines; it has a label or a weight at least. */
function data<A>(columns: readonly StartedColumn<A>[], attributes: A): string {
  let values = '';
  for (const column of columns) {
    const value = column.value(attributes);
    if (value !== null) values += `${values && '\n'}${column.start}${writeValue(value)}</data>`;
  }
  return values;
}
