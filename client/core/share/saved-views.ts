/** A view that was saved, by its address. */
export interface SavedView {
  name: string;
  search: string;
}

/** Saved views as they were kept; what is no view is left out. */
export function readSavedViews(kept: string | null): SavedView[] {
  try {
    const known: unknown = JSON.parse(kept ?? '[]');
    if (!Array.isArray(known)) return [];
    return known.filter(
      (view): view is SavedView => typeof view?.name === 'string' && /^(\?|$)/.test(view?.search ?? 'x'),
    );
  } catch {
    return [];
  }
}

const mostViews = 50;

/** The views with one more, in place of one of the same name, the newest first. */
export const withView = (views: readonly SavedView[], view: SavedView): SavedView[] =>
  [view, ...views.filter(({ name }) => name !== view.name)].slice(0, mostViews);
