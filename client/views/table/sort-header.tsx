import type { ReactNode } from 'react';
import type { Sort } from '../../core/table/rows.ts';

interface Props<Key extends string> {
  column: Key;
  sort: Sort<Key>;
  onSort: (sort: Sort<Key>) => void;
  /** Text columns start with A, numbers with the largest. */
  text?: boolean;
  className?: string;
  label?: string;
  children: ReactNode;
}

/** A column head that sorts its table. */
export function SortHeader<Key extends string>(props: Props<Key>) {
  const { column, sort, onSort, text = false, className, label, children } = props;
  const active = sort.key === column;
  const order = sort.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" className={`${className ?? ''} ${text ? '' : 'is-number'}`} aria-sort={active ? order : 'none'}>
      <button
        type="button"
        aria-label={label}
        onClick={() => onSort({ key: column, descending: active ? !sort.descending : !text })}
      >
        {children}
        {active && <span aria-hidden="true">{sort.descending ? ' ↓' : ' ↑'}</span>}
      </button>
    </th>
  );
}
