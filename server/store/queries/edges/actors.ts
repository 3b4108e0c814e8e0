import { type Kysely, sql } from 'kysely';
import type { ActorSum } from '../../../../shared/edge-sums.ts';
import type { PolarityCounts } from '../../../../shared/graph.ts';
import type { Polarity } from '../../../../shared/plover.ts';
import { portions } from '../../rows.ts';
import type { ActorCountRow, Schema } from '../../schema.ts';
import type { EdgeSelection } from '../../store.ts';
import { edgeStances, within } from './selection.ts';

const sumOf = (row: ActorCountRow): ActorSum => ({
  id: row.actor_id,
  given: { positive: row.given_positive, negative: row.given_negative, neutral: row.given_neutral },
  received: { positive: row.received_positive, negative: row.received_negative, neutral: row.received_neutral },
  documents: row.documents,
});

/** What actors, or all, give and receive in all stances that count; those without any are left out. */
export async function actorCounts(db: Kysely<Schema>, actors?: readonly string[]): Promise<ActorSum[]> {
  if (!actors) return (await db.selectFrom('actor_counts').selectAll().execute()).map(sumOf);
  const found: ActorSum[] = [];
  for (const ids of portions(actors))
    for (const row of await db.selectFrom('actor_counts').selectAll().where('actor_id', 'in', ids).execute())
      found.push(sumOf(row));
  return found;
}

const sides = { given: 'source', received: 'target' } as const;
type Side = keyof typeof sides;
const polarities: readonly Polarity[] = ['positive', 'negative', 'neutral'];

/** The stances that pass and have one of the actors, or any, at one end. */
const standing = (db: Kysely<Schema>, selection: EdgeSelection, side: Side, actors?: readonly string[]) => {
  const end = sides[side];
  return within(edgeStances(db, selection), actors ? { [`${end}s`]: actors } : {}).select([
    `stance.${end} as actor`,
    'stance.polarity',
    'stance.document_id',
    sql<string>`${sql.lit(side)}`.as('side'),
  ]);
};

const countOf = (side: Side, polarity: Polarity) =>
  sql<number>`sum(case when side = ${sql.lit(side)} and polarity = ${sql.lit(polarity)} then 1 else 0 end)`.as(
    `${side}_${polarity}`,
  );

async function sumsOf(db: Kysely<Schema>, selection: EdgeSelection, actors?: readonly string[]): Promise<ActorSum[]> {
  const rows = await db
    .selectFrom(
      standing(db, selection, 'given', actors)
        .unionAll(standing(db, selection, 'received', actors))
        .as('standing'),
    )
    .groupBy('actor')
    .select('actor')
    .select(polarities.flatMap((polarity) => [countOf('given', polarity), countOf('received', polarity)]))
    .select(sql<number>`count(distinct document_id)`.as('documents'))
    .execute();
  return rows.map(({ actor, documents, ...counts }) => {
    const signs = (side: Side): PolarityCounts => ({
      positive: Number(counts[`${side}_positive`]),
      negative: Number(counts[`${side}_negative`]),
      neutral: Number(counts[`${side}_neutral`]),
    });
    return { id: actor, given: signs('given'), received: signs('received'), documents: Number(documents) };
  });
}

/** What actors, or all, give and receive in the stances that pass; those without any are left out. In no certain order. */
export async function actorSums(
  db: Kysely<Schema>,
  selection: EdgeSelection,
  actors?: readonly string[],
): Promise<ActorSum[]> {
  if (!Object.values(selection).some((value) => value !== undefined)) return actorCounts(db, actors);
  if (!actors) return sumsOf(db, selection);
  const found: ActorSum[] = [];
  for (const some of portions(actors)) found.push(...(await sumsOf(db, selection, some)));
  return found;
}
