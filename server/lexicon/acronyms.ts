/** True for names like `NATO`, `WTO`, `AT&T`. */
export const isAcronym = (name: string): boolean => /^[A-Z][A-Za-z]*[A-Z][A-Z&.-]*s?$/.test(name);

/** The first letters of the capitalised words of a name. */
export const acronymOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('');
