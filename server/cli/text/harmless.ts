/** The colours of tables. */
const colours = ['\x1b[31m', '\x1b[32m', '\x1b[39m'];

/** Colours, control characters but the end of a line, and those that turn the direction of text. */
const steering = /(?!\n)\p{Cc}\[\d+m|(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** Lines without what could move the cursor, hide text or make it read as another; articles may hold that. Colours of tables stay. */
export const harmless = (lines: string): string =>
  lines.replace(steering, (found) => (colours.includes(found) ? found : ''));
