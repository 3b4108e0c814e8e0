import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** Does all reading of the work at one moment, whatever others store meanwhile: that of the transaction that it is part of, if any. */
export const atOneMoment = <T>(db: Kysely<Schema>, work: (moment: Kysely<Schema>) => Promise<T>): Promise<T> =>
  db.isTransaction ? work(db) : db.transaction().setIsolationLevel('repeatable read').execute(work);
