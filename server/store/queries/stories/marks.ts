import { type Kysely, sql, type Transaction } from 'kysely';
import { groupBy } from '../../../../shared/group-by.ts';
import type { StanceMark } from '../../../stories/archive.ts';
import { compareCopies } from '../../../stories/copies.ts';
import { type FoundColumns, foundColumns } from '../../curation/correction.ts';
import { portions } from '../../rows.ts';
import type { Schema } from '../../schema.ts';
import { regroupIssues } from '../issues.ts';
import { inPortions } from '../linking/portions.ts';
import { adjustStanceCounts } from '../save-actors.ts';
import { addTellings, dropTellings } from './tellings.ts';

type Trx = Transaction<Schema>;

/** Shortest sentence that is one quotation wherever it stands, in UTF-16 code units: about ten words. */
const longSentence = 60;

type Ends = Pick<FoundColumns, 'source' | 'target'>;

/** What a long sentence says of whom, by which one article quotes another. */
const quotationOf = (key: string, { source, target }: Ends): string => [key, source, target ?? ''].join('\n');

/** A stance with what it is to be from now on. */
interface Marked {
  id: string;
  key: string | null;
  quotation: string | null;
  repeats: number;
}

/** Whether one of the stances of a document counts otherwise from now on. */
async function changesCounts(trx: Trx, documentId: string, marks: readonly Marked[]): Promise<boolean> {
  const rows = await trx
    .selectFrom('stances')
    .select(['id', 'repeats'])
    .where('document_id', '=', documentId)
    .execute();
  const known = new Map(rows.map(({ id, repeats }) => [id, repeats]));
  return marks.some(({ id, repeats }) => known.has(id) && known.get(id) !== repeats);
}

/** Writes what was found out of stances of one document, and keeps the counts of their actors. */
async function write(trx: Trx, documentId: string, marks: readonly Marked[]): Promise<void> {
  if (!marks.length) return;
  const isCounted = await changesCounts(trx, documentId, marks);
  if (isCounted) await adjustStanceCounts(trx, [documentId], -1);
  await dropTellings(trx, [documentId]);
  for (const portion of portions(marks)) {
    const values = sql.join(
      portion.map(({ id, key, quotation, repeats }) => sql`(${id}, ${key}, ${quotation}, ${String(repeats)})`),
    );
    await sql`update stances
      set sentence_key = mark.column2, quotation = mark.column3, repeats = cast(mark.column4 as integer)
      from (values ${values}) as mark where document_id = ${documentId} and id = mark.column1`.execute(trx);
  }
  await addTellings(trx, [documentId]);
  if (isCounted) await adjustStanceCounts(trx, [documentId], 1);
  await regroupIssues(
    trx,
    documentId,
    marks.map(({ id }) => id),
  );
}

/** Long sentences that no earlier copy of their story has. */
const longSentences = (db: Kysely<Schema>) =>
  db.selectFrom('stances').where('quotation', 'is not', null).where('repeats', '!=', 1);

/** Those with these keys. */
const quotations = (db: Kysely<Schema>, keys: Iterable<string>) =>
  inPortions(keys, (some) =>
    longSentences(db)
      .innerJoin('documents', 'documents.id', 'stances.document_id')
      .where('sentence_key', 'in', some)
      .select(['stances.id', 'stances.document_id as documentId', 'sentence_key as key', 'quotation', 'repeats'])
      .select('documents.date')
      .execute(),
  );

/** A stance that counts, or does not, against what the earliest article with its long sentence says. */
export interface Misplaced extends Marked {
  documentId: string;
}

/** The earliest article that has a long sentence counts for all that have it with the same ends: those that are marked otherwise. */
async function misplaced(db: Kysely<Schema>, keys: Iterable<string>): Promise<Misplaced[]> {
  const tellings = groupBy(await quotations(db, keys), ({ quotation }) => quotation);
  return [...tellings.values()].flatMap((telling) => {
    const copies = telling.map(({ documentId, date }) => ({ id: documentId, date }));
    const first = copies.reduce((a, b) => (compareCopies(b, a) < 0 ? b : a)).id;
    return telling
      .map(({ repeats: was, ...one }) => ({ ...one, was, repeats: one.documentId === first ? 0 : 2 }))
      .filter(({ was, repeats }) => was !== repeats);
  });
}

async function countQuotations(trx: Trx, keys: readonly string[]): Promise<void> {
  const changed = groupBy(await misplaced(trx, keys), ({ documentId }) => documentId);
  for (const [documentId, marks] of changed) await write(trx, documentId, marks);
}

/** Stances that no correction is about of which another quotation is kept than they are. */
const misread = (db: Kysely<Schema>) =>
  db
    .selectFrom('stances')
    .where('correction', 'is', null)
    .where('sentence_key', 'is not', null)
    .where(
      sql<boolean>`coalesce(quotation, '') <> case when sentence_end - sentence_start < ${sql.lit(longSentence)} then ''
        else sentence_key || ${'\n'} || source || ${'\n'} || coalesce(target, '') end`,
    )
    .select(['document_id as documentId', 'id'])
    .execute();

/** All stances that are marked otherwise than the articles with their sentences say. */
export async function misplacedQuotations(db: Kysely<Schema>): Promise<{ documentId: string; id: string }[]> {
  const shared = await longSentences(db)
    .groupBy('sentence_key')
    .having((many) => many.or([many(many.fn.countAll(), '>', 1), many(many.fn.max('repeats'), '=', 2)]))
    .select('sentence_key as key')
    .execute();
  const short = await db
    .selectFrom('stances')
    .where('repeats', '=', 2)
    .where('quotation', 'is', null)
    .select(['document_id as documentId', 'id'])
    .execute();
  return [
    ...short,
    ...(await misread(db)),
    ...(await misplaced(
      db,
      shared.map(({ key }) => key!),
    )),
  ];
}

/** Who takes which of the stances of a document toward whom where the sentence is long, as it was found: corrections change no story. */
async function endsInLongSentences(trx: Trx, documentId: string): Promise<Map<string, Ends>> {
  const rows = await trx
    .selectFrom('stances')
    .where('document_id', '=', documentId)
    .where((sentence) => sentence(sql<number>`sentence_end - sentence_start`, '>=', longSentence))
    .select(['id', 'source', 'target', 'correction'])
    .execute();
  return new Map(rows.map(({ correction, ...row }) => [row.id, (correction && foundColumns(correction)) || row]));
}

/** Keeps which stances of a document repeat an earlier copy, and which of the others are one quotation. */
export async function markStances(trx: Trx, documentId: string, marks: readonly StanceMark[]): Promise<void> {
  const ends = await endsInLongSentences(trx, documentId);
  await write(
    trx,
    documentId,
    marks.map(({ id, sentenceKey: key, repeats }) => ({
      id,
      key,
      repeats: repeats ? 1 : 0,
      quotation: ends.has(id) ? quotationOf(key, ends.get(id)!) : null,
    })),
  );
  await countQuotations(
    trx,
    marks.map(({ sentenceKey }) => sentenceKey),
  );
}

/** Lets all stances of a document count, as if no other document were known. */
export async function unmarkStances(trx: Trx, documentId: string): Promise<void> {
  const rows = await trx
    .selectFrom('stances')
    .select(['id', 'sentence_key as key'])
    .where('document_id', '=', documentId)
    .where('sentence_key', 'is not', null)
    .execute();
  await write(
    trx,
    documentId,
    rows.map(({ id }) => ({ id, key: null, quotation: null, repeats: 0 })),
  );
  await countQuotations(
    trx,
    rows.map(({ key }) => key!),
  );
}
