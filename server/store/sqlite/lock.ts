import Database from 'libsql';
import { isBusy } from './connect.ts';

/**
 * Holds a file, made when missing, by a lock of the system: the system lets go of it when the process ends, however that is, and knows
 * of it in every container that shares the disk. Gives what lets go of it; null where somebody else holds it.
 */
export function holdFile(file: string): (() => void) | null {
  const database = new Database(file);
  try {
    database.pragma('busy_timeout = 0');
    // No file beside it.
    database.pragma('journal_mode = memory');
    database.exec('begin exclusive');
    return () => {
      database.exec('rollback');
      database.close();
    };
  } catch (error) {
    database.close();
    if (isBusy(error)) return null;
    throw error;
  }
}
