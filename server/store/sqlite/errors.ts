import { DemarcheError, type ErrorCode } from '../../../shared/errors.ts';

/** What an error of the engine means for the file at a path: its code begins with the first, the rest is what users get. */
const meanings: readonly [code: string, ErrorCode, (path: string) => string][] = [
  [
    'SQLITE_FULL',
    'disk_full',
    (path) =>
      `The disk that ${path} lies on is full. What is stored is intact; free some space and run the same command again.`,
  ],
  [
    'SQLITE_IOERR',
    'disk_full',
    (path) =>
      `${path} cannot be written or read: the disk is full, a quota or a limit on the size of files is reached, or the disk is broken. What is stored is intact; mend that and run the same command again.`,
  ],
  [
    'SQLITE_READONLY',
    'unusable_store',
    (path) =>
      `${path} may only be read here. Give yourself the right to write it and its folder, or copy it elsewhere.`,
  ],
  [
    'SQLITE_BUSY',
    'unusable_store',
    (path) => `Another program keeps ${path} from being used. Wait for it to end, and try again.`,
  ],
  [
    'SQLITE_CORRUPT',
    'unusable_store',
    (path) => `${path} is damaged. Take a backup of it, or ingest the articles into another file.`,
  ],
  ['SQLITE_NOTADB', 'unusable_store', (path) => `${path} is no database. Choose another file.`],
];

/** The error of the engine as one that says what to mend; null when it has none of these codes. */
export function known(error: unknown, path: string): DemarcheError | null {
  const code = String((error as { code?: unknown }).code ?? '');
  const meaning = meanings.find(([start]) => code.startsWith(start));
  return meaning ? new DemarcheError(meaning[1], meaning[2](path), { cause: error }) : null;
}

/** Any error met while a file was opened. */
export const unusable = (error: unknown, path: string): DemarcheError => {
  if (error instanceof DemarcheError) return error;
  const message = `${path} could not be opened as a database (${(error as Error).message}). Choose another file.`;
  return known(error, path) ?? new DemarcheError('unusable_store', message, { cause: error });
};
