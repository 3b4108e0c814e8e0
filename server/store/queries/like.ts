/** A text as a pattern of LIKE that means it as it is. */
export const escaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
