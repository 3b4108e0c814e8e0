import { z } from 'zod';
import { type ErrorCode, errorCatalogue } from './errors.ts';

/** The one JSON shape of an error. */
export const ErrorBody = z.object({
  error: z.object({
    code: z.enum(Object.keys(errorCatalogue) as [ErrorCode, ...ErrorCode[]]),
    message: z.string(),
    /** Of a table that does not tell which of its columns hold what: their names. */
    columns: z.array(z.string()).optional(),
    details: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  }),
});
export type ErrorBody = z.infer<typeof ErrorBody>;
