/** The colours of tables. */
const colours = ['\x1b[31m', '\x1b[32m', '\x1b[39m'];

/** What could move the cursor or hide text, colours included, and what turns its direction, so that it reads as another. */
const steering = /\p{Cc}\[\d+m|[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

const without = (text: string, kept: readonly string[]): string =>
  text.replace(steering, (found) => (kept.includes(found) ? found : ''));

/** A text without control characters and marks of direction. */
export const withoutControls = (text: string): string => without(text, []);

/** The same of lines that are printed, which articles may come into; ends of lines and colours of tables stay. */
export const harmless = (lines: string): string => without(lines, [...colours, '\n']);
