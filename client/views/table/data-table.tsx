import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Field, Sort } from '../../core/table/rows.ts';
import { rowsInSight } from '../../core/table/window.ts';
import { useMedia } from '../state/use-media.ts';

/** A column as it is shown: a field with its look. */
export interface Column<Row> extends Field<Row> {
  /** Texts begin with A, numbers with the largest. */
  text?: boolean;
  /** In pixels; the columns without one share what is left. */
  width?: number;
  /** What stands in the head instead of the name. */
  head?: ReactNode;
  className?: string;
  cell(row: Row): ReactNode;
}

interface Props<Row> {
  /** Names the table for those who listen. */
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  idOf(row: Row): string;
  /** What the button of a row is called, where its first cell does not say enough. */
  nameOf?(row: Row): string;
  isCurrent(row: Row): boolean;
  onOpen(row: Row): void;
  sort: Sort;
  onSort(sort: Sort): void;
  /** Called when the last rows come into sight. */
  onEnd?(): void;
}

function useSight(count: number, rowHeight: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState(() => rowsInSight(count, { top: 0, height: 900, rowHeight }));
  useLayoutEffect(() => {
    const element = scroller.current!;
    const look = () => {
      const next = rowsInSight(count, { top: element.scrollTop, height: element.clientHeight, rowHeight });
      setSight((before) => (before.first === next.first && before.last === next.last ? before : next));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(() => requestAnimationFrame(look));
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [count, rowHeight]);
  return { scroller, first: Math.min(sight.first, count), last: Math.min(sight.last, count) };
}

/** Room for rows that are not drawn. */
const Gap = ({ rows, height, columns }: { rows: number; height: number; columns: number }) =>
  rows > 0 ? (
    <tbody className="gap" aria-hidden="true">
      <tr>
        <td colSpan={columns} style={{ height: rows * height }} />
      </tr>
    </tbody>
  ) : null;

function Head<Row>({ column, sort, onSort }: { column: Column<Row> } & Pick<Props<Row>, 'sort' | 'onSort'>) {
  const { key, name, text = false, head, className = '' } = column;
  const active = sort.key === key;
  return (
    <th
      scope="col"
      className={`${className} ${text ? '' : 'is-number'}`}
      aria-sort={active ? (sort.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        aria-label={head && typeof head !== 'string' ? `Sort by ${name.toLowerCase()}` : undefined}
        onClick={() => onSort({ key, descending: active ? !sort.descending : !text })}
      >
        {head ?? name}
        {active && <span aria-hidden="true">{sort.descending ? ' ↓' : ' ↑'}</span>}
      </button>
    </th>
  );
}

/** What a column without a width takes at least, in pixels. */
const leastOfColumn = 84;

/** Below this a table scrolls sideways. */
const leastWidth = (columns: readonly { width?: number }[]): number =>
  columns.reduce((sum, { width = leastOfColumn }) => sum + width, 0);

/** How many rows a page of keys is. */
const pageOfRows = 10;

/** The row that a key leads to from another one, by its place; null for other keys. */
function rowByKey(key: string, at: number, count: number): number | null {
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + pageOfRows, PageUp: at - pageOfRows }[key];
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to));
}

/** Keys go from row to row, and to the first and the last; a row that is not drawn comes into sight first. */
function useRowKeys({ scroller, first, last }: ReturnType<typeof useSight>, count: number, rowHeight: number) {
  const wanted = useRef<number | null>(null);
  const drawn = `${first} ${last}`;
  useEffect(() => {
    if (wanted.current === null || !drawn) return;
    const row = scroller.current!.querySelector(`tr[aria-rowindex="${wanted.current + 2}"]`);
    if (!row) return;
    wanted.current = null;
    row.querySelector('button')!.focus();
  }, [scroller, drawn]);
  return (event: KeyboardEvent<HTMLElement>) => {
    const row = (event.target as HTMLElement).closest('tr')!;
    const to = rowByKey(event.key, Number(row.getAttribute('aria-rowindex')) - 2, count);
    if (to === null) return;
    event.preventDefault();
    const there = scroller.current!.querySelector(`tr[aria-rowindex="${to + 2}"] button`);
    if (there instanceof HTMLElement) return there.focus();
    wanted.current = to;
    scroller.current!.scrollTop = to * rowHeight;
  };
}

/** A table of any length, of which only the rows in sight are drawn; a row opens what it stands for. */
export function DataTable<Row>(props: Props<Row>) {
  const { label, rows, columns, idOf, nameOf, isCurrent, onOpen, sort, onSort, onEnd } = props;
  const rowHeight = useMedia('(max-width: 767px)') ? 44 : 34;
  const sight = useSight(rows.length, rowHeight);
  const { scroller, first, last } = sight;
  const walk = useRowKeys(sight, rows.length, rowHeight);
  const end = useRef(onEnd);
  end.current = onEnd;
  useEffect(() => {
    if (last >= rows.length) end.current?.();
  }, [last, rows.length]);
  // Another order begins at its top.
  useEffect(() => {
    if (sort) scroller.current!.scrollTop = 0;
  }, [sort, scroller]);
  const [main, ...others] = columns;
  return (
    <div className="table-scroll" ref={scroller}>
      <table
        className="rows"
        style={{ minWidth: leastWidth(columns) }}
        aria-label={label}
        aria-rowcount={rows.length + 1}
      >
        <colgroup>
          {columns.map(({ key, width }) => (
            <col key={key} style={width ? { width } : undefined} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <Head key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <Gap rows={first} height={rowHeight} columns={columns.length} />
        <tbody onKeyDown={walk}>
          {rows.slice(first, last).map((row, at) => (
            <tr
              key={idOf(row)}
              aria-rowindex={first + at + 2}
              aria-current={isCurrent(row) || undefined}
              onClick={() => onOpen(row)}
            >
              <th scope="row" className={main!.className}>
                <button type="button" className="plain" aria-label={nameOf?.(row)}>
                  {main!.cell(row)}
                </button>
              </th>
              {others.map(({ key, cell, className = '', text }) => (
                <td key={key} className={`${className} ${text ? '' : 'is-number'}`}>
                  {className.includes('is-name') ? <span className="name">{cell(row)}</span> : cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <Gap rows={rows.length - last} height={rowHeight} columns={columns.length} />
      </table>
    </div>
  );
}
