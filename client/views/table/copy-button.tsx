import { useState } from 'react';
import type { StanceGraph } from '../../core/graph/stance-graph.ts';
import { asTabbedText } from '../../core/table/rows.ts';

type Cells = (string | number)[];

const relations = (graph: StanceGraph): Cells[] => [
  ['From', 'Toward', 'Stances', 'Negative', 'Neutral', 'Positive', 'Outlets'],
  ...graph.lines.map(({ source, target, count, byPolarity, outlets }) => [
    graph.actor(source)!.label,
    graph.actor(target)!.label,
    count,
    byPolarity.negative,
    byPolarity.neutral,
    byPolarity.positive,
    outlets.length,
  ]),
];

const actors = (graph: StanceGraph): Cells[] => [
  ['Actor', 'Kind', 'Role', 'Stances', 'Articles'],
  ...graph.actors.map(({ label, kind, role, stances, documents }) => [label, kind, role ?? '', stances, documents]),
];

/** Copies the whole table, ready to paste into a spreadsheet. */
export function CopyButton({ graph, table }: { graph: StanceGraph; table: 'relations' | 'actors' }) {
  const [said, setSaid] = useState<string | null>(null);
  const copy = async () => {
    const text = asTabbedText(table === 'relations' ? relations(graph) : actors(graph));
    const done = await navigator.clipboard.writeText(text).then(
      () => 'Copied',
      () => 'Not allowed here',
    );
    setSaid(done);
    setTimeout(() => setSaid(null), 2000);
  };
  return (
    <button type="button" className="button is-outlined" onClick={copy}>
      <span aria-live="polite">{said ?? 'Copy table'}</span>
    </button>
  );
}
