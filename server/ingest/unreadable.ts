import { DemarcheError } from '../../shared/errors.ts';

/** The error of what cannot be read; the message says what to mend. */
export const unreadable = (message: string): DemarcheError => new DemarcheError('unreadable_input', message);
