import { useEffect } from 'react';
import { isShortcut } from '../state/single-keys.ts';

/** What a key does to the log: Z with or without Ctrl takes back, with Shift brings back; so does Ctrl+Y. */
function moveOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): 'undo' | 'redo' | null {
  if (altKey) return null;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key.toLowerCase() === 'y' && (ctrlKey || metaKey) ? 'redo' : null;
}

/** What the keys need of the corrections. */
interface Undoing {
  open: boolean;
  author: string | null;
  say(message: string): void;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

/** The keys that undo and redo; in a field they are the field's own. */
export function useUndoKeys(corrections: Undoing): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const move = moveOf(event);
      if (!move || !corrections.open || event.repeat || !isShortcut(event)) return;
      event.preventDefault();
      if (corrections.author === null)
        corrections.say(`You have made no correction that could be ${move === 'undo' ? 'undone' : 'redone'}.`);
      else void corrections[move]();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [corrections]);
}
