import type { Writer } from './format.ts';
import type { ExportSource } from './source.ts';

/** graphology's serialization, which `MultiDirectedGraph.from` reads; the same as the API's graph. */
export const json: Writer = { id: 'json', write };

const options = { type: 'directed', multi: true, allowSelfLoops: false };

/** A value as it stands in a JSON text, so deep. */
export const nested = (value: unknown, depth: number): string =>
  JSON.stringify(value, null, 2).replaceAll('\n', `\n${'  '.repeat(depth)}`);

/** A list as it stands in a JSON object. */
export async function* nestedList(items: AsyncIterable<unknown> | Iterable<unknown>): AsyncGenerator<string> {
  let before = '[\n    ';
  for await (const item of items) {
    yield before + nested(item, 2);
    before = ',\n    ';
  }
  yield before === '[\n    ' ? '[]' : '\n  ]';
}

async function* write({ attributes, nodes, edges, part }: ExportSource): AsyncGenerator<string> {
  yield `{\n  "options": ${nested(options, 1)},\n  "attributes": ${nested(attributes, 1)},\n  "nodes": `;
  yield* nestedList(nodes);
  yield ',\n  "edges": ';
  const seen = { edges: 0, heaviest: 0 };
  yield* nestedList(counting(edges(), seen));
  if (part) yield `,\n  "part": ${nested(wholePart(nodes.length, seen, part.minCount), 1)}`;
  yield '\n}\n';
}

async function* counting(edges: ReturnType<ExportSource['edges']>, seen: { edges: number; heaviest: number }) {
  for await (const some of edges)
    for (const { key, source, target, attributes } of some) {
      seen.edges++;
      seen.heaviest = Math.max(seen.heaviest, attributes.count);
      yield { key, source, target, attributes };
    }
}

const wholePart = (actors: number, { edges, heaviest }: { edges: number; heaviest: number }, minCount: number) => ({
  ...{ chosen: 'whole', truncated: false, actors, edges, heaviest },
  ...{ separate: { groups: 0, actors: 0 }, neighbors: null, minCount },
});
