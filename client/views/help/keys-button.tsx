import { lazy, useEffect, useState } from 'react';
import { Icon } from '../parts/icon.tsx';
import { isShortcut } from '../state/single-keys.ts';
import { Later } from '../states/later.tsx';

const KeysDialog = lazy(() => import('./keys-dialog.tsx').then((module) => ({ default: module.KeysDialog })));

/** Opens the list of keys; so does the question mark. */
export function KeysButton({ onTour }: { onTour: () => void }) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.repeat || event.ctrlKey || event.metaKey || !isShortcut(event)) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <button type="button" className="button is-square" aria-label="Keys" onClick={() => setOpen(true)}>
        <Icon name="help" />
      </button>
      <Later>
        {open && (
          <KeysDialog
            onClose={() => setOpen(false)}
            onTour={() => {
              setOpen(false);
              onTour();
            }}
          />
        )}
      </Later>
    </>
  );
}
