import { DemarcheError } from '../../../shared/errors.ts';

/** Whether the same request may work another time: at once, in some hours, or not. */
export type Again = 'soon' | 'later' | 'never';

/** Why an address gave no page. */
export class FetchError extends DemarcheError {
  readonly again: Again;
  /** Whether the host could not be reached at all, so that no other page of it can be had either. */
  readonly unreachable: boolean;

  constructor(message: string, again: Again = 'never', { unreachable = false, ...options }: FetchErrorOptions = {}) {
    super('unreadable_input', message, options);
    this.again = again;
    this.unreachable = unreachable;
  }
}

interface FetchErrorOptions extends ErrorOptions {
  unreachable?: boolean;
}

/** The same error, said of an address that another one leads to. */
export function ledTo(address: string, error: unknown): unknown {
  if (!(error instanceof FetchError)) return error;
  return new FetchError(`leads to ${address}, which ${error.message}`, error.again, { cause: error });
}
