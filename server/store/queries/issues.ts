import type { Kysely, Transaction } from 'kysely';
import { fold } from '../../../shared/fold.ts';
import type { IssuePhrase } from '../../../shared/linking.ts';
import { portions } from '../rows.ts';
import type { IssueRow, Schema } from '../schema.ts';
import { nextRevision } from './revision.ts';

const issueRow = (phrase: string, name: string): IssueRow => ({
  phrase,
  name,
  folded_phrase: fold(phrase),
  folded_name: fold(name),
});

/** Every phrase that stances bear with how many do, ordered by phrase. */
export async function issuePhrases(db: Kysely<Schema>): Promise<IssuePhrase[]> {
  const rows = await db
    .selectFrom('stances')
    .where('issue', 'is not', null)
    .groupBy('issue')
    .select(['issue', (count) => count.fn.countAll().as('stances')])
    .orderBy('issue')
    .execute();
  return rows.map(({ issue, stances }) => ({ phrase: issue!, stances: Number(stances) }));
}

/** Adds the phrases that the store does not have yet, each as an issue of its own until the next grouping. */
export async function addIssues(trx: Transaction<Schema>, phrases: Iterable<string>): Promise<void> {
  await insertIssues(
    trx,
    [...new Set(phrases)].map((phrase) => issueRow(phrase, phrase)),
  );
}

async function insertIssues(trx: Transaction<Schema>, rows: readonly IssueRow[]): Promise<void> {
  for (const portion of portions(rows))
    await trx
      .insertInto('issues')
      .values(portion)
      .onConflict((conflict) => conflict.column('phrase').doNothing())
      .execute();
}

/** Replaces the groups of all phrases in one transaction; phrases that were stored meanwhile stand for themselves. */
export async function saveIssueGroups(db: Kysely<Schema>, groups: ReadonlyMap<string, string>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await nextRevision(trx);
    await trx.deleteFrom('issues').execute();
    await insertIssues(
      trx,
      [...groups].map(([phrase, name]) => issueRow(phrase, name)),
    );
    await addIssues(
      trx,
      (await issuePhrases(trx)).map(({ phrase }) => phrase),
    );
  });
}
