import { useEffect, useState } from 'react';
import { isShortcut } from '../state/single-keys.ts';

/** Which side panels are put away: the keys `[` and `]` close and open the left and the right one. */
export function useClosedSides(): { left: boolean; right: boolean; open: (side: 'left' | 'right') => void } {
  const [closed, setClosed] = useState({ left: false, right: false });
  useEffect(() => {
    const turn = (event: KeyboardEvent) => {
      if (event.repeat || !isShortcut(event)) return;
      if (event.key === '[') setClosed((before) => ({ ...before, left: !before.left }));
      if (event.key === ']') setClosed((before) => ({ ...before, right: !before.right }));
    };
    document.addEventListener('keydown', turn);
    return () => document.removeEventListener('keydown', turn);
  }, []);
  return { ...closed, open: (side) => setClosed((before) => ({ ...before, [side]: false })) };
}
