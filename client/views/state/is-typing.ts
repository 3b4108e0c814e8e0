/** Whether a key pressed there is text, and no shortcut of the page. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    (target instanceof HTMLInputElement && !['checkbox', 'range', 'radio'].includes(target.type)) ||
    ['TEXTAREA', 'SELECT'].includes(target.tagName));
