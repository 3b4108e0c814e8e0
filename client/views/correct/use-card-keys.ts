import { useEffect } from 'react';
import { isShortcut } from '../state/single-keys.ts';

/** Lists and dialogs that float over the page take the keys themselves. */
const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role=listbox], [role=dialog], [role=menu]') !== null;

/** Does what a control is for: a field gets the focus, a button is pressed. */
function use(control: HTMLElement): void {
  if (control instanceof HTMLInputElement) control.focus();
  else control.click();
}

/**
 * The keys of a list of cards: J and K go on and back; every other letter uses the control of the card at hand that is
 * marked with it, once, however long it is held. They come before the page's own keys.
 */
export function useCardKeys(card: () => HTMLElement | null, move: (by: 1 | -1) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (!isShortcut(event) || isElsewhere(event.target)) return;
      const key = event.key.toLowerCase();
      const control = /^[a-z]$/.test(key) ? card()?.querySelector<HTMLElement>(`[data-key="${key}"]`) : null;
      if (key === 'j' || key === 'k') move(key === 'j' ? 1 : -1);
      else if (!control) return;
      else if (!event.repeat) use(control);
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('keydown', press, true);
    return () => document.removeEventListener('keydown', press, true);
  });
}
