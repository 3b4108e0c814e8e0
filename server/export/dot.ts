import type { EdgeAttributes, NodeAttributes } from '../../shared/graph.ts';
import { edgeWidth, hex, kindColours, polarityColours } from './appearance.ts';
import { type Column, edgeColumns, markValues, nodeColumns } from './columns.ts';
import type { Writer } from './format.ts';
import { plainIds, plainText } from './plain-text.ts';
import type { ExportSource } from './source.ts';

/** The DOT language (https://graphviz.org/doc/info/lang.html). */
export const dot: Writer = { id: 'dot', write };

async function* write({ attributes, nodes, marks, edges }: ExportSource): AsyncGenerator<string> {
  const ids = plainIds(nodes.map((node) => node.key));
  yield `digraph stances {\n  graph ${list({ label: attributes.name })};\n`;
  for (const node of nodes)
    yield `  ${quote(ids.get(node.key)!)} ${list({ ...nodeAttributes(node.attributes), ...markValues(marks, node.key) })};\n`;
  for await (const some of edges())
    for (const edge of some) {
      const ends = `${quote(ids.get(edge.source)!)} -> ${quote(ids.get(edge.target)!)}`;
      yield `  ${ends} ${list(edgeAttributes(edge.attributes))};\n`;
    }
  yield '}\n';
}

type Values = Readonly<Record<string, string | number | null>>;

const valuesOf = <A>(columns: readonly Column<A>[], attributes: A): Values =>
  Object.fromEntries(columns.map(({ name, value }) => [name, value(attributes)]));

const shapes: Readonly<Record<NodeAttributes['kind'], string>> = {
  country: 'box',
  person: 'ellipse',
  organization: 'diamond',
  group: 'octagon',
};

const nodeAttributes = (attributes: NodeAttributes): Values => ({
  label: attributes.label,
  shape: shapes[attributes.kind],
  color: hex(kindColours[attributes.kind]),
  ...valuesOf(nodeColumns, attributes),
});

const edgeAttributes = (attributes: EdgeAttributes): Values => ({
  weight: attributes.count,
  color: hex(polarityColours[attributes.polarity]),
  penwidth: edgeWidth(attributes.count),
  ...valuesOf(edgeColumns, attributes),
});

const list = (values: Values): string =>
  `[${Object.entries(values)
    .flatMap(([name, value]) => (value === null ? [] : [`${name}=${quote(String(value))}`]))
    .join(', ')}]`;

/** A quoted string; a backslash is doubled, or Graphviz takes it for the beginning of an escape such as \N. */
const quote = (text: string): string => `"${plainText(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
