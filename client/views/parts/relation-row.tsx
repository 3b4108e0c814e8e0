import type { Line, StanceGraph } from '../../core/graph/stance-graph.ts';
import { number } from '../../core/words/words.ts';
import { BalanceBar } from './balance.tsx';
import { Icon } from './icon.tsx';

/** A relation as a row that opens its line; names that are long take a second row. */
export function RelationRow({ graph, line, onOpen }: { graph: StanceGraph; line: Line; onOpen: () => void }) {
  const [source, target] = [graph.actor(line.source)!.label, graph.actor(line.target)!.label];
  return (
    <button type="button" className="relation" onClick={onOpen}>
      <span className="relation-names">
        <span>{source}</span> <Icon name="toward" size={14} />
        <span className="visually-hidden">toward</span> <span>{target}</span>
      </span>
      <BalanceBar counts={line.byPolarity} size="small" />
      <span className="count">{number(line.count)}</span>
    </button>
  );
}
