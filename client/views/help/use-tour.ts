import { useCallback, useEffect, useState } from 'react';
import { isAbout } from '../../core/view-state/view-state.ts';
import { useDrawing } from '../stage/drawing.tsx';
import { useView } from '../state/view-context.tsx';

const key = 'demarche-tour';

/** Whether the tour is on: by itself on the first visit, once the first graph stands still and nobody reads already, and when it is asked for. */
export function useTour() {
  const { hasStood } = useDrawing();
  const { state } = useView();
  const [shown, setShown] = useState<'first' | 'asked' | null>(null);
  const ready = hasStood && state.view === 'graph' && state.page === null && !isAbout(state);
  useEffect(() => {
    if (!ready || localStorage.getItem(key) !== null) return;
    localStorage.setItem(key, 'shown');
    setShown('first');
  }, [ready]);
  const show = useCallback(() => setShown('asked'), []);
  const end = useCallback(() => setShown(null), []);
  return { shown, show, end };
}
