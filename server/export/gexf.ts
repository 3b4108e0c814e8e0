import type { NodeAttributes } from '../../shared/graph.ts';
import { portions } from '../../shared/portions.ts';
import { edgeWidth, kindColours, nodeSize, polarityColours, type Rgb } from './appearance.ts';
import { type Column, edgeColumns, nodeColumns, type StartedColumn, startedColumns } from './columns.ts';
import type { Writer } from './format.ts';
import { plainIds } from './plain-text.ts';
import type { DatedEdge, ExportSource } from './source.ts';
import {
  element,
  escapeXml,
  inLines,
  streamedElement,
  textElement,
  writeValue,
  type XmlAttributes,
  xmlDeclaration,
} from './xml.ts';

const namespace = 'http://www.gexf.net/1.2draft';

/** What differs between the graph as a whole and the graph by days. */
export interface GexfEdges {
  /** Further lists of attributes. */
  lists: readonly string[];
  edges(source: ExportSource): AsyncIterable<readonly (DatedEdge | Omit<DatedEdge, 'days'>)[]>;
  /** Attributes of the element that tell when the edge is there. */
  when(edge: DatedEdge): XmlAttributes;
  /** Values beside those of the columns, and children beside the values. */
  values(edge: DatedEdge): readonly string[];
  children(edge: DatedEdge): readonly string[];
}

/** Every edge is there from the day of its first stance to that of its last one. */
const whole: GexfEdges = {
  lists: [],
  edges: (source) => source.edges(),
  when: ({ attributes: { firstDate, lastDate } }) => ({ start: firstDate, end: lastDate }),
  values: () => [],
  children: () => [],
};

/**
 * GEXF, Gephi's own format (https://gexf.net/schema.html), in version 1.2: Gephi reads it as it reads 1.3, and networkx
 * 2 reads nothing newer. Edges carry their first and last day, so that Gephi's timeline works.
 */
export const gexf: Writer = { id: 'gexf', write: (source) => writeGexf(source, whole) };

export async function* writeGexf(source: ExportSource, kind: GexfEdges): AsyncGenerator<string> {
  yield xmlDeclaration;
  const attributes = { xmlns: namespace, 'xmlns:viz': `${namespace}/viz`, version: '1.2' };
  yield* streamedElement('gexf', attributes, parts(source, kind));
}

async function* parts(source: ExportSource, kind: GexfEdges): AsyncGenerator<string> {
  const { name, firstDate, lastDate } = source.attributes;
  yield `${metaElement(name)}\n`;
  const range = { timeformat: 'date', start: firstDate, end: lastDate };
  yield* streamedElement('graph', { defaultedgetype: 'directed', mode: 'dynamic', ...range }, graphParts(source, kind));
}

const metaElement = (name: string): string =>
  element('meta', {}, [textElement('creator', {}, 'Demarche'), textElement('description', {}, name)]);

async function* graphParts(source: ExportSource, kind: GexfEdges): AsyncGenerator<string> {
  const ids = plainIds(source.nodes.map((node) => node.key));
  for (const list of [attributeList('node', nodeColumns), attributeList('edge', edgeColumns), ...kind.lists])
    yield `${list}\n`;
  yield* streamedElement('nodes', { count: source.nodes.length }, inLines(nodeElements(source, ids)));
  yield* streamedElement('edges', { count: source.edgeCount }, inLines(edgeElements(source, ids, kind)));
}

function* nodeElements({ nodes }: ExportSource, ids: ReadonlyMap<string, string>): Generator<string[]> {
  for (const some of portions(nodes)) yield some.map(({ key, attributes }) => nodeElement(ids.get(key)!, attributes));
}

async function* edgeElements(
  source: ExportSource,
  ids: ReadonlyMap<string, string>,
  kind: GexfEdges,
): AsyncGenerator<string[]> {
  let index = 0;
  for await (const some of kind.edges(source))
    yield some.map((edge) => {
      const ends = { id: `e${index++}`, source: ids.get(edge.source)!, target: ids.get(edge.target)! };
      return edgeElement(ends, 'days' in edge ? edge : { ...edge, days: [] }, kind);
    });
}

const attributeList = <A>(owner: 'node' | 'edge', columns: readonly Column<A>[]): string =>
  element(
    'attributes',
    { class: owner, mode: 'static' },
    columns.map(({ name, type }) => element('attribute', { id: name, title: name, type })),
  );

const nodeElement = (id: string, attributes: NodeAttributes): string =>
  element('node', { id, label: attributes.label }, [
    attributeValues(nodeValues, attributes),
    kindElements[attributes.kind],
    element('viz:size', { value: nodeSize(attributes.stances) }),
  ]);

const edgeElement = (
  ends: Record<'id' | 'source' | 'target', string>,
  edge: DatedEdge,
  { when, values, children }: GexfEdges,
): string =>
  element('edge', { ...ends, weight: edge.attributes.count, ...when(edge) }, [
    attributeValues(edgeValues, edge.attributes, values(edge)),
    polarityElements[edge.attributes.polarity],
    element('viz:thickness', { value: edgeWidth(edge.attributes.count) }),
    ...children(edge),
  ]);

const startOf = (name: string): string => `<attvalue for="${escapeXml(name)}" value="`;
const nodeValues = startedColumns(nodeColumns, startOf);
const edgeValues = startedColumns(edgeColumns, startOf);

function attributeValues<A>(columns: readonly StartedColumn<A>[], attributes: A, more: readonly string[] = []): string {
  let values = '';
  for (const column of columns) {
    const value = column.value(attributes);
    if (value !== null) values += `${column.start}${writeValue(value)}"/>\n`;
  }
  for (const each of more) values += `${each}\n`;
  return values ? `<attvalues>\n${values}</attvalues>` : element('attvalues', {});
}

const colours = <Name extends string>(named: Readonly<Record<Name, Rgb>>): Readonly<Record<Name, string>> =>
  Object.fromEntries(
    Object.entries<Rgb>(named).map(([name, [r, g, b]]) => [name, element('viz:color', { r, g, b })]),
  ) as Record<Name, string>;

const kindElements = colours(kindColours);
const polarityElements = colours(polarityColours);
