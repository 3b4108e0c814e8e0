import { useEffect, useState } from 'react';
import { darkQuery, type Theme, themeKey, themeNow } from './theme.ts';

/** The theme in force and its switch; without a choice of the user it is the system's. */
export function useTheme(): { theme: Theme; toggle: () => void } {
  const [theme, setTheme] = useState(themeNow);
  if (document.documentElement.dataset.theme !== theme) document.documentElement.dataset.theme = theme;
  useEffect(() => {
    const query = matchMedia(darkQuery);
    const follow = () => setTheme(themeNow());
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  const toggle = () => {
    const next = theme === 'dark' ? 'light' : 'dark';
    localStorage.setItem(themeKey, next);
    setTheme(next);
  };
  return { theme, toggle };
}
