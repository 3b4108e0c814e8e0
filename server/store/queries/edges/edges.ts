import { type Kysely, sql } from 'kysely';
import { type EdgeSum, type EdgeWeight, edgeSumOf } from '../../../../shared/edge-sums.ts';
import { groupBy } from '../../../../shared/group-by.ts';
import { portions } from '../../rows.ts';
import type { Schema } from '../../schema.ts';
import type { Direction, EdgeSelection, Ends } from '../../store.ts';
import { edgeStances, signCount, within } from './selection.ts';

const pair = ['stance.source', 'stance.target'] as const;
const keyOf = ({ source, target }: { source: string; target: string }): string => JSON.stringify([source, target]);

/** Counts by type and sign, one row for each on an edge. */
const cells = (db: Kysely<Schema>, selection: EdgeSelection, ends: Ends) =>
  within(edgeStances(db, selection), ends)
    .groupBy([...pair, 'stance.type', 'stance.polarity'])
    .select([...pair, 'stance.type', 'stance.polarity'])
    .select([sql<number>`count(*)`.as('count'), sql<number>`sum(stance.intensity)`.as('intensity')])
    .select([sql<string | null>`min(stance.day)`.as('first'), sql<string | null>`max(stance.day)`.as('last')])
    .execute();

const outlets = (db: Kysely<Schema>, selection: EdgeSelection, ends: Ends) =>
  within(edgeStances(db, selection), ends)
    .where('stance.outlet', '<>', '')
    .select([...pair, 'stance.outlet'])
    .distinct()
    .execute();

const documents = (db: Kysely<Schema>, selection: EdgeSelection, ends: Ends) =>
  within(edgeStances(db, selection), ends)
    .groupBy(pair)
    .select([...pair, sql<number>`count(distinct stance.document_id)`.as('documents')])
    .execute();

async function sumsBetween(db: Kysely<Schema>, selection: EdgeSelection, ends: Ends): Promise<EdgeSum[]> {
  const outletsOf = groupBy(await outlets(db, selection, ends), keyOf);
  const documentsOf = new Map((await documents(db, selection, ends)).map((row) => [keyOf(row), Number(row.documents)]));
  return [...groupBy(await cells(db, selection, ends), keyOf)].map(([key, rows]) =>
    edgeSumOf(
      rows.map((row) => ({ ...row, count: Number(row.count), intensity: Number(row.intensity) })),
      (outletsOf.get(key) ?? []).map(({ outlet }) => outlet!),
      documentsOf.get(key)!,
    ),
  );
}

/** The edges of the stances that pass, in no certain order; with `sources` or `targets` those between these actors. */
export async function edgeSums(db: Kysely<Schema>, selection: EdgeSelection, ends: Ends = {}): Promise<EdgeSum[]> {
  const { sources, targets } = ends;
  if (!sources && !targets) return sumsBetween(db, selection, {});
  const found: EdgeSum[] = [];
  for (const some of portions(sources ?? targets!)) {
    const known = sources ? { ...ends, sources: some } : { targets: some };
    // Of two long lists only one goes into the query.
    const isShort = !targets || targets.length <= 500 || !sources;
    const sums = await sumsBetween(db, selection, isShort ? known : { sources: some });
    const allowed = isShort ? null : new Set(targets);
    for (const sum of sums) if (!allowed || allowed.has(sum.target)) found.push(sum);
  }
  return found;
}

/** The edges of the stances that pass, in no certain order, with as much as tells which of them matter. */
export async function edgeWeights(db: Kysely<Schema>, selection: EdgeSelection): Promise<EdgeWeight[]> {
  const rows = await edgeStances(db, selection)
    .groupBy(pair)
    .select([...pair, sql<number>`count(*)`.as('count')])
    .select([signCount('positive'), signCount('negative'), signCount('neutral')])
    .select(sql<number>`count(distinct stance.document_id)`.as('documents'))
    .execute();
  return rows.map(({ source, target, count, documents, positive, negative, neutral }) => ({
    source,
    target,
    count: Number(count),
    documents: Number(documents),
    byPolarity: { positive: Number(positive), negative: Number(negative), neutral: Number(neutral) },
  }));
}

/** How many edges the stances that pass make. */
export async function countEdges(db: Kysely<Schema>, selection: EdgeSelection): Promise<number> {
  const { count } = await db
    .selectFrom(edgeStances(db, selection).select(pair).distinct().as('edge'))
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The actors at the other end of the edges of these actors. */
export async function actorsBeside(
  db: Kysely<Schema>,
  selection: EdgeSelection,
  actors: readonly string[],
  direction: Direction,
): Promise<Set<string>> {
  const found = new Set<string>();
  for (const some of portions(actors)) {
    const out = direction === 'in' ? [] : await otherEnds(db, selection, some, 'source');
    const into = direction === 'out' ? [] : await otherEnds(db, selection, some, 'target');
    for (const { actor } of [...out, ...into]) found.add(actor);
  }
  return found;
}

const otherEnds = (db: Kysely<Schema>, selection: EdgeSelection, actors: readonly string[], end: 'source' | 'target') =>
  within(edgeStances(db, selection), end === 'source' ? { sources: actors } : { targets: actors })
    .select(end === 'source' ? 'stance.target as actor' : 'stance.source as actor')
    .distinct()
    .execute();
