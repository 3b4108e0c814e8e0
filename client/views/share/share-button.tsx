import { lazy, useState } from 'react';
import { useDrawn } from '../data/use-drawn.ts';
import { Icon } from '../parts/icon.tsx';
import { Later } from '../states/later.tsx';

const ShareDialog = lazy(() => import('./share-dialog.tsx').then((module) => ({ default: module.ShareDialog })));

/** Opens what a view can be handed on as. */
export function ShareButton() {
  const [open, setOpen] = useState(false);
  const { drawn } = useDrawn();
  return (
    <>
      <button type="button" className="button" aria-label="Share" disabled={!drawn} onClick={() => setOpen(true)}>
        <Icon name="link" />
        <span className="button-text">Share</span>
      </button>
      <Later>{open && drawn && <ShareDialog drawn={drawn} onClose={() => setOpen(false)} />}</Later>
    </>
  );
}
