import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const debian = '/usr/lib/postgresql';

/** Folders where PostgreSQL's programs may be: Debian keeps them off the PATH, one folder a version. */
const folders = [
  ...(process.env.PATH ?? '').split(delimiter),
  ...(existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin')) : []),
];

/** The folder of PostgreSQL's programs, or null; on CI their absence fails the tests instead of skipping them. */
export const postgresPrograms: string | null = folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;

if (!postgresPrograms && process.env.CI === 'true') throw new Error('The tests of PostgreSQL need it installed.');

/** The name of a suite, with the reason why it is skipped where it is. */
export const postgresSuite = (name: string): string =>
  postgresPrograms ? name : `${name} (skipped: PostgreSQL is not installed)`;
