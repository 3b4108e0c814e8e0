import { Logger } from 'graphile-worker';
import type { Pool } from 'pg';

/** A queue's way to its database. */
export interface Connections {
  pool: Pool;
  /** Schema of the queue's tables: beside the store's own. */
  schema: string;
}

/** What the library logs, the program tells in its own words. */
export const silent = new Logger(() => () => undefined);

/** The name of a table or function of the queue, quoted. */
export const nameIn = ({ schema }: Connections, name: string): string => `"${schema.replaceAll('"', '""')}".${name}`;

/** The public view of the jobs, without what they hold. */
export const viewOf = (connections: Connections): string => nameIn(connections, 'jobs');
