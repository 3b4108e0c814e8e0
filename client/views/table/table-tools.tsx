import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
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

/** Which columns the table shows. */
function ChooseColumns<Row>({ columns: { all, shown, toggle, reset } }: { columns: Columns<Row> }) {
  const [first, ...others] = all;
  return (
    <DialogTrigger>
      <Button className="button is-outlined">Columns</Button>
      <Popover className="legend-popover" placement="bottom end" offset={6}>
        <Dialog className="column-list" aria-label="Columns">
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
        </Dialog>
      </Popover>
    </DialogTrigger>
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
