import { useRef, useState } from 'react';
import { asCsv, asTabbedText } from '../../core/table/as-text.ts';
import { saveFile } from '../parts/save-file.ts';
import type { Columns } from './use-columns.ts';

interface Props<Row> {
  /** What the file is called. */
  name: string;
  columns: Columns<Row>;
  /** All rows in their order, those that are not here yet, too. */
  rows(): Promise<readonly Row[]>;
}

/** Which columns the table shows; the list goes with Escape, and when the focus leaves it. */
function ChooseColumns<Row>({ columns: { all, shown, toggle, reset } }: { columns: Columns<Row> }) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const [first, ...others] = all;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only follows the focus of what is in it
    <div
      className="choose-columns"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.preventDefault();
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        type="button"
        ref={button}
        className="button is-outlined"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        Columns
      </button>
      {open && (
        <fieldset className="column-list">
          <legend className="visually-hidden">Columns</legend>
          <label>
            <input type="checkbox" checked disabled /> {first!.name}
          </label>
          {others.map(({ key, name }) => (
            <label key={key}>
              <input
                type="checkbox"
                checked={shown.some((column) => column.key === key)}
                onChange={() => toggle(key)}
              />
              {name}
            </label>
          ))}
          <button type="button" className="link" onClick={reset}>
            The usual ones
          </button>
        </fieldset>
      )}
    </div>
  );
}

/** Copies and saves what the table shows: its columns, all its rows, in its order. */
export function TableTools<Row>({ name, columns, rows }: Props<Row>) {
  const [said, setSaid] = useState<string | null>(null);
  const act = async (doing: string, work: (all: readonly Row[]) => Promise<string>) => {
    setSaid(doing);
    setSaid(await rows().then(work, () => 'Not possible now'));
    setTimeout(() => setSaid(null), 2000);
  };
  const copy = (all: readonly Row[]) =>
    navigator.clipboard.writeText(asTabbedText(all, columns.shown)).then(
      () => 'Copied',
      () => 'Not allowed here',
    );
  const save = async (all: readonly Row[]) => {
    saveFile(`demarche-${name}.csv`, 'text/csv', asCsv(all, columns.shown));
    return 'Saved';
  };
  return (
    <div className="table-tools">
      <span className="table-said" role="status">
        {said}
      </span>
      <ChooseColumns columns={columns} />
      <button type="button" className="button is-outlined" onClick={() => void act('Copying', copy)}>
        Copy table
      </button>
      <button type="button" className="button is-outlined" onClick={() => void act('Saving', save)}>
        Save CSV
      </button>
    </div>
  );
}
