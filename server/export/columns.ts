import type { EdgeAttributes, NodeAttributes } from '../../shared/graph.ts';
import { stanceTypes } from '../../shared/plover.ts';

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

/** The attributes of an edge: one column for each stance type at the end. */
export const edgeColumns: readonly Column<EdgeAttributes>[] = [
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
  ...stanceTypes.map(
    (type): Column<EdgeAttributes> => ({
      name: type,
      type: 'integer',
      value: (edge) => edge.byType[type] ?? 0,
    }),
  ),
];

/** A column with what stands before each of its values in a format of its own. */
export interface StartedColumn<A> extends Pick<Column<A>, 'value'> {
  readonly start: string;
}

/** The columns with what stands before their values, made once and not for each element. */
export const startedColumns = <A>(
  columns: readonly Column<A>[],
  startOf: (name: string) => string,
): readonly StartedColumn<A>[] => columns.map(({ name, value }) => ({ value, start: startOf(name) }));
