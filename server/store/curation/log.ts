import type { Kysely, Transaction } from 'kysely';
import {
  type ActorEntry,
  actorOps,
  byMoment,
  type CurationEntry,
  type CurationOp,
  documentOfEntry,
  type EntryOf,
  type StanceEntry,
  stanceOps,
} from '../../../shared/curation.ts';
import { inForce } from '../../curation/in-force.ts';
import { portions } from '../rows.ts';
import type { CurationRow, Schema } from '../schema.ts';

const entryOf = ({ body }: Pick<CurationRow, 'body'>): CurationEntry => JSON.parse(body);

const rowOf = (entry: CurationEntry): CurationRow => ({
  id: entry.id,
  at: entry.at,
  op: entry.op,
  document: documentOfEntry(entry)?.id ?? null,
  named: entry.op === 'undo' || entry.op === 'redo' ? entry.entry : null,
  body: JSON.stringify(entry),
});

/** Adds the entries that the log does not hold yet, and gives these. */
export async function insertEntries(
  trx: Transaction<Schema>,
  entries: readonly CurationEntry[],
): Promise<CurationEntry[]> {
  const added = new Set<string>();
  for (const portion of portions(entries.map(rowOf))) {
    const rows = await trx
      .insertInto('curations')
      .values(portion)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .execute();
    for (const { id } of rows) added.add(id);
  }
  const fresh = new Map(entries.filter(({ id }) => added.has(id)).map((entry) => [entry.id, entry]));
  return [...fresh.values()];
}

/** All entries by moment. */
export const wholeLog = async (db: Kysely<Schema>): Promise<CurationEntry[]> =>
  (await db.selectFrom('curations').select('body').execute()).map(entryOf).sort(byMoment);

/** The moment of the last entry, null when there is none. */
export async function lastMoment(db: Kysely<Schema>): Promise<string | null> {
  const row = await db
    .selectFrom('curations')
    .select((last) => last.fn.max('at').as('at'))
    .executeTakeFirst();
  return row?.at ?? null;
}

export async function entriesById(db: Kysely<Schema>, ids: readonly string[]): Promise<CurationEntry[]> {
  const found: CurationEntry[] = [];
  for (const portion of portions(ids))
    found.push(...(await db.selectFrom('curations').select('body').where('id', 'in', portion).execute()).map(entryOf));
  return found;
}

/** The entries of some operations that are in force, those about some documents where these are given. */
async function entriesInForce(
  db: Kysely<Schema>,
  ops: readonly CurationOp[],
  documents?: readonly string[],
): Promise<CurationEntry[]> {
  const log: CurationEntry[] = [];
  for (const portion of documents ? portions(documents) : [undefined]) {
    const wanted = db
      .selectFrom('curations as entry')
      .where('entry.op', 'in', ops)
      .$if(portion !== undefined, (query) => query.where('entry.document', 'in', portion!));
    const marks = wanted.innerJoin('curations as mark', 'mark.named', 'entry.id').select('mark.body');
    log.push(...(await wanted.select('entry.body').execute()).map(entryOf), ...(await marks.execute()).map(entryOf));
  }
  return inForce(log);
}

/** The corrections of actors that are in force, by moment. */
export const actorEntries = async (db: Kysely<Schema>): Promise<ActorEntry[]> =>
  (await entriesInForce(db, actorOps)) as ActorEntry[];

/** The corrections of stances that are in force, about documents that go by one of these ids, by moment. */
export const stanceEntries = async (db: Kysely<Schema>, documents: readonly string[]): Promise<StanceEntry[]> =>
  (await entriesInForce(db, stanceOps, documents)) as StanceEntry[];

/** The notes on stances that are in force, about documents that go by one of these ids, by moment. */
export const noteEntries = async (db: Kysely<Schema>, documents: readonly string[]): Promise<EntryOf<'note'>[]> =>
  (await entriesInForce(db, ['note'], documents)) as EntryOf<'note'>[];
