import { useState } from 'react';
import type { TableName } from '../../core/view-state/view-state.ts';
import { useDensity } from '../state/use-media.ts';
import type { Column } from './data-table.tsx';

/** Which columns a table shows where nobody has chosen, by the room that there is. */
export type Usual = Readonly<Record<'wide' | 'medium' | 'phone', readonly string[]>>;

export interface Columns<Row> {
  all: readonly Column<Row>[];
  shown: readonly Column<Row>[];
  /** Shows or hides a column; the first one stays. */
  toggle(key: string): void;
  /** Shows the usual ones. */
  reset(): void;
}

const keyOf = (table: TableName) => `demarche-columns-${table}`;

function chosenIn(table: TableName): string[] | null {
  try {
    const known: unknown = JSON.parse(localStorage.getItem(keyOf(table)) ?? 'null');
    return Array.isArray(known) ? known.map(String) : null;
  } catch {
    return null;
  }
}

/** The columns of a table, as this browser's user has chosen them. */
export function useColumns<Row>(table: TableName, all: readonly Column<Row>[], usual: Usual): Columns<Row> {
  const density = useDensity();
  const [chosen, setChosen] = useState(() => chosenIn(table));
  const keys = chosen ?? usual[density];
  const keep = (next: string[] | null) => {
    if (next) localStorage.setItem(keyOf(table), JSON.stringify(next));
    else localStorage.removeItem(keyOf(table));
    setChosen(next);
  };
  return {
    all,
    shown: all.filter(({ key }, at) => at === 0 || keys.includes(key)),
    toggle: (key) => keep(keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key]),
    reset: () => keep(null),
  };
}
