import type { Polarity, QuadClass, StanceType } from '../../../shared/plover.ts';

/** Who acts, or whom it is done to, as a table names it. */
export interface EventEnd {
  /** Ids, names and codes, the one that says most first. */
  names: readonly string[];
  /** Name or ISO 3166-1 alpha-3 code of its country. */
  country: string | null;
}

/** A row of a table of coded events. Its type tells its quad class and sign, unless they stand there themselves. */
export interface CodedEvent {
  /** 1-based, the header being the first row of a table that has one. */
  row: number;
  day: string | null;
  source: EventEnd;
  target: EventEnd;
  /** As it stands in the table. */
  code: string | null;
  type: StanceType | null;
  quad: QuadClass | null;
  polarity: Polarity | null;
  /** Id of the article, and its address. */
  document: string | null;
  url: string | null;
  sentence: string | null;
}

/** A row that is no event, with what it has in place of one. */
export interface UncodedRow {
  row: number;
  reason: 'unreadable' | 'statement' | 'unknown-type' | 'unknown-value' | 'denied';
  what: string;
}

export interface EventTable {
  /** Whose table it is; null for one of a user's own. */
  format: string | null;
  /** What is taken from which columns. */
  columns: Readonly<Record<string, readonly string[]>>;
  /** Columns that nothing is taken from. */
  unread: readonly string[];
  rows(): AsyncGenerator<CodedEvent | UncodedRow>;
}
