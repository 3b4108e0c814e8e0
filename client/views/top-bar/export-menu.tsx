import { lazy, useRef, useState } from 'react';
import { Icon } from '../parts/icon.tsx';
import { Later } from '../states/later.tsx';

const ExportList = lazy(() => import('./export-list.tsx').then((module) => ({ default: module.ExportList })));

/** Saves the graph under the filters in force, in any format of the API. */
export function ExportMenu() {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        type="button"
        ref={button}
        className="button"
        aria-label="Export"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="export" />
        <span className="button-text">Export</span>
      </button>
      <Later>{open && <ExportList button={button} onClose={() => setOpen(false)} />}</Later>
    </>
  );
}
