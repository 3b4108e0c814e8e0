import type { SerializedStanceGraph } from '../../shared/graph.ts';
import { portions } from '../../shared/portions.ts';
import {
  type Column,
  type ColumnType,
  edgeColumns,
  edgeLines,
  markLines,
  nodeColumns,
  type ValueLine,
  valueLines,
} from './columns.ts';
import type { Writer } from './format.ts';
import type { ExportSource } from './source.ts';
import { element, escapedIds, inLines, streamedElement, textElement, writeValue, xmlDeclaration } from './xml.ts';

type Attributes<Item> = Item extends { attributes: infer A }[] ? A : never;
type Node = Attributes<SerializedStanceGraph['nodes']>;
type Edge = Attributes<SerializedStanceGraph['edges']>;

const graphmlTypes: Readonly<Record<ColumnType, string>> = { string: 'string', integer: 'int', double: 'double' };

const labelled: readonly Column<Node>[] = [
  { name: 'label', type: 'string', value: (node) => node.label },
  ...nodeColumns,
];
const weight: Column<Edge> = { name: 'weight', type: 'double', value: (edge) => edge.count };

/** GraphML (http://graphml.graphdrawing.org/primer/graphml-primer.html) with a typed key for every attribute. */
export const graphml: Writer = { id: 'graphml', write };

async function* write(source: ExportSource): AsyncGenerator<string> {
  yield xmlDeclaration;
  yield* streamedElement('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, parts(source));
}

async function* parts(source: ExportSource): AsyncGenerator<string> {
  yield `${element('key', { id: 'g_name', for: 'graph', 'attr.name': 'name', 'attr.type': 'string' })}\n`;
  for (const key of [
    ...keyElements('node', [...labelled, ...(source.marks ?? [])]),
    ...keyElements('edge', [weight, ...edgeColumns]),
  ])
    yield `${key}\n`;
  yield* streamedElement('graph', { id: 'stances', edgedefault: 'directed' }, graphParts(source));
}

const keyId = (owner: 'node' | 'edge', name: string): string => `${owner[0]}_${name}`;

const keyElements = (owner: 'node' | 'edge', columns: readonly Pick<Column<never>, 'name' | 'type'>[]): string[] =>
  columns.map(({ name, type }) =>
    element('key', { id: keyId(owner, name), for: owner, 'attr.name': name, 'attr.type': graphmlTypes[type] }),
  );

async function* graphParts(source: ExportSource): AsyncGenerator<string> {
  const ids = escapedIds(source.nodes);
  yield `${textElement('data', { key: 'g_name' }, source.attributes.name)}\n`;
  yield* inLines(nodeElements(source, ids));
  yield* inLines(edgeElements(source, ids));
}

// Every node has a label and every edge a weight: none is empty.

function* nodeElements({ nodes, marks }: ExportSource, ids: ReadonlyMap<string, string>): Generator<string[]> {
  const marked = markLines(marks, line('node'));
  for (const some of portions(nodes))
    yield some.map(
      ({ key, attributes }) => `<node id="${ids.get(key)}">\n${nodeData(attributes)}${marked(key)}</node>`,
    );
}

async function* edgeElements({ edges }: ExportSource, ids: ReadonlyMap<string, string>): AsyncGenerator<string[]> {
  let index = 0;
  for await (const some of edges())
    yield some.map(({ source, target, attributes }) => {
      const ends = `source="${ids.get(source)}" target="${ids.get(target)}"`;
      return `<edge id="e${index++}" ${ends}>\n${edgeData(attributes)}</edge>`;
    });
}

const line = (owner: 'node' | 'edge'): ValueLine => ({
  before: (name) => `<data key="${keyId(owner, name)}">`,
  value: writeValue,
  after: '</data>\n',
});
const nodeData = valueLines(labelled, line('node'));
const edgeData = edgeLines([weight], line('edge'));
