import { type RawBuilder, sql, type Transaction } from 'kysely';
import { portions } from '../../rows.ts';
import type { Schema } from '../../schema.ts';

type Trx = Transaction<Schema>;

export const tellingColumns = [
  ...(['document_id', 'id', 'sentence_key', 'quotation', 'source', 'target', 'type', 'review', 'repeats'] as const),
  ...(['date', 'outlet', 'story', 'begun'] as const),
] as const;

const columns = sql.join(tellingColumns.map((column) => sql.ref(column)));

/** Stances as tellings of their sentences; see `TellingRow`. */
const tellingsWhere = (condition: RawBuilder<unknown>) => sql`
  select own.document_id, own.id, own.sentence_key, own.quotation, own.source, own.target, own.type, own.review,
    own.repeats, document.date, document.source as outlet, coalesce(document.story, document.id) as story,
    leader.date as begun
  from stances as own join documents as document on document.id = own.document_id
  left join documents as leader on leader.id = coalesce(document.story, document.id)
  where ${condition}`;

const lateSentences = (condition: RawBuilder<unknown>) => sql`
  select sentence_key from stances where repeats <> 0 and sentence_key is not null and ${condition}`;

/** The tellings of all sentences that are told more than once. */
export const derivedTellings = tellingsWhere(sql`own.sentence_key in (${lateSentences(sql`1 = 1`)})`);

const insert = (trx: Trx, rows: RawBuilder<unknown>) =>
  sql`insert into tellings (${columns}) select * from (${rows}) as told where true
    on conflict (document_id, id) do nothing`.execute(trx);

/** Notes the stances of documents whose sentences others tell too; where such a sentence was told once until now, the others as well. */
export async function addTellings(trx: Trx, documents: readonly string[]): Promise<void> {
  for (const some of portions(documents)) {
    const ids = sql.join([...some]);
    const isKnown = sql`exists (select 1 from tellings where tellings.sentence_key = stances.sentence_key)`;
    await insert(
      trx,
      tellingsWhere(sql`own.sentence_key in (${lateSentences(sql`document_id in (${ids}) and not ${isKnown}`)})`),
    );
    await insert(
      trx,
      tellingsWhere(sql`own.document_id in (${ids})
        and exists (select 1 from tellings where tellings.sentence_key = own.sentence_key)`),
    );
  }
}

/** Forgets the stances of documents, and sentences that are told once without them. */
export async function dropTellings(trx: Trx, documents: readonly string[]): Promise<void> {
  for (const some of portions(documents)) {
    const gone = await trx.deleteFrom('tellings').where('document_id', 'in', some).returning('sentence_key').execute();
    for (const keys of portions([...new Set(gone.map((row) => row.sentence_key))]))
      await trx
        .deleteFrom('tellings')
        .where('sentence_key', 'in', keys)
        .where(
          sql<boolean>`not exists (select 1 from tellings as late
            where late.sentence_key = tellings.sentence_key and late.repeats <> 0)`,
        )
        .execute();
  }
}

/** Notes another story of documents. */
export async function moveTellings(trx: Trx, documents: readonly string[], story: string): Promise<void> {
  const begun = sql<string | null>`(select date from documents where id = ${story})`;
  for (const some of portions(documents))
    await trx.updateTable('tellings').set({ story, begun }).where('document_id', 'in', some).execute();
}

/** Notes all of them anew. */
export async function noteAllTellings(trx: Trx): Promise<void> {
  await trx.deleteFrom('tellings').execute();
  await insert(trx, derivedTellings);
}
