import { byMoment, type CurationConflict, type CurationEntry, type EntryOf } from '../../shared/curation.ts';
import { groupBy } from '../../shared/group-by.ts';
import { settle, unresolved } from './claims.ts';

type Mark = EntryOf<'undo' | 'redo'>;
export type Operation = Exclude<CurationEntry, Mark>;

export const isMark = (entry: CurationEntry): entry is Mark => entry.op === 'undo' || entry.op === 'redo';

/** The undos and redos of every entry that has some, by moment: the last decides. */
export const marksOf = (log: readonly CurationEntry[]): Map<string, Mark[]> =>
  groupBy(log.filter(isMark).sort(byMoment), (mark) => mark.entry);

/** The operations that are not taken back, by moment. */
export function inForce(log: readonly CurationEntry[]): Operation[] {
  const marks = marksOf(log);
  return log
    .filter((entry): entry is Operation => !isMark(entry) && marks.get(entry.id)?.at(-1)?.op !== 'undo')
    .sort(byMoment);
}

/** Undos and redos of what the log does not hold, and those on which authors differ. */
export function markConflicts(log: readonly CurationEntry[]): CurationConflict[] {
  const known = new Set(log.filter((entry) => !isMark(entry)).map(({ id }) => id));
  return [...marksOf(log)].flatMap(([entry, marks]) => {
    if (!known.has(entry)) return marks.map((mark) => unresolved(mark, `the log holds no correction ${entry}`));
    return settle(marks.map((mark) => ({ entry: mark, field: `correction ${entry}`, value: mark.op }))).conflicts;
  });
}
