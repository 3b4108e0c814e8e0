import type { NodeAttributes } from '../../shared/graph.ts';
import { portions } from '../../shared/portions.ts';
import { edgeWidth, kindColours, nodeSize, polarityColours, type Rgb } from './appearance.ts';
import { type Column, edgeColumns, edgeLines, markLines, nodeColumns, type ValueLine, valueLines } from './columns.ts';
import type { Writer } from './format.ts';
import type { ExportedEdge, ExportSource } from './source.ts';
import {
  attribute,
  element,
  escapedIds,
  escapeXml,
  inLines,
  streamedElement,
  textElement,
  writeValue,
  xmlDeclaration,
} from './xml.ts';

const namespace = 'http://www.gexf.net/1.2draft';

/** What differs between the graph as a whole and the graph by days. */
export interface GexfEdges<Edge extends ExportedEdge> {
  /** Further lists of attributes. */
  lists: readonly string[];
  edges(source: ExportSource): AsyncIterable<readonly Edge[]>;
  /** Attributes of the element that tell when the edge is there, each with the space before it. */
  when(edge: Edge): string;
  /** Values beside those of the columns, and children beside the values, in lines. */
  values(edge: Edge): string;
  children(edge: Edge): string;
}

/** Every edge is there from the day of its first stance to that of its last one. */
const whole: GexfEdges<ExportedEdge> = {
  lists: [],
  edges: (source) => source.edges(),
  when: ({ attributes: { firstDate, lastDate } }) => attribute('start', firstDate) + attribute('end', lastDate),
  values: () => '',
  children: () => '',
};

/**
 * GEXF, Gephi's own format (https://gexf.net/schema.html), in version 1.2: Gephi reads it as it reads 1.3, and networkx
 * 2 reads nothing newer. Edges carry their first and last day, so that Gephi's timeline works.
 */
export const gexf: Writer = { id: 'gexf', write: (source) => writeGexf(source, whole) };

export async function* writeGexf<Edge extends ExportedEdge>(
  source: ExportSource,
  kind: GexfEdges<Edge>,
): AsyncGenerator<string> {
  yield xmlDeclaration;
  const attributes = { xmlns: namespace, 'xmlns:viz': `${namespace}/viz`, version: '1.2' };
  yield* streamedElement('gexf', attributes, parts(source, kind));
}

async function* parts<Edge extends ExportedEdge>(source: ExportSource, kind: GexfEdges<Edge>): AsyncGenerator<string> {
  const { name, firstDate, lastDate } = source.attributes;
  yield `${metaElement(name)}\n`;
  const range = { timeformat: 'date', start: firstDate, end: lastDate };
  yield* streamedElement('graph', { defaultedgetype: 'directed', mode: 'dynamic', ...range }, graphParts(source, kind));
}

const metaElement = (name: string): string =>
  element('meta', {}, [textElement('creator', {}, 'Demarche'), textElement('description', {}, name)]);

async function* graphParts<Edge extends ExportedEdge>(
  source: ExportSource,
  kind: GexfEdges<Edge>,
): AsyncGenerator<string> {
  const ids = escapedIds(source.nodes);
  for (const list of [
    attributeList('node', [...nodeColumns, ...(source.marks ?? [])]),
    attributeList('edge', edgeColumns),
    ...kind.lists,
  ])
    yield `${list}\n`;
  yield* streamedElement('nodes', { count: source.nodes.length }, inLines(nodeElements(source, ids)));
  yield* streamedElement('edges', { count: source.edgeCount }, inLines(edgeElements(source, ids, kind)));
}

function* nodeElements({ nodes, marks }: ExportSource, ids: ReadonlyMap<string, string>): Generator<string[]> {
  const marked = markLines(marks, line);
  for (const some of portions(nodes))
    yield some.map(({ key, attributes }) => nodeElement(ids.get(key)!, attributes, marked(key)));
}

async function* edgeElements<Edge extends ExportedEdge>(
  source: ExportSource,
  ids: ReadonlyMap<string, string>,
  kind: GexfEdges<Edge>,
): AsyncGenerator<string[]> {
  let index = 0;
  for await (const some of kind.edges(source))
    yield some.map((edge) => {
      const ends = `id="e${index++}" source="${ids.get(edge.source)}" target="${ids.get(edge.target)}"`;
      return edgeElement(ends, edge, kind);
    });
}

const attributeList = (owner: 'node' | 'edge', columns: readonly Pick<Column<never>, 'name' | 'type'>[]): string =>
  element(
    'attributes',
    { class: owner, mode: 'static' },
    columns.map(({ name, type }) => element('attribute', { id: name, title: name, type })),
  );

const nodeElement = (
  id: string,
  attributes: NodeAttributes,
  marked: string,
): string => `<node id="${id}"${attribute('label', attributes.label)}>
<attvalues>
${nodeValues(attributes)}${marked}</attvalues>
${kindElements[attributes.kind]}
<viz:size value="${nodeSize(attributes.stances)}"/>
</node>`;

function edgeElement<Edge extends ExportedEdge>(ends: string, edge: Edge, kind: GexfEdges<Edge>): string {
  const { attributes } = edge;
  return `<edge ${ends} weight="${attributes.count}"${kind.when(edge)}>
<attvalues>
${edgeValues(attributes)}${kind.values(edge)}</attvalues>
${polarityElements[attributes.polarity]}
${thickness(attributes.count)}
${kind.children(edge)}</edge>`;
}

/** By numbers of stances, as they are first met: most edges have few. */
const thicknesses = new Map<number, string>();

function thickness(count: number): string {
  const known = thicknesses.get(count);
  if (known !== undefined) return known;
  const made = element('viz:thickness', { value: edgeWidth(count) });
  thicknesses.set(count, made);
  return made;
}

const line: ValueLine = {
  before: (name) => `<attvalue for="${escapeXml(name)}" value="`,
  value: writeValue,
  after: '"/>\n',
};
const nodeValues = valueLines(nodeColumns, line);
const edgeValues = edgeLines([], line);

const colours = <Name extends string>(named: Readonly<Record<Name, Rgb>>): Readonly<Record<Name, string>> =>
  Object.fromEntries(
    Object.entries<Rgb>(named).map(([name, [r, g, b]]) => [name, element('viz:color', { r, g, b })]),
  ) as Record<Name, string>;

const kindElements = colours(kindColours);
const polarityElements = colours(polarityColours);
