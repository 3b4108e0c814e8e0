import { DemarcheError } from '../../shared/errors.ts';
import { isLocation } from '../store/postgres/location.ts';
import type { JobQueue } from './queue.ts';

/** Whether the store at a location has a queue beside it. */
export const hasJobs = (location: string): boolean => isLocation(location);

/**
 * Opens the queue beside the store at a location.
 * @throws DemarcheError `no_queue` when the store is a file; `unusable_store` when the database cannot be used.
 */
export async function openJobs(location: string): Promise<JobQueue> {
  if (hasJobs(location)) return (await import('./postgres/open.ts')).openPostgresJobs(location);
  throw new DemarcheError(
    'no_queue',
    `${location} is a file, which has no queue. Name a PostgreSQL database: --db postgres://USER:PASSWORD@HOST:PORT/DATABASE.`,
  );
}
