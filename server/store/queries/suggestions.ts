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

/** Suggestions over the actors as they are shown, without those that users have answered, most probable first. */
export async function allSuggestions(db: Kysely<Schema>): Promise<MergeSuggestion[]> {
  const rows = await db
    .selectFrom('merge_suggestions')
    .leftJoin('found_actors as kept', 'kept.id', 'into_actor')
    .leftJoin('found_actors as merged', 'merged.id', 'from_actor')
    .select(['into_actor', 'from_actor', 'reason', 'score', 'kept.shown_as as into', 'merged.shown_as as from'])
    .orderBy('position')
    .execute();
  const apart = await db.selectFrom('actors_apart').selectAll().execute();
  const answered = new Set(apart.map(({ first, second }) => pairKey(first, second)));
  return rows.flatMap((row) => {
    const [into, from] = [row.into ?? row.into_actor, row.from ?? row.from_actor];
    const key = pairKey(into, from);
    if (into === from || answered.has(key)) return [];
    answered.add(key);
    return [{ into, from, reason: row.reason, score: row.score }];
  });
}

const pairKey = (a: string, b: string): string => JSON.stringify([a, b].sort());
