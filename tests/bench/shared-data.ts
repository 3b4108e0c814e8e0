import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sharedFolder } from '../../server/evaluation/corpora.ts';

/** A file of the shared benchmarks and corpora, which are no part of the project. */
export const sharedFile = (path: string): string => join(sharedFolder(), path);

/** Why tests that read a shared file do not run here, or null when they do. */
export const absenceOf = (path: string): string | null =>
  existsSync(sharedFile(path)) ? null : `${sharedFile(path)} is absent (set DEMARCHE_SHARED)`;
