import { useMemo, useState } from 'react';
import type { GraphActor, StanceGraph } from '../../core/graph/stance-graph.ts';
import { actorFields, type Sort, sortRows } from '../../core/table/rows.ts';
import { kindNames, number } from '../../core/words/words.ts';
import { BalanceBar } from '../parts/balance.tsx';
import { KindMark } from '../parts/kind-mark.tsx';
import { useView } from '../state/view-context.tsx';
import { type Column, DataTable } from './data-table.tsx';
import { TableFrame } from './table-frame.tsx';
import { TableTools } from './table-tools.tsx';
import { type Usual, useColumns } from './use-columns.ts';

const many = ['kind', 'stances', 'given', 'received', 'documents'];
const usual: Usual = { wide: ['role', ...many], medium: many, phone: ['stances', 'documents'] };

const looks: Readonly<Record<string, Partial<Column<GraphActor>>>> = {
  name: {
    ...{ text: true, className: 'is-name' },
    cell: ({ kind, label }) => (
      <span className="with-mark">
        <KindMark kind={kind} /> {label}
      </span>
    ),
  },
  kind: { text: true, width: 104, className: 'is-muted', cell: ({ kind }) => kindNames[kind].one },
  role: { text: true, className: 'is-muted is-name', cell: ({ role }) => role },
  country: { text: true, width: 80, className: 'is-muted', cell: ({ country }) => country },
  stances: { width: 78 },
  given: {
    text: false,
    width: 96,
    className: 'is-bar',
    cell: ({ given }) => <BalanceBar counts={given} size="small" />,
  },
  received: { width: 96, className: 'is-bar', cell: ({ received }) => <BalanceBar counts={received} size="small" /> },
  documents: { width: 78 },
};

const all: readonly Column<GraphActor>[] = actorFields.map((field) => ({
  ...field,
  cell: (actor) => number(Number(field.value(actor))),
  ...looks[field.key],
}));

/** Every actor as a row; a row selects it. */
export function ActorsTable({ graph }: { graph: StanceGraph }) {
  const { state, select } = useView();
  const [sort, setSort] = useState<Sort>({ key: 'stances', descending: true });
  const columns = useColumns('actors', all, usual);
  const rows = useMemo(() => sortRows(graph.actors, sort, all), [graph, sort]);
  const { selection } = state;
  const chosen =
    selection.kind === 'line' ? [selection.source, selection.target] : selection.kind === 'actor' ? [selection.id] : [];
  return (
    <TableFrame tools={<TableTools name="actors" columns={columns} rows={async () => rows} />}>
      <DataTable
        label="Actors"
        rows={rows}
        columns={columns.shown}
        idOf={({ id }) => id}
        isCurrent={({ id }) => chosen.includes(id)}
        onOpen={({ id }) => select({ kind: 'actor', id })}
        sort={sort}
        onSort={setSort}
      />
    </TableFrame>
  );
}
