/** As the ref of what was asked for this moment: it gets the focus once it is there. */
export const focusAtOnce = (element: HTMLElement | null): void => element?.focus();
