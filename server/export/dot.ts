import type { EdgeAttributes, NodeAttributes } from '../../shared/graph.ts';
import { edgeWidth, hex, kindColours, polarityColours } from './appearance.ts';
import { type Column, edgeColumns, nodeColumns } from './columns.ts';
import type { Format } from './formats.ts';
import { plainIds, plainText } from './plain-text.ts';

/** The DOT language (https://graphviz.org/doc/info/lang.html). */
export const dot: Format = {
  id: 'dot',
  name: 'DOT',
  description: 'For Graphviz: a drawing on paper.',
  mediaType: 'text/vnd.graphviz',
  extension: 'dot',
  write({ attributes, nodes, edges }) {
    const ids = plainIds(nodes.map((node) => node.key));
    const lines = [
      `graph ${list({ label: attributes.name })};`,
      ...nodes.map((node) => `${quote(ids.get(node.key)!)} ${list(nodeAttributes(node.attributes))};`),
      ...edges.map((edge) => {
        const ends = `${quote(ids.get(edge.source)!)} -> ${quote(ids.get(edge.target)!)}`;
        return `${ends} ${list(edgeAttributes(edge.attributes))};`;
      }),
    ];
    return `digraph stances {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
  },
};

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
