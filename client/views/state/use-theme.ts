import { useEffect, useState } from 'react';

export type Theme = 'light' | 'dark';

const key = 'demarche-theme';
const darkQuery = '(prefers-color-scheme: dark)';

function initialTheme(): Theme {
  const kept = localStorage.getItem(key);
  if (kept === 'light' || kept === 'dark') return kept;
  return matchMedia(darkQuery).matches ? 'dark' : 'light';
}

/** The theme in force and its switch; without a choice of the user it is the system's. */
export function useTheme(): { theme: Theme; toggle: () => void } {
  const [theme, setTheme] = useState(initialTheme);
  if (document.documentElement.dataset.theme !== theme) document.documentElement.dataset.theme = theme;
  useEffect(() => {
    const query = matchMedia(darkQuery);
    const follow = () => setTheme(initialTheme());
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  const toggle = () => {
    const next = theme === 'dark' ? 'light' : 'dark';
    localStorage.setItem(key, next);
    setTheme(next);
  };
  return { theme, toggle };
}
