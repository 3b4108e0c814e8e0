import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { DemarcheError } from '../../../shared/errors.ts';
import type { Location } from './location.ts';

const unreachable = 'Start the server, or correct host and port.';
const rights =
  'Let the user make tables (GRANT CREATE ON SCHEMA, or ON DATABASE for a new schema) and write those that are there (GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA), or take a schema of its own with ?schema=NAME.';

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
  '25006':
    'It may only be read here: write to the primary server, or have default_transaction_read_only off for this user and database.',
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

/** What forbids any change, whatever is written. */
const forbidding: ReadonlySet<unknown> = new Set(['25006', '42501']);

/** The database as the query builder uses it: that it may not be written is said as users can mend it. */
export function guarded(pool: PostgresPool, location: Location): PostgresPool {
  const inWords = (error: unknown): never => {
    throw forbidding.has((error as { code?: unknown }).code) ? unusable(location, error) : error;
  };
  return {
    connect: async () => {
      const client = await pool.connect();
      const query = (sql: string, values: readonly unknown[]) => client.query(sql, values).catch(inWords);
      return { query: query as PostgresPoolClient['query'], release: () => client.release() };
    },
    end: () => pool.end(),
  };
}
