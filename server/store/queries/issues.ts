import { type Kysely, sql, type Transaction } from 'kysely';
import { fold } from '../../../shared/fold.ts';
import type { GroupedPhrase } from '../link-tables.ts';
import { portions } from '../rows.ts';
import type { IssueRow, Schema } from '../schema.ts';
import { inPortions } from './linking/portions.ts';

const newIssue = (phrase: string, stances: number): IssueRow => ({
  phrase,
  name: phrase,
  folded_phrase: fold(phrase),
  folded_name: fold(phrase),
  stances,
  told: 0,
  head: null,
  grouped: 0,
});

/** Adds the stances of documents that are told once to the counts of their phrases, or takes them off with sign -1. */
export async function adjustTold(trx: Transaction<Schema>, documents: readonly string[], sign: 1 | -1): Promise<void> {
  const counts = trx
    .selectFrom('stances')
    .where('document_id', 'in', documents)
    .where('issue', 'is not', null)
    .where('repeats', '=', 0)
    .groupBy('issue')
    .select(['issue', sql<number>`count(*)`.as('count')]);
  await trx
    .updateTable('issues')
    .from(counts.as('borne'))
    .set({ told: sql<number>`issues.told + ${sql.lit(sign)} * borne.count` })
    .whereRef('issues.phrase', '=', 'borne.issue')
    .execute();
}

/** Lets the phrases of these stances of a document be grouped anew. */
export const regroupIssues = async (
  trx: Transaction<Schema>,
  document: string,
  ids: readonly string[],
): Promise<void> => {
  const phrases = (some: readonly string[]) =>
    trx.selectFrom('stances').select('issue').where('document_id', '=', document).where('id', 'in', some);
  for (const some of portions(ids))
    await trx
      .updateTable('issues')
      .set({ grouped: 0 })
      .where('phrase', 'in', phrases(some).where('issue', 'is not', null).$narrowType<{ issue: string }>())
      .execute();
};

/** Counts the phrases, new ones each as an issue of its own until the next grouping; with sign -1 takes them off. */
export async function addIssues(trx: Transaction<Schema>, phrases: Iterable<string>, sign: 1 | -1 = 1): Promise<void> {
  const counts = new Map<string, number>();
  for (const phrase of phrases) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  for (const portion of portions([...counts].map(([phrase, stances]) => newIssue(phrase, sign * stances))))
    await trx
      .insertInto('issues')
      .values(portion)
      .onConflict((conflict) =>
        conflict.column('phrase').doUpdateSet({ stances: sql`issues.stances + excluded.stances`, grouped: 0 }),
      )
      .execute();
}

/** Takes the phrases of a document off the counts. */
export async function removeIssues(trx: Transaction<Schema>, documentId: string): Promise<void> {
  const counts = trx
    .selectFrom('stances')
    .where('document_id', '=', documentId)
    .where('issue', 'is not', null)
    .groupBy('issue')
    .select(['issue', sql<number>`count(*)`.as('count')]);
  await trx
    .updateTable('issues')
    .from(counts.as('borne'))
    .set({ stances: sql<number>`issues.stances - borne.count`, grouped: 0 })
    .whereRef('issues.phrase', '=', 'borne.issue')
    .execute();
}

/** Takes out the phrases that no stance bears. */
export async function dropBareIssues(trx: Transaction<Schema>): Promise<void> {
  await trx.deleteFrom('issues').where('stances', '=', 0).execute();
}

/** Counts the stances of all phrases anew. */
export async function recountIssues(trx: Transaction<Schema>): Promise<void> {
  const rows = await trx
    .selectFrom('stances')
    .where('issue', 'is not', null)
    .where('issue', 'not in', trx.selectFrom('issues').select('phrase'))
    .select('issue')
    .execute();
  await addIssues(
    trx,
    rows.map(({ issue }) => issue!),
  );
  await sql`update issues set grouped = 0,
    stances = (select count(*) from stances where stances.issue = issues.phrase),
    told = (select count(*) from stances where stances.issue = issues.phrase and stances.repeats = 0)`.execute(trx);
  await dropBareIssues(trx);
}

export const changedPhrases = (db: Kysely<Schema>): Promise<{ phrase: string; head: string | null }[]> =>
  db.selectFrom('issues').select(['phrase', 'head']).where('grouped', '=', 0).orderBy('phrase').execute();

/** Runs an update that takes pairs of texts, in portions. */
async function updatePairs(
  trx: Transaction<Schema>,
  rows: readonly (readonly string[])[],
  set: ReturnType<typeof sql>,
): Promise<void> {
  for (const portion of portions(rows)) {
    const values = sql.join(portion.map((row) => sql`(${sql.join(row)})`));
    await sql`update issues set ${set} from (values ${values}) as new where issues.phrase = new.column1`.execute(trx);
  }
}

export const saveHeads = (trx: Transaction<Schema>, heads: ReadonlyMap<string, string>): Promise<void> =>
  updatePairs(trx, [...heads], sql`head = new.column2`);

export const phrasesOfHeads = (db: Kysely<Schema>, heads: readonly string[]): Promise<GroupedPhrase[]> =>
  inPortions(heads, (some) =>
    db
      .selectFrom('issues')
      .select(['phrase', 'told as stances', 'name'])
      .where('head', 'in', some)
      .where('stances', '>', 0)
      .orderBy('phrase')
      .execute(),
  );

/** Gives phrases the names of their issues; those that no stance bears any more go. */
export async function saveIssueGroups(trx: Transaction<Schema>, groups: ReadonlyMap<string, string>): Promise<void> {
  const rows = [...groups].map(([phrase, name]) => [phrase, name, fold(name)]);
  await updatePairs(trx, rows, sql`name = new.column2, folded_name = new.column3`);
  await trx.deleteFrom('issues').where('grouped', '=', 0).where('stances', '=', 0).execute();
  await trx.updateTable('issues').set({ grouped: 1 }).where('grouped', '=', 0).execute();
}
