import { useState } from 'react';

const key = 'demarche-author';

/** The name under which this browser's user makes corrections, null until it was given. */
export function useAuthor(): [author: string | null, keep: (name: string) => void] {
  const [author, setAuthor] = useState(() => localStorage.getItem(key));
  const keep = (name: string) => {
    localStorage.setItem(key, name);
    setAuthor(name);
  };
  return [author, keep];
}
