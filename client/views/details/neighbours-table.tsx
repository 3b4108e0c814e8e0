import { useState } from 'react';
import type { EdgeAttributes } from '../../../shared/graph.ts';
import type { Answer } from '../../core/api/request.ts';
import { counted, number } from '../../core/words/words.ts';
import { BalanceBar } from '../parts/balance.tsx';
import { TableHead } from '../parts/table-head.tsx';
import { useView } from '../state/view-context.tsx';

type Neighbor = Answer<'neighbors'>['neighbors'][number];

const firstRows = 12;
const stancesOf = (neighbor: Neighbor) => (neighbor.outgoing?.count ?? 0) + (neighbor.incoming?.count ?? 0);

function Cell({ edge, label, onOpen }: { edge: EdgeAttributes | null; label: string; onOpen: () => void }) {
  if (!edge) return <td className="is-none">0</td>;
  return (
    <td>
      <button type="button" className="balance-button" onClick={onOpen} aria-label={`${label}, ${edge.count}`}>
        <BalanceBar counts={edge.byPolarity} size="small" />
        <span className="count">{number(edge.count)}</span>
      </button>
    </td>
  );
}

/** Neighbours with what the actor gives them and receives from them; names go to the actor, bars to the line. */
export function NeighboursTable({ actor, neighbors }: { actor: string; neighbors: readonly Neighbor[] }) {
  const { select } = useView();
  const [all, setAll] = useState(false);
  const sorted = neighbors
    .filter((neighbor) => neighbor.depth === 1)
    .toSorted((a, b) => stancesOf(b) - stancesOf(a) || a.attributes.label.localeCompare(b.attributes.label));
  const shown = all ? sorted : sorted.slice(0, firstRows);
  return (
    <>
      <table className="neighbours">
        <TableHead columns={['Neighbour', 'Gives', 'Receives']} />
        <tbody>
          {shown.map(({ id, attributes, outgoing, incoming }) => (
            <tr key={id}>
              <th scope="row">
                <button type="button" className="plain" onClick={() => select({ kind: 'actor', id })}>
                  {attributes.label}
                </button>
              </th>
              <Cell
                edge={outgoing}
                label={`Toward ${attributes.label}`}
                onOpen={() => select({ kind: 'line', source: actor, target: id })}
              />
              <Cell
                edge={incoming}
                label={`From ${attributes.label}`}
                onOpen={() => select({ kind: 'line', source: id, target: actor })}
              />
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > firstRows && (
        <button type="button" className="link" onClick={() => setAll(!all)}>
          {all ? 'Fewer neighbours' : counted(sorted.length - firstRows, 'more neighbour')}
        </button>
      )}
    </>
  );
}
