import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { revision } from './revision.ts';

/** Does all reading of the work at one moment, whatever others store meanwhile: that of the transaction that it is part of, if any. */
export const atOneMoment = <T>(db: Kysely<Schema>, work: (moment: Kysely<Schema>) => Promise<T>): Promise<T> =>
  db.isTransaction ? work(db) : db.transaction().setIsolationLevel('repeatable read').execute(work);

/** One moment that lasts until it is ended. It has begun: what is stored from now on is not part of it. */
export async function beginMoment(db: Kysely<Schema>): Promise<{ moment: Kysely<Schema>; end(): Promise<void> }> {
  const moment = await db.startTransaction().setIsolationLevel('repeatable read').execute();
  // Engines look at the database when they are asked first.
  const end = () => moment.rollback().execute();
  await revision(moment).catch((error: unknown) => end().finally(() => Promise.reject(error)));
  return { moment, end };
}
