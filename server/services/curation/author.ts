import { userInfo } from 'node:os';

function nameOfUser(): string {
  try {
    return userInfo().username;
  } catch {
    // A user without an entry in the system's list has no name.
    return '';
  }
}

/** Who makes a correction that names nobody: DEMARCHE_AUTHOR of the environment, else the user of the system. */
export const defaultAuthor = (): string => process.env.DEMARCHE_AUTHOR?.trim() || nameOfUser() || 'unknown';
