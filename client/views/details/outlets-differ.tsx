import type { ReactNode } from 'react';
import { byOutlet, disagreement, type OutletCounts, telling } from '../../core/graph/outlets.ts';
import type { StanceGraph } from '../../core/graph/stance-graph.ts';
import type { Selection } from '../../core/view-state/view-state.ts';
import { useEdges } from '../data/lines.ts';
import { Icon } from '../parts/icon.tsx';
import { useView } from '../state/view-context.tsx';

/** Of how many of the heaviest lines the outlets are compared, and how many of these are shown. */
const compared = 8;
const usual = 3;

const at = (balance: number) => 4 + ((balance + 1) / 2) * 84;
const signOf = (balance: number) => (balance > 0 ? 'positive' : balance < 0 ? 'negative' : 'neutral');

/** A dot per outlet from all negative, on the left, to all positive. */
function Scale({ outlets }: { outlets: readonly OutletCounts[] }) {
  const places = outlets.map((outlet) => at(outlet.balance));
  return (
    <svg className="outlet-scale" width="92" height="16" aria-hidden="true">
      <line x1="4" x2="88" y1="8" y2="8" />
      <line x1="46" x2="46" y1="3" y2="13" />
      <line className="spread" x1={Math.min(...places)} x2={Math.max(...places)} y1="8" y2="8" />
      {outlets.map(({ outlet, balance }) => (
        <circle key={outlet} className={`is-${signOf(balance)}`} cx={at(balance)} cy="8" r="4.5" />
      ))}
    </svg>
  );
}

const inWords = (outlets: readonly OutletCounts[]) =>
  outlets.map(({ outlet, counts }) => `${outlet} ${counts.negative} negative, ${counts.positive} positive`).join('; ');

interface Props {
  graph: StanceGraph;
  /** How many lines are shown. */
  most?: number;
  /** What is done with a line; it is selected where nothing else is said. */
  onChoose?: (line: Selection) => void;
  /** What stands where no outlets differ; nothing when left out. */
  none?: ReactNode;
}

/** The lines on which outlets are furthest apart. */
export function OutletsDiffer({ graph, most = usual, onChoose, none = null }: Props) {
  const { state, select } = useView();
  const lines = graph.lines
    .filter((line) => line.outlets.length > 1 && line.count > 2)
    .slice(0, Math.max(compared, 3 * most));
  const rows = useEdges(lines, state.filter)
    .map((edge) => ({ edge, outlets: telling(byOutlet(edge.stances)) }))
    .filter(({ outlets }) => disagreement(outlets) > 0)
    .sort((a, b) => disagreement(b.outlets) - disagreement(a.outlets))
    .slice(0, most);
  if (rows.length === 0) return none;
  return (
    <section>
      <h3>
        Outlets differ most <span>each dot an outlet</span>
      </h3>
      {rows.map(({ edge: { source, target }, outlets }) => (
        <button
          key={`${source.id} ${target.id}`}
          type="button"
          className="outlets-differ"
          onClick={() => {
            const line = { kind: 'line', source: source.id, target: target.id } as const;
            if (onChoose) onChoose(line);
            else select(line);
          }}
        >
          <span className="relation-names">
            {source.name} <Icon name="toward" size={14} />
            <span className="visually-hidden">toward</span> {target.name}
          </span>
          <span className="visually-hidden">{inWords(outlets)}</span>
          <Scale outlets={outlets} />
          <span className="count">{outlets.length}</span>
        </button>
      ))}
    </section>
  );
}
