import { useMemo, useState } from 'react';
import type { Polarity } from '../../../shared/plover.ts';
import type { StanceGraph } from '../../core/graph/stance-graph.ts';
import { mostCommonType, type RelationColumn, relationRows, type Sort } from '../../core/table/rows.ts';
import { number, typeName } from '../../core/words/words.ts';
import { BalanceBar } from '../parts/balance.tsx';
import { Sign } from '../parts/sign.tsx';
import { useView } from '../state/view-context.tsx';
import { useMoreRows } from './more-rows.tsx';
import { SortHeader } from './sort-header.tsx';

const signs: readonly Polarity[] = ['negative', 'neutral', 'positive'];

/** Every line as a row; a row opens its line. Outlets have a column where articles name any. */
export function RelationsTable({ graph }: { graph: StanceGraph }) {
  const { state, select } = useView();
  const [sort, setSort] = useState<Sort<RelationColumn>>({ key: 'count', descending: true });
  const rows = useMemo(() => relationRows(graph, sort), [graph, sort]);
  const { shown, more } = useMoreRows(rows);
  const { selection } = state;
  const isSelected = (source: string, target: string) =>
    selection.kind === 'line' && selection.source === source && selection.target === target;
  const head = { sort, onSort: setSort };
  const named = graph.lines.some(({ outlets }) => outlets.length > 0);
  return (
    <>
      <table className="rows">
        <thead>
          <tr>
            <SortHeader column="source" text {...head}>
              From
            </SortHeader>
            <SortHeader column="target" text {...head}>
              Toward
            </SortHeader>
            <th scope="col" className="not-phone">
              Balance
            </th>
            <SortHeader column="count" {...head}>
              Stances
            </SortHeader>
            {signs.map((sign) => (
              <SortHeader
                key={sign}
                column={sign}
                label={`Sort by ${sign} stances`}
                className={sign === 'neutral' ? 'not-phone' : ''}
                {...head}
              >
                <Sign sign={sign} decorative />
              </SortHeader>
            ))}
            <th scope="col" className="only-wide">
              Most common type
            </th>
            {named && (
              <SortHeader column="outlets" className="only-wide" {...head}>
                Outlets
              </SortHeader>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => {
            const { id, source, target } = line;
            const type = mostCommonType(line);
            return (
              <tr
                key={id}
                aria-current={isSelected(source, target) || undefined}
                onClick={() => select({ kind: 'line', source, target })}
              >
                <th scope="row" className="is-name">
                  <button
                    type="button"
                    className="plain"
                    aria-label={`${graph.actor(source)!.label} toward ${graph.actor(target)!.label}`}
                  >
                    {graph.actor(source)!.label}
                  </button>
                </th>
                <td className="is-name">{graph.actor(target)!.label}</td>
                <td className="not-phone is-bar">
                  <BalanceBar counts={line.byPolarity} size="small" />
                </td>
                <td className="is-number">{number(line.count)}</td>
                {signs.map((sign) => (
                  <td key={sign} className={`is-number ${sign === 'neutral' ? 'not-phone' : ''}`}>
                    {number(line.byPolarity[sign])}
                  </td>
                ))}
                <td className="only-wide is-muted">
                  {type && (
                    <>
                      {typeName(type.type)} <span className="count">{number(type.count)}</span>
                    </>
                  )}
                </td>
                {named && <td className="is-number only-wide">{line.outlets.length}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
      {more}
    </>
  );
}
