import { type Kysely, sql, type Transaction } from 'kysely';
import { type ActorRef, stanceOps } from '../../../shared/curation.ts';
import { groupBy } from '../../../shared/group-by.ts';
import { inPortions } from '../queries/linking/portions.ts';
import { portions } from '../rows.ts';
import type { Schema } from '../schema.ts';
import { shownAsOf } from './found-actors.ts';
import { actorRefs, actorsNamed } from './found-names.ts';

type Db = Kysely<Schema>;

/** Tells which actor of the corpus a reference means as actors are shown now. */
export async function resolver(db: Db, refs: readonly ActorRef[]): Promise<(ref: ActorRef) => string | null> {
  const shownAs = await shownAsOf(
    db,
    refs.map(({ id }) => id),
  );
  const names = await actorsNamed(db, refs);
  return (ref) => shownAs.get(ref.id) ?? names.find(ref)?.id ?? null;
}

const refsOf = (body: string): ActorRef[] => {
  const { id: _, ...said } = JSON.parse(body);
  return actorRefs(said);
};

/** Corrections of stances with the name that they have for the document. */
const corrections = (db: Db) =>
  db
    .selectFrom('curations')
    .select(['document', 'body'])
    .where('op', 'in', stanceOps)
    .where('document', 'is not', null)
    .orderBy('id');

/** The actors that corrections of stances mean now, as text to compare, by the name that they have for the document. */
async function meanings(
  db: Db,
  rows: readonly { document: string | null; body: string }[],
): Promise<Map<string, string>> {
  const named = [...groupBy(rows, ({ document }) => document!)].map(
    ([name, entries]) => [name, entries.flatMap(({ body }) => refsOf(body))] as const,
  );
  const resolve = await resolver(
    db,
    named.flatMap(([, refs]) => refs),
  );
  return new Map(named.map(([name, refs]) => [name, JSON.stringify(refs.map(resolve))]));
}

/** Notes whom the corrections of documents that go by these names mean: what these are shown by. */
export async function noteMeanings(trx: Transaction<Schema>, names: readonly string[]): Promise<void> {
  const rows = await inPortions(names, (some) => corrections(trx).where('document', 'in', some).execute());
  for (const some of portions([...(await meanings(trx, rows))])) {
    const values = sql.join(some.map(([name, meant]) => sql`(${name}, ${meant})`));
    await sql`update curated_documents set meant = now.column2 from (values ${values}) as now
      where curated_documents.id = now.column1`.execute(trx);
  }
}

/** The names of the documents of which corrections mean other actors than when they were shown. */
export async function changedMeanings(db: Db): Promise<string[]> {
  const now = await meanings(db, await corrections(db).execute());
  const noted = await db.selectFrom('curated_documents').select(['id', 'meant']).execute();
  const before = new Map(noted.map(({ id, meant }) => [id, meant]));
  return [...now.keys()].filter((name) => now.get(name) !== before.get(name));
}
