import { useMemo, useState } from 'react';
import type { Polarity } from '../../../shared/plover.ts';
import type { Line, StanceGraph } from '../../core/graph/stance-graph.ts';
import { mostCommonType, relationFields, type Sort, sortRows } from '../../core/table/rows.ts';
import { dayName } from '../../core/words/dates.ts';
import { number, typeName } from '../../core/words/words.ts';
import { BalanceBar } from '../parts/balance.tsx';
import { Sign } from '../parts/sign.tsx';
import { useView } from '../state/view-context.tsx';
import { type Column, DataTable } from './data-table.tsx';
import { TableFrame } from './table-frame.tsx';
import { TableTools } from './table-tools.tsx';
import { type Usual, useColumns } from './use-columns.ts';

const always = ['target', 'count', 'negative', 'positive'];
const usual: Usual = {
  wide: [...always, 'balance', 'neutral', 'type', 'outlets'],
  medium: [...always, 'balance', 'neutral'],
  phone: always,
};

const signs: readonly Polarity[] = ['negative', 'neutral', 'positive'];

function columnsOf(graph: StanceGraph): Column<Line>[] {
  const fields = relationFields(graph);
  const plain = (key: string, look: Partial<Column<Line>> = {}): Column<Line> => {
    const field = fields.find((one) => one.key === key)!;
    const cell = (line: Line) => {
      const value = field.value(line);
      return typeof value === 'number' ? number(value) : value;
    };
    return { ...field, cell, ...look };
  };
  const day = (key: string) =>
    plain(key, { text: true, width: 110, className: 'is-muted', cell: (line) => dayCell(plain(key).value(line)) });
  return [
    plain('source', { text: true, className: 'is-name' }),
    plain('target', { text: true, className: 'is-name' }),
    {
      ...{ key: 'balance', name: 'Share negative', head: 'Balance', width: 92, text: true, className: 'is-bar' },
      value: ({ byPolarity, count }) => Math.round((100 * byPolarity.negative) / count),
      cell: ({ byPolarity }) => <BalanceBar counts={byPolarity} size="small" />,
    },
    plain('count', { width: 78 }),
    ...signs.map((sign) => plain(sign, { width: 46, head: <Sign sign={sign} decorative /> })),
    plain('type', {
      head: 'Mostly',
      ...{ text: true, width: 106, className: 'is-muted' },
      cell: (line) => {
        const type = mostCommonType(line);
        return type && `${typeName(type.type)} ${number(type.count)}`;
      },
    }),
    day('first'),
    day('last'),
    ...(graph.lines.some(({ outlets }) => outlets.length > 0) ? [plain('outlets', { width: 64 })] : []),
  ];
}

const dayCell = (day: string | number) => (day ? dayName(String(day)) : '');

/** Every line as a row; a row opens its line. */
export function RelationsTable({ graph }: { graph: StanceGraph }) {
  const { state, select } = useView();
  const [sort, setSort] = useState<Sort>({ key: 'count', descending: true });
  const all = useMemo(() => columnsOf(graph), [graph]);
  const columns = useColumns('relations', all, usual);
  const rows = useMemo(() => sortRows(graph.lines, sort, all), [graph, sort, all]);
  const { selection } = state;
  return (
    <TableFrame tools={<TableTools name="relations" columns={columns} rows={async () => rows} />}>
      <DataTable
        label="Relations"
        rows={rows}
        columns={columns.shown}
        idOf={({ id }) => id}
        nameOf={({ source, target }) => `${graph.actor(source)!.label} toward ${graph.actor(target)!.label}`}
        isCurrent={({ source, target }) =>
          selection.kind === 'line'
            ? selection.source === source && selection.target === target
            : selection.kind === 'actor' && (selection.id === source || selection.id === target)
        }
        onOpen={({ source, target }) => select({ kind: 'line', source, target })}
        sort={sort}
        onSort={setSort}
      />
    </TableFrame>
  );
}
