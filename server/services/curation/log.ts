import { type CurationConflict, type CurationEntry, documentOfEntry } from '../../../shared/curation.ts';
import type { ConflictsAnswer, LogAnswer, LogEntry } from '../../../shared/curation-requests.ts';
import { describeEntry } from '../../../shared/describe-entry.ts';
import { groupBy } from '../../../shared/group-by.ts';
import type { LogQuery } from '../../../shared/routes.ts';
import { entryLine } from '../../curation/entry.ts';
import { inForce, isMark } from '../../curation/in-force.ts';
import type { Key, Moment, Page } from '../../store/store.ts';
import type { Paged, WithKey } from '../paging/cursor.ts';
import { lastFirst, pageOf } from '../paging/page-of.ts';

/** True when an actor of this id stands anywhere in a value. */
const names = (value: unknown, id: string): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (((value as { id?: unknown }).id === id && 'name' in value) ||
    Object.values(value).some((inner) => names(inner, id)));

/** An entry in words; an undo or redo tells what it takes back or brings back. */
export function summaryOf(entry: CurationEntry, find: (id: string) => CurationEntry | undefined): string {
  const meant = isMark(entry) ? find(entry.entry) : undefined;
  return meant
    ? `${entry.op === 'undo' ? 'takes back' : 'brings back'}: ${describeEntry(meant)}`
    : describeEntry(entry);
}

/** The whole log with what has become of every entry. */
async function withStates(store: Moment): Promise<LogEntry[]> {
  const log = await store.curations();
  const conflicts = new Map((await store.curationConflicts()).map(({ entry, kind }) => [entry, kind]));
  const forced = new Set(inForce(log).map(({ id }) => id));
  const byId = new Map(log.map((entry) => [entry.id, entry]));
  return log.map((entry) => ({
    entry,
    state: isMark(entry) || forced.has(entry.id) ? (conflicts.get(entry.id) ?? 'holds') : 'undone',
    summary: summaryOf(entry, (id) => byId.get(id)),
  }));
}

const passes = ({ id: _, ...entry }: CurationEntry, { actor, document, author, op }: Partial<LogQuery>): boolean =>
  (actor === undefined || names(entry, actor)) &&
  (document === undefined || documentOfEntry(entry as CurationEntry)?.id === document) &&
  (author === undefined || entry.author === author) &&
  (op === undefined || entry.op === op);

const keyOfEntry = ({ entry: { at, id } }: LogEntry): Key => [at, id];

/** One page of the log, newest entries first. */
export async function listLog(
  store: Moment,
  { limit, offset, after, ...query }: Paged<LogQuery>,
): Promise<WithKey<LogAnswer>> {
  const all = await withStates(store);
  const found = all.filter(({ entry }) => passes(entry, query));
  const { shown, next } = pageOf(found, keyOfEntry, { limit, offset, after }, lastFirst);
  return { total: found.length, next, entries: shown, authors: authorsOf(all) };
}

/** How many corrections each author has made, most first. */
function authorsOf(log: readonly LogEntry[]): LogAnswer['authors'] {
  const byAuthor = groupBy(
    log.filter(({ entry }) => !isMark(entry)),
    ({ entry }) => entry.author,
  );
  return [...byAuthor]
    .map(([name, entries]) => ({ name, corrections: entries.length }))
    .sort((a, b) => b.corrections - a.corrections || (a.name < b.name ? -1 : 1));
}

/** One page of the entries that do not hold, the newest first, with those that hold instead. */
export async function listConflicts(store: Moment, page: Page): Promise<WithKey<ConflictsAnswer>> {
  const log = new Map((await withStates(store)).map((one) => [one.entry.id, one]));
  const all = await store.curationConflicts();
  const keyOf = ({ entry, kind, message }: CurationConflict): Key => [...keyOfEntry(log.get(entry)!), kind, message];
  const { shown, next } = pageOf(all, keyOf, page, lastFirst);
  const conflicts = shown.map(({ kind, message, entry, winner }) => ({
    ...{ kind, message, entry: log.get(entry)! },
    winner: winner === null ? null : (log.get(winner) ?? null),
  }));
  return { total: all.length, next, conflicts };
}

/** The log as JSON lines, by moment: the same bytes for the same entries. */
export const logLines = async (store: Moment): Promise<string> =>
  (await store.curations()).map((entry) => `${entryLine(entry)}\n`).join('');
