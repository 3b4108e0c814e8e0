import { lazy, Suspense, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from '../parts/icon.tsx';

const ExportList = lazy(() => import('./export-list.tsx').then((module) => ({ default: module.ExportList })));

/** Saves the graph under the filters in force, in any format of the API. */
export function ExportMenu() {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        ref={button}
        className="button"
        aria-label="Export"
        aria-haspopup="menu"
        aria-expanded={open}
        onPress={() => setOpen(!open)}
      >
        <Icon name="export" />
        <span className="button-text">Export</span>
      </Button>
      <Suspense>{open && <ExportList button={button} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
