import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import type { FeedState } from '../store.ts';

export async function feedState(db: Kysely<Schema>, corpus: string, address: string): Promise<FeedState | null> {
  const row = await db
    .selectFrom('feeds')
    .selectAll()
    .where('corpus', '=', corpus)
    .where('address', '=', address)
    .executeTakeFirst();
  if (!row) return null;
  return { etag: row.etag, lastModified: row.last_modified, entries: JSON.parse(row.entries) };
}

/** One statement, and nothing that a query reads: it counts as no change of the store. */
export async function saveFeedState(
  db: Kysely<Schema>,
  corpus: string,
  address: string,
  state: FeedState,
): Promise<void> {
  const values = { etag: state.etag, last_modified: state.lastModified, entries: JSON.stringify(state.entries) };
  await db
    .insertInto('feeds')
    .values({ corpus, address, ...values })
    .onConflict((conflict) => conflict.columns(['corpus', 'address']).doUpdateSet(values))
    .execute();
}
