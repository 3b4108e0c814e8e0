/** The word with a capital at its beginning, the rest in small letters. */
export const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
