import { useEffect } from 'react';
import { isShortcut } from './single-keys.ts';
import { useView } from './view-context.tsx';

/** T shows the tables in place of the graph, and the graph again; what has the key for its own takes it first. */
export function useTableKey(): void {
  const { state, update } = useView();
  const { view } = state;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 't' || event.defaultPrevented || event.repeat) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !isShortcut(event)) return;
      if (event.target instanceof Element && event.target.closest('[role=dialog], [role=menu], [role=listbox]')) return;
      update({ view: view === 'table' ? 'graph' : 'table' });
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [view, update]);
}
