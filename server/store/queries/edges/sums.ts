import { type Kysely, sql } from 'kysely';
import type { EdgeSum } from '../../../../shared/edge-sums.ts';
import { noCounts } from '../../../../shared/graph.ts';
import type { Polarity, StanceType } from '../../../../shared/plover.ts';
import type { PackRows } from '../../pack-rows.ts';
import { portions } from '../../rows.ts';
import type { Schema } from '../../schema.ts';
import type { EdgeSelection, Ends } from '../../store.ts';
import { edgeStances, isPlain, keptEdges, within } from './selection.ts';

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

const columns = ['target', 'type', 'polarity', 'intensity', 'day', 'outlet', 'document_id'] as const;

type Stance = [
  target: string,
  type: StanceType,
  polarity: Polarity,
  intensity: number,
  day: string | null,
  outlet: string | null,
  document: string,
];

interface Growing {
  sum: EdgeSum;
  /** Of each stance. */
  outlets: string[];
  documents: string[];
}

const begun = (source: string, target: string): Growing => ({
  sum: {
    source,
    target,
    count: 0,
    byType: {},
    byPolarity: noCounts(),
    intensity: 0,
    firstDate: null,
    lastDate: null,
    outlets: [],
    documents: 0,
  },
  outlets: [],
  documents: [],
});

/** The different ones; most edges have one stance. */
const distinct = (values: string[]): string[] => (values.length < 2 ? values : [...new Set(values)]);

function add({ sum, outlets, documents }: Growing, [, type, polarity, intensity, day, outlet, document]: Stance): void {
  sum.count += 1;
  sum.byType[type] = (sum.byType[type] ?? 0) + 1;
  sum.byPolarity[polarity] += 1;
  sum.intensity += intensity;
  if (day !== null) {
    if (sum.firstDate === null || day < sum.firstDate) sum.firstDate = day;
    if (sum.lastDate === null || day > sum.lastDate) sum.lastDate = day;
  }
  if (outlet) outlets.push(outlet);
  documents.push(document);
}

/** The edges of a source from its stances. */
function sumsOf(source: string, stances: readonly Stance[]): EdgeSum[] {
  const edges = new Map<string, Growing>();
  for (const stance of stances) {
    const [target] = stance;
    const edge = edges.get(target) ?? begun(source, target);
    edges.set(target, edge);
    add(edge, stance);
  }
  return [...edges.values()].map(({ sum, outlets, documents }) => {
    sum.outlets = distinct(outlets);
    sum.documents = distinct(documents).length;
    return sum;
  });
}

async function sumsBetween(
  db: Kysely<Schema>,
  packRows: PackRows,
  selection: EdgeSelection,
  ends: Ends,
): Promise<EdgeSum[]> {
  const rows = await between(db, selection, ends)
    .groupBy('stance.source')
    .select(['stance.source', packRows(columns.map((column) => `stance.${column}`)).as('stances')])
    .execute();
  return rows.flatMap(({ source, stances }) => sumsOf(source, JSON.parse(stances)));
}

/** The edges of the stances that pass, in no certain order; with `sources` or `targets` those between these actors. */
export async function edgeSums(
  db: Kysely<Schema>,
  packRows: PackRows,
  selection: EdgeSelection,
  ends: Ends = {},
): Promise<EdgeSum[]> {
  const { sources, targets } = ends;
  if (!sources && !targets) return sumsBetween(db, packRows, selection, {});
  const found: EdgeSum[] = [];
  for (const some of portions(sources ?? targets!)) {
    const known = sources ? { ...ends, sources: some } : { targets: some };
    // Of two long lists only one goes into the query.
    const isShort = !targets || targets.length <= 500 || !sources;
    const sums = await sumsBetween(db, packRows, selection, isShort ? known : { sources: some });
    const allowed = isShort ? null : new Set(targets);
    for (const sum of sums) if (!allowed || allowed.has(sum.target)) found.push(sum);
  }
  return found;
}
