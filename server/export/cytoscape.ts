import { markValues } from './columns.ts';
import type { Writer } from './format.ts';
import { nested } from './json.ts';
import { edgeValues, nodeValues } from './node-link.ts';
import type { ExportSource } from './source.ts';

/** The JSON of Cytoscape and Cytoscape.js (https://js.cytoscape.org/#notation/elements-json); `name` is what both show, the rest what networkx asks for. */
export const cytoscape: Writer = { id: 'cytoscape', write };

async function* write({ attributes, nodes, marks, edges }: ExportSource): AsyncGenerator<string> {
  const data = { shared_name: attributes.name, ...attributes };
  yield '{\n  "directed": true,\n  "multigraph": false,\n';
  yield `  "format_version": "1.0",\n  "target_cytoscapejs_version": "~3.0",\n  "data": ${nested(data, 1)},\n`;
  yield '  "elements": {\n    "nodes": ';
  yield* list(
    nodes.map(({ key, attributes: node }) => ({
      ...{ id: key, value: key, name: node.label, ...nodeValues(node), ...markValues(marks, key) },
    })),
  );
  yield ',\n    "edges": ';
  yield* list(edgeData(edges()));
  yield '\n  }\n}\n';
}

async function* edgeData(edges: ReturnType<ExportSource['edges']>) {
  for await (const some of edges)
    for (const { key, source, target, attributes } of some)
      yield { id: key, source, target, name: key, interaction: attributes.polarity, ...edgeValues(attributes) };
}

async function* list(items: AsyncIterable<object> | Iterable<object>): AsyncGenerator<string> {
  let before = '[\n      ';
  for await (const data of items) {
    yield before + nested({ data }, 3);
    before = ',\n      ';
  }
  yield before.startsWith('[') ? '[]' : '\n    ]';
}
