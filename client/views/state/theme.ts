export type Theme = 'light' | 'dark';

export const themeKey = 'demarche-theme';
export const darkQuery = '(prefers-color-scheme: dark)';

/** The theme in force: without a choice of the user it is the system's. */
export function themeNow(): Theme {
  const kept = localStorage.getItem(themeKey);
  if (kept === 'light' || kept === 'dark') return kept;
  return matchMedia(darkQuery).matches ? 'dark' : 'light';
}
