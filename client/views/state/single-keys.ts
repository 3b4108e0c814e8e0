import { isTyping } from './is-typing.ts';

const key = 'demarche-single-keys';

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Whether a key is a character by itself, as a dictated word may bring it. Space belongs to what has the focus. */
const isSingleKey = (press: Press): boolean =>
  [...press.key].length === 1 && press.key !== ' ' && !press.ctrlKey && !press.metaKey && !press.altKey;

/** Whether single keys act in this browser. */
export const singleKeysOn = (): boolean => localStorage.getItem(key) !== 'off';

export function switchSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(key);
  else localStorage.setItem(key, 'off');
}

/** Whether a key may do something on the page: it is no text of a field, and no single key where these are switched off. */
export const isShortcut = (event: KeyboardEvent): boolean =>
  !isTyping(event.target) && (singleKeysOn() || !isSingleKey(event));
