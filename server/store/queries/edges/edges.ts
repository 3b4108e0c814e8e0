import { type Kysely, sql } from 'kysely';
import { type EdgeSum, type EdgeWeight, edgeSumOf } from '../../../../shared/edge-sums.ts';
import { groupBy } from '../../../../shared/group-by.ts';
import { portions } from '../../rows.ts';
import type { Schema } from '../../schema.ts';
import type { Direction, EdgeSelection, Ends } from '../../store.ts';
import { edgeStances, isPlain, keptEdges, signCount, within } from './selection.ts';

const pair = ['stance.source', 'stance.target'] as const;

/** The stances that pass between these actors; where both ends are lists, by the edges that are known to lie there. */
function between(db: Kysely<Schema>, selection: EdgeSelection, ends: Ends) {
  const { sources, targets } = ends;
  if (!sources || !targets || !isPlain(selection)) return within(edgeStances(db, selection), ends);
  const known = keptEdges(db, selection)
    .where('edge.source', 'in', sources)
    .where('edge.target', 'in', targets)
    .select(['edge.source', 'edge.target']);
  return edgeStances(db, { ...selection, minCount: undefined }).where(
    sql<boolean>`(stance.source, stance.target) in (${known})`,
  );
}

const keyOf = ({ source, target }: { source: string; target: string }): string =>
  `${source.length} ${source} ${target}`;

/** Counts by type and sign, one row for each on an edge. */
const cells = (db: Kysely<Schema>, selection: EdgeSelection, ends: Ends) =>
  between(db, selection, ends)
    .groupBy([...pair, 'stance.type', 'stance.polarity'])
    .select([...pair, 'stance.type', 'stance.polarity'])
    .select([sql<number>`count(*)`.as('count'), sql<number>`sum(stance.intensity)`.as('intensity')])
    .select([sql<string | null>`min(stance.day)`.as('first'), sql<string | null>`max(stance.day)`.as('last')])
    .execute();

const outlets = (db: Kysely<Schema>, selection: EdgeSelection, ends: Ends) =>
  between(db, selection, ends)
    .where('stance.outlet', '<>', '')
    .select([...pair, 'stance.outlet'])
    .distinct()
    .execute();

/** In how many documents each edge is: counted anew only where that is not kept. */
function documents(db: Kysely<Schema>, selection: EdgeSelection, ends: Ends) {
  const { sources, targets } = ends;
  if (!isPlain(selection))
    return between(db, selection, ends)
      .groupBy(pair)
      .select([...pair, sql<number>`count(distinct stance.document_id)`.as('documents')])
      .execute();
  let kept = keptEdges(db, selection);
  if (sources) kept = kept.where('edge.source', 'in', sources);
  if (targets) kept = kept.where('edge.target', 'in', targets);
  return kept.select(['edge.source', 'edge.target', 'edge.documents']).execute();
}

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

const counts = ['count', 'documents', 'positive', 'negative', 'neutral'] as const;
type WeightRow = Record<(typeof counts)[number], number> & { source: string; target: string };

const weightOf = ({ source, target, count, documents, positive, negative, neutral }: WeightRow): EdgeWeight => ({
  source,
  target,
  count: Number(count),
  documents: Number(documents),
  byPolarity: { positive: Number(positive), negative: Number(negative), neutral: Number(neutral) },
});

const weigh = (db: Kysely<Schema>, selection: EdgeSelection): Promise<WeightRow[]> =>
  edgeStances(db, selection)
    .groupBy(pair)
    .select([...pair, sql<number>`count(*)`.as('count')])
    .select([signCount('positive'), signCount('negative'), signCount('neutral')])
    .select(sql<number>`count(distinct stance.document_id)`.as('documents'))
    .execute();

async function keptWeights(db: Kysely<Schema>, selection: EdgeSelection): Promise<EdgeWeight[]> {
  const rows = await keptEdges(db, selection)
    .select(['edge.source', 'edge.target', 'edge.stances as count'])
    .select(['edge.documents', 'edge.positive', 'edge.negative', 'edge.neutral'])
    .execute();
  return rows.map(weightOf);
}

/** The edges of the stances that pass, in no certain order, with as much as tells which of them matter. */
export const edgeWeights = async (db: Kysely<Schema>, selection: EdgeSelection): Promise<EdgeWeight[]> =>
  isPlain(selection) ? keptWeights(db, selection) : (await weigh(db, selection)).map(weightOf);

/** The same, one after the other: where all of them are wanted, lists of them would take several times what is kept of them. */
export async function eachEdgeWeight(
  db: Kysely<Schema>,
  selection: EdgeSelection,
  use: (weight: EdgeWeight) => void,
): Promise<void> {
  if (isPlain(selection)) for (const row of await packedEdges(db, selection)) unpack(row.target, row.packed, use);
  else for (const row of await weigh(db, selection)) use(weightOf(row));
}

/** The edges toward each actor in one text: rows cost drivers more than all else. Each source comes after its length. */
const packedEdges = (db: Kysely<Schema>, selection: EdgeSelection) =>
  keptEdges(db, selection)
    .groupBy('edge.target')
    .select('edge.target')
    .select(
      sql<string>`string_agg(edge.stances || ' ' || edge.documents || ' ' || edge.positive || ' ' || edge.negative || ' '
        || length(edge.source) || ' ' || edge.source, '')`.as('packed'),
    )
    .execute();

/** Where so many code points from a place on end. */
function endOf(text: string, start: number, points: number): number {
  let end = start;
  for (let point = 0; point < points; point++) end += text.codePointAt(end)! > 0xffff ? 2 : 1;
  return end;
}

function unpack(target: string, packed: string, use: (weight: EdgeWeight) => void): void {
  for (let at = 0; at < packed.length; ) {
    const numbers: number[] = [];
    for (let field = 0; field < 5; field++) {
      const end = packed.indexOf(' ', at);
      numbers.push(Number(packed.slice(at, end)));
      at = end + 1;
    }
    const [count, documents, positive, negative, length] = numbers as [number, number, number, number, number];
    const end = endOf(packed, at, length);
    const neutral = count - positive - negative;
    use({ source: packed.slice(at, end), target, count, documents, byPolarity: { positive, negative, neutral } });
    at = end;
  }
}

/** How many edges the stances that pass make. */
export async function countEdges(db: Kysely<Schema>, selection: EdgeSelection): Promise<number> {
  const edges = isPlain(selection)
    ? keptEdges(db, selection).select(['edge.source', 'edge.target'])
    : edgeStances(db, selection).select(pair).distinct();
  const { count } = await db
    .selectFrom(edges.as('edge'))
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

function otherEnds(db: Kysely<Schema>, selection: EdgeSelection, actors: readonly string[], end: 'source' | 'target') {
  const other = end === 'source' ? 'target' : 'source';
  if (isPlain(selection))
    return keptEdges(db, selection)
      .where(`edge.${end}`, 'in', actors)
      .select(`edge.${other} as actor`)
      .distinct()
      .execute();
  return within(edgeStances(db, selection), end === 'source' ? { sources: actors } : { targets: actors })
    .select(`stance.${other} as actor`)
    .distinct()
    .execute();
}
