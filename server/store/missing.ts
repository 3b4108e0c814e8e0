import { DemarcheError } from '../../shared/errors.ts';

/** What is said when a store is asked for that was never made. */
export const missingStore = (shown: string): DemarcheError =>
  new DemarcheError(
    'unusable_store',
    `There is no database at ${shown}. Make one with: demarche ingest PATH --db ${shown}`,
  );
