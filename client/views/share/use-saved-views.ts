import { useState } from 'react';
import { readSavedViews, type SavedView, withView } from '../../core/share/saved-views.ts';

const key = 'demarche-views';

/** The views that this browser's user has saved. */
export function useSavedViews() {
  const [views, setViews] = useState(() => readSavedViews(localStorage.getItem(key)));
  const keep = (next: SavedView[]) => {
    localStorage.setItem(key, JSON.stringify(next));
    setViews(next);
  };
  return {
    views,
    save: (view: SavedView) => keep(withView(views, view)),
    remove: (name: string) => keep(views.filter((view) => view.name !== name)),
  };
}
