/** Id of the element that holds the details, whatever the layout. */
export const detailsId = 'details';

/** Brings the focus to the details once what was chosen stands there, so that the next Tab reaches what they offer. */
export const goToDetails = (): void => {
  setTimeout(() => document.getElementById(detailsId)?.focus({ preventScroll: true }), 0);
};
