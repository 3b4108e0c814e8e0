import { describe } from 'vitest';
import { createPlace as createSchema } from '../postgres/place.ts';
import { postgresPrograms, postgresSuite } from '../postgres/programs.ts';
import { openSampleServer, type SampleOptions, type SampleServer } from './server.ts';

/** Makes a server over the sample store. */
export type OpenSampleServer = (options?: SampleOptions) => Promise<SampleServer>;

export const openOnPostgres: OpenSampleServer = async (options) =>
  openSampleServer({ ...options, place: await createSchema() });

/** Tests over HTTP that hold whatever the store is kept in: a SQLite file and, where it is installed, PostgreSQL. */
export function onEveryEngine(suite: (open: OpenSampleServer) => void): void {
  describe('over a SQLite file', () => suite(openSampleServer));
  describe.skipIf(!postgresPrograms)(postgresSuite('over PostgreSQL'), () => suite(openOnPostgres));
}
