import { createRequire } from 'node:module';
import { dirname } from 'node:path';

/** The folder of the built client, null while it is not built. */
export function findClientFolder(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve('#client'));
  } catch {
    return null;
  }
}
