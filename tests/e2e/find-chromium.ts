import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const found = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'chromium'))
  .find((path) => existsSync(path));

if (!found && process.env.CI === 'true') throw new Error('The tests of the page need chromium on the PATH.');

/** Where chromium is, or null; on CI its absence fails the tests instead of skipping them. */
export const chromiumPath: string | null = found ?? null;

/** The name of a suite, with the reason why it is skipped where it is. */
export const suiteName = (name: string): string => (chromiumPath ? name : `${name} (skipped: no chromium on the PATH)`);
