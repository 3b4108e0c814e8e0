import { type Kysely, sql } from 'kysely';
import { type MergeSuggestion, reasonOfLoneName } from '../../../shared/linking.ts';
import type { Schema } from '../schema.ts';

/** Every pair once: where names are alike in several ways, the surest. */
const likePairs = (db: Kysely<Schema>) =>
  db
    .selectFrom(
      db
        .selectFrom('merge_suggestions')
        .select(['into_actor', 'from_actor', 'reason', 'score'])
        .select(sql<number>`row_number() over (partition by into_actor, from_actor order by place, block)`.as('rank'))
        .as('pair'),
    )
    .where('rank', '=', 1)
    .select(['into_actor', 'from_actor', sql<string | null>`reason`.as('reason')])
    .select([sql<string | null>`null`.as('document_id'), 'score']);

/** Actors of whom one document gives the family name only, each with the actor that the name probably means. */
const lonePairs = (db: Kysely<Schema>) =>
  db
    .selectFrom('lone_names as name')
    .innerJoin('actor_blocks as member', 'member.block', 'name.block')
    .where('name.into_actor', 'is not', null)
    .select((outer) => [
      sql<string>`name.into_actor`.as('into_actor'),
      'member.actor_id as from_actor',
      sql<string | null>`null`.as('reason'),
      outer
        .selectFrom('document_actors as lone')
        .whereRef('lone.summed_as', '=', 'member.actor_id')
        .select((min) => min.fn.min('lone.document_id').as('document_id'))
        .as('document_id'),
      'name.score',
    ]);

/** Suggestions over the actors as they are shown, without those that users have answered, most probable first, then by ids. */
export async function allSuggestions(db: Kysely<Schema>): Promise<MergeSuggestion[]> {
  const rows = await db
    .selectFrom(likePairs(db).unionAll(lonePairs(db)).as('suggestion'))
    .leftJoin('found_actors as kept', 'kept.id', 'into_actor')
    .leftJoin('found_actors as merged', 'merged.id', 'from_actor')
    .selectAll('suggestion')
    .select(['kept.shown_as as into', 'merged.shown_as as from'])
    .orderBy('suggestion.score', 'desc')
    .orderBy('into_actor')
    .orderBy('from_actor')
    .execute();
  const apart = await db.selectFrom('actors_apart').selectAll().execute();
  const answered = new Set(apart.map(({ first, second }) => pairKey(first, second)));
  return rows.flatMap((row) => {
    const [into, from] = [row.into ?? row.into_actor, row.from ?? row.from_actor];
    const key = pairKey(into, from);
    if (into === from || answered.has(key)) return [];
    answered.add(key);
    return [{ into, from, reason: row.reason ?? reasonOfLoneName(row.document_id ?? ''), score: row.score }];
  });
}

const pairKey = (a: string, b: string): string => JSON.stringify([a, b].sort());
