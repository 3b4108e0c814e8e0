import { type Kysely, sql, type Transaction } from 'kysely';
import type { Schema } from '../schema.ts';

/**
 * Counts a change of the store. Every transaction that writes starts with it: that takes the lock for writing before
 * anything is read, so that two processes wait for each other instead of failing.
 */
export async function nextRevision(trx: Transaction<Schema>): Promise<void> {
  await trx.updateTable('revisions').set({ number: sql<number>`number + 1` }).execute();
}

/** The number of the last change, as text. */
export async function revision(db: Kysely<Schema>): Promise<string> {
  const row = await db.selectFrom('revisions').select('number').executeTakeFirstOrThrow();
  return String(row.number);
}
