import type { NodeAttributes } from '../../shared/graph.ts';
import { edgeWidth, kindColours, nodeSize, polarityColours, type Rgb } from './appearance.ts';
import { type Column, edgeColumns, nodeColumns } from './columns.ts';
import type { Writer } from './format.ts';
import { plainIds } from './plain-text.ts';
import type { DatedEdge, ExportSource } from './source.ts';
import { element, streamedElement, textElement, type XmlAttributes, xmlDeclaration } from './xml.ts';

const namespace = 'http://www.gexf.net/1.2draft';

/** What differs between the graph as a whole and the graph by days. */
export interface GexfEdges {
  /** Further lists of attributes. */
  lists: readonly string[];
  edges(source: ExportSource): AsyncIterable<DatedEdge | Omit<DatedEdge, 'days'>>;
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
  yield* streamedElement('nodes', { count: source.nodes.length }, nodeElements(source, ids));
  yield* streamedElement('edges', { count: source.edgeCount }, edgeElements(source, ids, kind));
}

async function* nodeElements({ nodes }: ExportSource, ids: ReadonlyMap<string, string>): AsyncGenerator<string> {
  for (const { key, attributes } of nodes) yield `${nodeElement(ids.get(key)!, attributes)}\n`;
}

async function* edgeElements(
  source: ExportSource,
  ids: ReadonlyMap<string, string>,
  kind: GexfEdges,
): AsyncGenerator<string> {
  let index = 0;
  for await (const edge of kind.edges(source)) {
    const ends = { id: `e${index++}`, source: ids.get(edge.source)!, target: ids.get(edge.target)! };
    yield `${edgeElement(ends, { days: [], ...edge }, kind)}\n`;
  }
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

const edgeElement = (
  ends: Record<'id' | 'source' | 'target', string>,
  edge: DatedEdge,
  { when, values, children }: GexfEdges,
): string =>
  element('edge', { ...ends, weight: edge.attributes.count, ...when(edge) }, [
    attributeValues(edgeColumns, edge.attributes, values(edge)),
    colour(polarityColours[edge.attributes.polarity]),
    element('viz:thickness', { value: edgeWidth(edge.attributes.count) }),
    ...children(edge),
  ]);

const attributeValues = <A>(columns: readonly Column<A>[], attributes: A, more: readonly string[] = []): string =>
  element('attvalues', {}, [
    ...columns.flatMap(({ name, value }) => {
      const written = value(attributes);
      return written === null ? [] : [element('attvalue', { for: name, value: written })];
    }),
    ...more,
  ]);

const colour = ([r, g, b]: Rgb): string => element('viz:color', { r, g, b });
