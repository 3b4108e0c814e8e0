import type { Kysely, Transaction } from 'kysely';
import type { MergeSuggestion } from '../../../shared/linking.ts';
import { portions } from '../rows.ts';
import type { MergeSuggestionRow, Schema } from '../schema.ts';

/** Most probable first, then by ids. */
const compare = (a: MergeSuggestion, b: MergeSuggestion): number =>
  b.score - a.score || (a.into < b.into ? -1 : Number(a.into > b.into)) || (a.from < b.from ? -1 : 1);

/** Replaces all suggestions. */
export async function saveSuggestions(
  trx: Transaction<Schema>,
  suggestions: readonly MergeSuggestion[],
): Promise<void> {
  await trx.deleteFrom('merge_suggestions').execute();
  const rows = [...suggestions].sort(compare).map(
    ({ into, from, reason, score }, position): MergeSuggestionRow => ({
      position,
      into_actor: into,
      from_actor: from,
      reason,
      score,
    }),
  );
  for (const portion of portions(rows)) await trx.insertInto('merge_suggestions').values(portion).execute();
}

/** All suggestions, most probable first. */
export async function allSuggestions(db: Kysely<Schema>): Promise<MergeSuggestion[]> {
  const rows = await db.selectFrom('merge_suggestions').selectAll().orderBy('position').execute();
  return rows.map(({ into_actor: into, from_actor: from, reason, score }) => ({ into, from, reason, score }));
}
