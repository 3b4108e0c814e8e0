import type { EdgeAttributes, NodeAttributes } from '../../shared/graph.ts';
import { stanceTypes } from '../../shared/plover.ts';
import type { NodeMark } from './source.ts';

export type ColumnType = 'string' | 'integer' | 'double';

/** One attribute of nodes or edges in the formats that know only plain values; null means that it has none. */
export interface Column<Attributes> {
  name: string;
  type: ColumnType;
  value(attributes: Attributes): string | number | null;
}

/** What stands between the items of a list in one value. */
export const listSeparator = '; ';

const list = (items: readonly string[]): string | null => items.join(listSeparator) || null;

/** The attributes of an actor beside its label. */
export const nodeColumns: readonly Column<NodeAttributes>[] = [
  { name: 'kind', type: 'string', value: (node) => node.kind },
  { name: 'country', type: 'string', value: (node) => node.country },
  { name: 'affiliation', type: 'string', value: (node) => node.affiliation },
  { name: 'role', type: 'string', value: (node) => node.role },
  { name: 'aliases', type: 'string', value: (node) => list(node.aliases) },
  { name: 'stances', type: 'integer', value: (node) => node.stances },
  { name: 'given_positive', type: 'integer', value: (node) => node.given.positive },
  { name: 'given_negative', type: 'integer', value: (node) => node.given.negative },
  { name: 'given_neutral', type: 'integer', value: (node) => node.given.neutral },
  { name: 'received_positive', type: 'integer', value: (node) => node.received.positive },
  { name: 'received_negative', type: 'integer', value: (node) => node.received.negative },
  { name: 'received_neutral', type: 'integer', value: (node) => node.received.neutral },
  { name: 'documents', type: 'integer', value: (node) => node.documents },
];

const ownEdgeColumns: readonly Column<EdgeAttributes>[] = [
  { name: 'count', type: 'integer', value: (edge) => edge.count },
  { name: 'positive', type: 'integer', value: (edge) => edge.byPolarity.positive },
  { name: 'negative', type: 'integer', value: (edge) => edge.byPolarity.negative },
  { name: 'neutral', type: 'integer', value: (edge) => edge.byPolarity.neutral },
  { name: 'balance', type: 'double', value: (edge) => edge.balance },
  { name: 'polarity', type: 'string', value: (edge) => edge.polarity },
  { name: 'intensity', type: 'double', value: (edge) => edge.intensity },
  { name: 'first_date', type: 'string', value: (edge) => edge.firstDate },
  { name: 'last_date', type: 'string', value: (edge) => edge.lastDate },
  { name: 'outlets', type: 'string', value: (edge) => list(edge.outlets) },
  { name: 'documents', type: 'integer', value: (edge) => edge.documents },
];

/** The attributes of an edge: one column for each stance type at the end. */
export const edgeColumns: readonly Column<EdgeAttributes>[] = [
  ...ownEdgeColumns,
  ...stanceTypes.map(
    (type): Column<EdgeAttributes> => ({
      name: type,
      type: 'integer',
      value: (edge) => edge.byType[type] ?? 0,
    }),
  ),
];

/** How a format writes a value that stands in a line of its own. */
export interface ValueLine {
  before(name: string): string;
  value(value: string | number): string;
  /** Ends with the end of the line. */
  after: string;
}

/** Writes the values of an element in lines; what stands around them is made once for each column, not for each element. */
export function valueLines<A>(columns: readonly Column<A>[], line: ValueLine): (attributes: A) => string {
  const started = columns.map(({ name, value }) => {
    const before = line.before(name);
    return { value, first: before, next: line.after + before };
  });
  return (attributes) => {
    let lines = '';
    for (const { value, first, next } of started) {
      const written = value(attributes);
      if (written !== null) lines += (lines ? next : first) + line.value(written);
    }
    return lines && lines + line.after;
  };
}

/** Writes what an answer says of an actor in lines. */
export const markLines = (marks: readonly NodeMark[] | undefined, line: ValueLine): ((key: string) => string) =>
  valueLines(marks ?? [], line);

/** What an answer says of an actor by name. */
export const markValues = (marks: readonly NodeMark[] | undefined, key: string) =>
  Object.fromEntries((marks ?? []).map(({ name, value }) => [name, value(key)]));

const placeOfType = new Map<string, number>(stanceTypes.map((type, place) => [type, place]));

/** Writes how many stances of each type an edge has. It has few types, so the lines of those between two of them are made once. */
function typeLines({ before, after }: ValueLine): (byType: EdgeAttributes['byType']) => string {
  const starts = stanceTypes.map(before);
  const none = (from: number, to: number): string =>
    starts
      .slice(from, to)
      .map((start) => `${start}0${after}`)
      .join('');
  const gaps = Array.from({ length: starts.length + 1 }, (_, from) => starts.map((__, to) => none(from, to)));
  const ends = Array.from({ length: starts.length + 1 }, (_, from) => none(from, starts.length));
  return (byType) => {
    let [lines, from] = ['', 0];
    for (const place of Object.keys(byType)
      .map((type) => placeOfType.get(type)!)
      .sort((a, b) => a - b)) {
      lines += gaps[from]![place]! + starts[place] + byType[stanceTypes[place]!] + after;
      from = place + 1;
    }
    return lines + ends[from];
  };
}

/** Writes the values of an edge in lines: those of the columns that a format has more, then those of {@link edgeColumns}. */
export function edgeLines(
  more: readonly Column<EdgeAttributes>[],
  line: ValueLine,
): (attributes: EdgeAttributes) => string {
  const own = valueLines([...more, ...ownEdgeColumns], line);
  const types = typeLines(line);
  return (attributes) => own(attributes) + types(attributes.byType);
}
