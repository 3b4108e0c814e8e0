import { useState } from 'react';
import type { DocumentCopy } from '../../../shared/document.ts';
import { alsoIn, copyName } from '../../core/words/copies.ts';
import { Icon } from '../parts/icon.tsx';
import { useView } from '../state/view-context.tsx';

/** Articles that have the same sentence, folded into their number; each opens to be read. */
export function Copies({ copies }: { copies: readonly DocumentCopy[] }) {
  const { read } = useView();
  const [open, setOpen] = useState(false);
  const line = alsoIn(copies);
  if (line === null) return null;
  return (
    <div className="source copies">
      <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {line} <Icon name={open ? 'down' : 'right'} size={12} />
      </button>
      {open && (
        <ul>
          {copies.map((copy) => (
            <li key={copy.documentId}>
              <button type="button" className="link" onClick={() => read(copy.documentId, null)}>
                {copyName(copy)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
