import { type PointerEvent, type ReactNode, useEffect, useState } from 'react';
import { sheetShares } from '../../core/layout/sheet-shares.ts';
import { detailsId } from '../state/go-to-details.ts';

type Stop = keyof typeof sheetShares;

const stops = Object.keys(sheetShares) as Stop[];
const nearest = (share: number): Stop =>
  stops.reduce((best, stop) =>
    Math.abs(sheetShares[stop] - share) < Math.abs(sheetShares[best] - share) ? stop : best,
  );

/** The details on a phone: a sheet over the canvas, dragged by its handle between three heights. */
export function Sheet({ open, children }: { open: 'rest' | 'around' | 'selected'; children: ReactNode }) {
  const [stop, setStop] = useState<Stop>('rest');
  const [dragged, setDragged] = useState<number | null>(null);
  useEffect(() => setStop(open), [open]);
  const shareAt = (event: PointerEvent<HTMLElement>) => {
    const parent = event.currentTarget.closest('.middle')!.getBoundingClientRect();
    return Math.min(sheetShares.full, Math.max(0.12, (parent.bottom - event.clientY) / parent.height));
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => event.currentTarget.setPointerCapture(event.pointerId);
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) setDragged(shareAt(event));
  };
  const onPointerUp = () => {
    if (dragged !== null) setStop(nearest(dragged));
    setDragged(null);
  };
  const raise = () => setStop(stop === 'full' ? open : 'full');
  return (
    <aside
      className="sheet"
      id={detailsId}
      tabIndex={-1}
      aria-label="Details"
      data-dragging={dragged !== null || undefined}
      style={{ height: `${(dragged ?? sheetShares[stop]) * 100}%` }}
    >
      <button
        type="button"
        className="sheet-handle"
        aria-label={stop === 'full' ? 'Lower the details' : 'Raise the details'}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onClick={(event) => event.detail === 0 && raise()}
      />
      {children}
    </aside>
  );
}
