import { DemarcheError } from '../../../shared/errors.ts';
import type { Location } from './location.ts';

const unreachable = 'Start the server, or correct host and port.';
const rights =
  'Let the user make tables (GRANT CREATE ON SCHEMA, or ON DATABASE for a new schema), or take a schema of its own with ?schema=NAME.';

/** What helps, by the code of the error: of the system, or of PostgreSQL (appendix A of its manual). */
const mends: Readonly<Record<string, string>> = {
  ECONNREFUSED: unreachable,
  ECONNRESET: unreachable,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  ENOTFOUND: unreachable,
  EAI_AGAIN: unreachable,
  ENOENT: unreachable,
  ETIMEDOUT: unreachable,
  '57P03': 'Wait until the server has started, and try again.',
  '28P01': 'Correct the password: in the address, in PGPASSWORD or in ~/.pgpass.',
  '28000': 'Correct the user, or let it in (pg_hba.conf).',
  '3D000': 'Make the database with createdb, or correct its name.',
  '3F000': 'Name a schema with ?schema=NAME.',
  '42501': rights,
  '53300': 'Close other connections, or let each program have fewer with ?pool=N.',
};

/** Errors that the driver itself raises bear no code. */
const driverMends: readonly [RegExp, string][] = [
  [/timeout/i, unreachable],
  [/password must be a string/, mends['28P01']!],
  [/does not support SSL/, 'Leave out sslmode, or set up SSL on the server.'],
  [/certificate/i, 'Name the authority that signed it with sslrootcert=FILE, or take sslmode=require.'],
];

/** Several addresses of one host fail as one error without a message. */
const first = (error: unknown): Error & { code?: string } =>
  error instanceof AggregateError && error.errors.length ? error.errors[0] : (error as Error);

/** The error as users can mend it: where, what the server or the system says, what helps. */
export function unusable({ shown }: Location, cause: unknown): DemarcheError {
  const { code, message } = first(cause);
  const mend = mends[code ?? ''] ?? driverMends.find(([pattern]) => pattern.test(message))?.[1] ?? '';
  const text = message.replace(
    'SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string',
    'it asks for a password',
  );
  return new DemarcheError('unusable_store', `${shown} cannot be used: ${text}. ${mend}`.trim(), { cause });
}
