import type { CompareAnswer, leftOutReasons } from '../../../shared/compare.ts';

export type Reason = (typeof leftOutReasons)[number];

const mostExamples = 20;
/** Examples beyond these are not told apart: a table may name millions. */
const mostKept = 20_000;

/** Counts the rows that are left out, with what they have in place of what is compared. */
export interface LeftOut {
  add(reason: Reason, what: string): void;
  /** By reason, most rows first, each with its most frequent examples. */
  list(): CompareAnswer['table']['leftOut'];
}

export function createLeftOut(): LeftOut {
  const reasons = new Map<Reason, { rows: number; examples: Map<string, number> }>();
  return {
    add(reason, what) {
      const counted = reasons.get(reason) ?? { rows: 0, examples: new Map() };
      reasons.set(reason, counted);
      counted.rows += 1;
      const { examples } = counted;
      if (what && (examples.has(what) || examples.size < mostKept)) examples.set(what, (examples.get(what) ?? 0) + 1);
    },
    list: () =>
      [...reasons]
        .map(([reason, { rows, examples }]) => ({
          ...{ reason, rows },
          examples: [...examples]
            .map(([what, count]) => ({ what, rows: count }))
            .sort((a, b) => b.rows - a.rows || (a.what < b.what ? -1 : 1))
            .slice(0, mostExamples),
        }))
        .sort((a, b) => b.rows - a.rows || (a.reason < b.reason ? -1 : 1)),
  };
}
