import { DemarcheError, type ErrorCode, UnknownColumns } from '../../../shared/errors.ts';

/** An error as a thread tells it; a code that is null stands for one that no user can mend. */
export interface ToldError {
  code: ErrorCode | null;
  message: string;
  stack?: string;
  columns?: readonly string[];
}

export function toldError(error: unknown): ToldError {
  const { message, stack = '' } = error as Error;
  if (error instanceof UnknownColumns) return { code: error.code, message, columns: error.columns };
  return { code: error instanceof DemarcheError ? error.code : null, message, stack };
}

export function errorOf({ code, message, stack, columns }: ToldError): Error {
  if (columns) return new UnknownColumns(message, columns);
  if (code !== null) return new DemarcheError(code, message);
  return Object.assign(new Error(message), { stack });
}
