import { sql, type Transaction } from 'kysely';
import { groupBy } from '../../../../shared/group-by.ts';
import type { StanceMark } from '../../../stories/archive.ts';
import { compareCopies } from '../../../stories/copies.ts';
import { portions } from '../../rows.ts';
import type { Schema } from '../../schema.ts';
import { adjustStanceCounts } from '../save-actors.ts';

type Trx = Transaction<Schema>;

/** Shortest sentence that is one quotation wherever it stands, in UTF-16 code units: about ten words. */
export const longSentence = 60;

/** A stance with what it is to be from now on. */
interface Marked {
  id: string;
  key: string | null;
  repeats: number;
}

/** Writes what was found out of stances of one document, and keeps the counts of their actors. */
async function write(trx: Trx, documentId: string, marks: readonly Marked[]): Promise<void> {
  if (!marks.length) return;
  await adjustStanceCounts(trx, [documentId], -1);
  for (const portion of portions(marks)) {
    const values = sql.join(portion.map(({ id, key, repeats }) => sql`(${id}, ${key}, ${String(repeats)})`));
    await sql`update stances set sentence_key = mark.column2, repeats = cast(mark.column3 as integer)
      from (values ${values}) as mark where document_id = ${documentId} and id = mark.column1`.execute(trx);
  }
  await adjustStanceCounts(trx, [documentId], 1);
}

/** Long sentences with these keys that no earlier copy of their story has, with who takes the stance toward whom. */
const quotations = async (trx: Trx, keys: readonly string[]) => {
  const found = [];
  for (const portion of portions([...new Set(keys)]))
    found.push(
      ...(await trx
        .selectFrom('stances')
        .innerJoin('documents', 'documents.id', 'stances.document_id')
        .where('sentence_key', 'in', portion)
        .where('repeats', '!=', 1)
        .where((sentence) => sentence(sql<number>`sentence_end - sentence_start`, '>=', longSentence))
        .select([
          'stances.id',
          'stances.document_id',
          'stances.source',
          'stances.target',
          'sentence_key as key',
          'repeats',
          'documents.date',
        ])
        .execute()),
    );
  return found;
};

/** Lets the earliest article that has a long sentence count for all that have it with the same ends. */
async function countQuotations(trx: Trx, keys: readonly string[]): Promise<void> {
  const tellings = groupBy(await quotations(trx, keys), ({ key, source, target }) => `${key} ${source} ${target}`);
  const changed = [...tellings.values()].flatMap((telling) => {
    const copies = telling.map((one) => ({ ...one, stance: one.id, id: one.document_id }));
    const first = copies.reduce((a, b) => (compareCopies(b, a) < 0 ? b : a)).id;
    return copies
      .map(({ id, stance, key, repeats }) => ({
        id: stance,
        documentId: id,
        key,
        was: repeats,
        repeats: id === first ? 0 : 2,
      }))
      .filter(({ was, repeats }) => was !== repeats);
  });
  for (const [documentId, marks] of groupBy(changed, (mark) => mark.documentId)) await write(trx, documentId, marks);
}

/** Keeps which stances of a document repeat an earlier copy, and which of the others are one quotation. */
export async function markStances(trx: Trx, documentId: string, marks: readonly StanceMark[]): Promise<void> {
  await write(
    trx,
    documentId,
    marks.map(({ id, sentenceKey, repeats }) => ({ id, key: sentenceKey, repeats: repeats ? 1 : 0 })),
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
    rows.map(({ id }) => ({ id, key: null, repeats: 0 })),
  );
  await countQuotations(
    trx,
    rows.map(({ key }) => key!),
  );
}
