import { edgeColumns } from './columns.ts';
import { row } from './csv-cell.ts';
import type { Writer } from './format.ts';
import type { ExportSource } from './source.ts';

/** An edge list after RFC 4180: a header and one row for each edge. */
export const csv: Writer = { id: 'csv', write };

async function* write({ nodes, edges }: ExportSource): AsyncGenerator<string> {
  const labels = new Map(nodes.map((node) => [node.key, node.attributes.label]));
  yield row(['source', 'target', 'source_name', 'target_name', ...edgeColumns.map((column) => column.name)]);
  for await (const some of edges())
    for (const { source, target, attributes } of some)
      yield row([
        ...[source, target, labels.get(source)!, labels.get(target)!],
        ...edgeColumns.map((column) => column.value(attributes)),
      ]);
}
