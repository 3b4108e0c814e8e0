import type { StanceType } from '../../../shared/plover.ts';
import type { GraphActor, Line, StanceGraph } from '../graph/stance-graph.ts';

export interface Sort {
  /** Of the column that rows are sorted by. */
  key: string;
  descending: boolean;
}

export type Value = string | number;

/** What a table shows of a row in one column, as text or a number. */
export interface Field<Row> {
  key: string;
  /** The head of the column, where it is copied or saved. */
  name: string;
  value(row: Row): Value;
}

const compare = (x: Value, y: Value): number => (typeof x === 'string' ? x.localeCompare(String(y)) : x - Number(y));

/** Rows sorted by a column; those that are equal there stay in their order. */
export function sortRows<Row>(rows: readonly Row[], { key, descending }: Sort, fields: readonly Field<Row>[]): Row[] {
  const field = fields.find((one) => one.key === key);
  if (!field) return [...rows];
  const direction = descending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, value: field.value(row) }));
  return keyed.sort((a, b) => direction * compare(a.value, b.value)).map(({ row }) => row);
}

const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, count) => total + count, 0);

/** The columns of the lines of a graph. */
export const relationFields = (graph: StanceGraph): Field<Line>[] => [
  { key: 'source', name: 'From', value: ({ source }) => graph.actor(source)!.label },
  { key: 'target', name: 'Toward', value: ({ target }) => graph.actor(target)!.label },
  { key: 'count', name: 'Stances', value: ({ count }) => count },
  { key: 'negative', name: 'Negative', value: ({ byPolarity }) => byPolarity.negative },
  { key: 'neutral', name: 'Neutral', value: ({ byPolarity }) => byPolarity.neutral },
  { key: 'positive', name: 'Positive', value: ({ byPolarity }) => byPolarity.positive },
  { key: 'type', name: 'Most common type', value: (line) => mostCommonType(line)?.type ?? '' },
  { key: 'first', name: 'First', value: ({ firstDate }) => firstDate?.slice(0, 10) ?? '' },
  { key: 'last', name: 'Last', value: ({ lastDate }) => lastDate?.slice(0, 10) ?? '' },
  { key: 'outlets', name: 'Outlets', value: ({ outlets }) => outlets.length },
];

/** The columns of the actors of a graph. */
export const actorFields: readonly Field<GraphActor>[] = [
  { key: 'name', name: 'Actor', value: ({ label }) => label },
  { key: 'kind', name: 'Kind', value: ({ kind }) => kind },
  { key: 'role', name: 'Role', value: ({ role }) => role ?? '' },
  { key: 'country', name: 'Country', value: ({ country }) => country ?? '' },
  { key: 'stances', name: 'Stances', value: ({ stances }) => stances },
  { key: 'given', name: 'Gives', value: ({ given }) => sum(given) },
  { key: 'received', name: 'Receives', value: ({ received }) => sum(received) },
  { key: 'documents', name: 'Articles', value: ({ documents }) => documents },
];

/** The type that most stances of a line have, with their number. */
export function mostCommonType(line: Line): { type: StanceType; count: number } | null {
  let best: { type: StanceType; count: number } | null = null;
  for (const [type, count] of Object.entries(line.byType) as [StanceType, number][]) {
    if (!best || count > best.count) best = { type, count };
  }
  return best;
}
