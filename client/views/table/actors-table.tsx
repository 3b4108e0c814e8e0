import { useMemo, useState } from 'react';
import type { StanceGraph } from '../../core/graph/stance-graph.ts';
import { type ActorColumn, actorRows, type Sort } from '../../core/table/rows.ts';
import { kindNames, number } from '../../core/words/words.ts';
import { BalanceBar } from '../parts/balance.tsx';
import { KindMark } from '../parts/kind-mark.tsx';
import { useView } from '../state/view-context.tsx';
import { useMoreRows } from './more-rows.tsx';
import { SortHeader } from './sort-header.tsx';

/** Every actor as a row; a row selects it. */
export function ActorsTable({ graph }: { graph: StanceGraph }) {
  const { state, select } = useView();
  const [sort, setSort] = useState<Sort<ActorColumn>>({ key: 'stances', descending: true });
  const rows = useMemo(() => actorRows(graph, sort), [graph, sort]);
  const { shown, more } = useMoreRows(rows);
  const { selection } = state;
  const head = { sort, onSort: setSort };
  return (
    <>
      <table className="rows">
        <thead>
          <tr>
            <SortHeader column="name" text {...head}>
              Actor
            </SortHeader>
            <SortHeader column="kind" text className="not-phone" {...head}>
              Kind
            </SortHeader>
            <SortHeader column="stances" {...head}>
              Stances
            </SortHeader>
            <SortHeader column="given" text className="not-phone" {...head}>
              Gives
            </SortHeader>
            <SortHeader column="received" text className="not-phone" {...head}>
              Receives
            </SortHeader>
            <SortHeader column="documents" {...head}>
              Articles
            </SortHeader>
          </tr>
        </thead>
        <tbody>
          {shown.map((actor) => (
            <tr
              key={actor.id}
              aria-current={(selection.kind === 'actor' && selection.id === actor.id) || undefined}
              onClick={() => select({ kind: 'actor', id: actor.id })}
            >
              <th scope="row">
                <button type="button" className="plain with-mark">
                  <KindMark kind={actor.kind} /> {actor.label}
                </button>
              </th>
              <td className="not-phone is-muted">{kindNames[actor.kind].one}</td>
              <td className="is-number">{number(actor.stances)}</td>
              <td className="not-phone is-bar">
                <BalanceBar counts={actor.given} size="small" />
              </td>
              <td className="not-phone is-bar">
                <BalanceBar counts={actor.received} size="small" />
              </td>
              <td className="is-number">{number(actor.documents)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </>
  );
}
