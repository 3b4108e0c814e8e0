import { type Kysely, sql } from 'kysely';
import type { ActorSum } from '../../../../shared/edge-sums.ts';
import { noCounts, type PolarityCounts } from '../../../../shared/graph.ts';
import { groupBy } from '../../../../shared/group-by.ts';
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

type End = 'source' | 'target';
const scope = (end: End, actors: readonly string[] | undefined) =>
  actors ? (end === 'source' ? { sources: actors } : { targets: actors }) : {};

const bySign = (db: Kysely<Schema>, selection: EdgeSelection, end: End, actors?: readonly string[]) =>
  within(edgeStances(db, selection), scope(end, actors))
    .groupBy([`stance.${end}`, 'stance.polarity'])
    .select([`stance.${end} as actor`, 'stance.polarity', sql<number>`count(*)`.as('count')])
    .execute();

const standing = (db: Kysely<Schema>, selection: EdgeSelection, end: End, actors?: readonly string[]) =>
  within(edgeStances(db, selection), scope(end, actors)).select([`stance.${end} as actor`, 'stance.document_id']);

const documentsOf = (db: Kysely<Schema>, selection: EdgeSelection, actors?: readonly string[]) =>
  db
    .selectFrom(
      standing(db, selection, 'source', actors)
        .union(standing(db, selection, 'target', actors))
        .as('standing'),
    )
    .groupBy('actor')
    .select(['actor', sql<number>`count(*)`.as('documents')])
    .execute();

type SignRow = { actor: string; polarity: Polarity; count: number };

const signs = (rows: readonly SignRow[] = []): PolarityCounts => {
  const counts = noCounts();
  for (const { polarity, count } of rows) counts[polarity] += Number(count);
  return counts;
};

async function sumsOf(db: Kysely<Schema>, selection: EdgeSelection, actors?: readonly string[]): Promise<ActorSum[]> {
  const given = groupBy(await bySign(db, selection, 'source', actors), ({ actor }) => actor);
  const received = groupBy(await bySign(db, selection, 'target', actors), ({ actor }) => actor);
  return (await documentsOf(db, selection, actors)).map(({ actor, documents }) => ({
    id: actor,
    given: signs(given.get(actor)),
    received: signs(received.get(actor)),
    documents: Number(documents),
  }));
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
