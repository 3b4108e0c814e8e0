import type { EdgeAttributes, NodeAttributes } from '../../shared/graph.ts';
import { type Column, edgeColumns, markValues, nodeColumns } from './columns.ts';
import type { Writer } from './format.ts';
import { nested, nestedList } from './json.ts';
import type { ExportSource } from './source.ts';

/** The columns of the other formats by name; lists are lists. */
const valuesOf = <A>(columns: readonly Column<A>[], attributes: A) =>
  Object.fromEntries(columns.map(({ name, value }) => [name, value(attributes)]));

export const nodeValues = (node: NodeAttributes) => ({ ...valuesOf(nodeColumns, node), aliases: node.aliases });
export const edgeValues = (edge: EdgeAttributes) => ({ ...valuesOf(edgeColumns, edge), outlets: edge.outlets });

/** The node-link form of networkx (`node_link_graph`), which D3's force layout takes as well. */
export const nodeLink: Writer = { id: 'node-link', write };

async function* write({ attributes, nodes, marks, edges }: ExportSource): AsyncGenerator<string> {
  yield '{\n  "directed": true,\n  "multigraph": false,\n';
  yield `  "graph": ${nested(attributes, 1)},\n  "nodes": `;
  yield* nestedList(
    nodes.map(({ key, attributes: node }) => ({
      ...{ id: key, label: node.label, ...nodeValues(node), ...markValues(marks, key) },
    })),
  );
  yield ',\n  "links": ';
  yield* nestedList(links(edges()));
  yield '\n}\n';
}

async function* links(edges: ReturnType<ExportSource['edges']>) {
  for await (const some of edges)
    for (const { source, target, attributes } of some)
      yield { source, target, weight: attributes.count, ...edgeValues(attributes) };
}
