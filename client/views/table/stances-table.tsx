import { useEffect, useMemo, useState } from 'react';
import type { StanceRecord } from '../../../shared/routes.ts';
import { type Sort, sortRows } from '../../core/table/rows.ts';
import { stanceFields } from '../../core/table/stance-fields.ts';
import { dayName } from '../../core/words/dates.ts';
import { number, typeName } from '../../core/words/words.ts';
import { stancesAtOnce, useStances } from '../data/stances.ts';
import { Sign } from '../parts/sign.tsx';
import { useView } from '../state/view-context.tsx';
import { Problem } from '../states/problem.tsx';
import { type Column, DataTable } from './data-table.tsx';
import { TableFrame } from './table-frame.tsx';
import { TableTools } from './table-tools.tsx';
import { type Usual, useColumns } from './use-columns.ts';

const many = ['target', 'type', 'evidence', 'confidence'];
const usual: Usual = { wide: [...many, 'date'], medium: many, phone: ['target', 'type'] };

/** The order in which the server gives them. */
const bestFirst: Sort = { key: 'score', descending: true };
/** More stances than these are not fetched to be sorted or copied: the export has them all. */
const most = 10_000;

const looks: Readonly<Record<string, Partial<Column<StanceRecord>>>> = {
  source: { width: 128, className: 'is-name' },
  target: {
    ...{ width: 128, className: 'is-name' },
    cell: ({ targetName, issue }) => targetName ?? <span className="is-issue">on {issue}</span>,
  },
  type: {
    width: 118,
    cell: ({ polarity, type }) => (
      <span className="with-mark">
        <Sign sign={polarity} /> {typeName(type)}
      </span>
    ),
  },
  sign: { width: 84, className: 'is-muted' },
  issue: { width: 150, className: 'is-name' },
  evidence: { className: 'is-evidence' },
  sentence: { className: 'is-evidence' },
  said: { width: 130, className: 'is-name is-muted' },
  modality: { width: 90, className: 'is-muted' },
  outlet: { width: 130, className: 'is-name' },
  date: { width: 100, className: 'is-muted', cell: ({ date }) => date && dayName(date) },
  article: { width: 180, className: 'is-name' },
  confidence: { width: 96, text: false, cell: ({ confidence }) => confidence.toFixed(2) },
};

const all: readonly Column<StanceRecord>[] = stanceFields.map((field) => ({
  ...field,
  text: true,
  cell: (stance) => field.value(stance),
  ...looks[field.key],
}));

/** The stances under the filters, as many as are here, and a way to have more of them. */
function useRows(sort: Sort) {
  const { filter } = useView().state;
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetching } = useStances(filter, stancesAtOnce);
  const loaded = useMemo(() => data?.pages.flatMap((page) => page.stances) ?? [], [data]);
  const total = data?.pages[0]?.total ?? 0;
  const more = hasNextPage && loaded.length < most;
  const sorted = sort.key !== bestFirst.key;
  useEffect(() => {
    if (sorted && more && !isFetching) void fetchNextPage();
  }, [sorted, more, isFetching, fetchNextPage]);
  const rows = useMemo(() => sortRows(loaded, sort, all), [loaded, sort]);
  const fetchAll = async () => {
    // Asked for before the first page is here, it waits for that.
    let { pages } = data ?? (await refetch({ cancelRefetch: false, throwOnError: true })).data!;
    const wanted = Math.min(pages[0]!.total, most);
    while (pages.flatMap((page) => page.stances).length < wanted) {
      const answer = await fetchNextPage();
      if (answer.error) throw answer.error;
      if ((answer.data?.pages.length ?? 0) <= pages.length) break;
      pages = answer.data!.pages;
    }
    return sortRows(
      pages.flatMap((page) => page.stances),
      sort,
      all,
    );
  };
  return { rows, total, error, refetch, fetchAll, next: () => more && !isFetching && void fetchNextPage() };
}

/** Every stance as a row, best first; a row opens its line, or the article of one that is toward nobody. */
export function StancesTable() {
  const { state, select, read } = useView();
  const [sort, setSort] = useState(bestFirst);
  const columns = useColumns('stances', all, usual);
  const { rows, total, error, refetch, fetchAll, next } = useRows(sort);
  const { selection } = state;
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  const limited = total > most ? `The best ${number(most)} of ${number(total)} are here; the export has all.` : '';
  return (
    <TableFrame tools={<TableTools name="stances" columns={columns} rows={fetchAll} />} note={limited}>
      <DataTable
        label="Stances"
        rows={rows}
        columns={columns.shown}
        idOf={({ documentId, id }) => `${documentId} ${id}`}
        isCurrent={({ source, target }) =>
          selection.kind === 'line' && selection.source === source && selection.target === target
        }
        onOpen={({ documentId, id, source, target }) =>
          target === null ? read(documentId, id) : select({ kind: 'line', source, target })
        }
        sort={sort}
        onSort={setSort}
        onEnd={next}
      />
    </TableFrame>
  );
}
