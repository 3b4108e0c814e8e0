import { type Kysely, sql, type Transaction } from 'kysely';
import { wordsOf } from '../../../shared/text-words.ts';
import type { Schema } from '../schema.ts';
import type { Fault } from '../store.ts';
import type { IndexedWords, WordIndex } from '../word-index.ts';
import { numberOf } from './stories/archive.ts';

/** Distinct words of one text take up to so many bytes: PostgreSQL keeps a megabyte of them. By further words a text is not found. */
const mostBytes = 500_000;

/** Those of the words that are kept. */
function kept(words: readonly string[]): readonly string[] {
  const known = new Set<string>();
  let bytes = 0;
  for (const word of words) {
    if (known.has(word)) continue;
    bytes += Buffer.byteLength(word);
    if (bytes > mostBytes) break;
    known.add(word);
  }
  return words.filter((word) => known.has(word));
}

/** The words of a text in its order, a blank between them. */
function lineOf(text: string): string {
  const words = wordsOf(text);
  // Folding makes at most three bytes of a code unit of most scripts, and more only of rare ones.
  return (text.length * 4 > mostBytes ? kept(words) : words).join(' ');
}

type Text = { title: string | null; text: string };

const indexedWords = (number: number, { title, text }: Text): IndexedWords => ({
  number,
  title: lineOf(title ?? ''),
  text: lineOf(text),
});

/** Lets a document be found by its words, and gives it a number where it has none. */
export async function addWords(trx: Transaction<Schema>, index: WordIndex, id: string, document: Text): Promise<void> {
  await index.add(trx, [indexedWords(await numberOf(trx, id), document)]);
}

export async function removeWords(trx: Transaction<Schema>, index: WordIndex, id: string): Promise<void> {
  const row = await trx.selectFrom('documents').select('number').where('id', '=', id).executeTakeFirst();
  if (row?.number != null) await index.remove(trx, [row.number]);
}

/** Texts are read so many at a time. */
const documentsAtOnce = 200;

/** All documents in the order of their numbers, some at a time; those without a number are left out. */
async function* numbered(db: Kysely<Schema>) {
  for (let last = -1; ; ) {
    const rows = await db
      .selectFrom('documents')
      .select(['id', 'number', 'title', 'text'])
      .where('number', '>', last)
      .orderBy('number')
      .limit(documentsAtOnce)
      .$narrowType<{ number: number }>()
      .execute();
    if (!rows.length) return;
    yield rows;
    last = rows.at(-1)!.number;
  }
}

async function numberAll(trx: Transaction<Schema>): Promise<void> {
  const rows = await trx.selectFrom('documents').select('id').where('number', 'is', null).orderBy('id').execute();
  for (const { id } of rows) await numberOf(trx, id);
}

/** Lets all documents be found by their words, from their texts alone. */
export async function indexAllWords(trx: Transaction<Schema>, index: WordIndex): Promise<void> {
  await index.clear(trx);
  await numberAll(trx);
  for await (const rows of numbered(trx))
    await index.add(
      trx,
      rows.map(({ number, ...document }) => indexedWords(number, document)),
    );
}

const most = 100;

/** Documents that are not found by their words, and words of none. */
export async function findWordFaults(db: Kysely<Schema>, index: WordIndex): Promise<Fault[]> {
  const faults: Fault[] = [];
  const { rows: strays } = await sql<{ number: number }>`select number from (${index.numbers()}) as indexed
    where number not in (select number from documents where number is not null) order by number limit ${most}`.execute(
    db,
  );
  for (const { number } of strays)
    faults.push({ what: 'words belong to no document', place: String(number), document: null, mend: 'repair' });
  const wrong = (id: string) =>
    faults.push({ what: 'articles are not found by their words', place: id, document: null, mend: 'repair' });
  for (const { id } of await db.selectFrom('documents').select('id').where('number', 'is', null).execute()) wrong(id);
  for await (const rows of numbered(db)) {
    const kept = new Map(
      (
        await index.words(
          db,
          rows.map(({ number }) => number),
        )
      ).map((words) => [words.number, words]),
    );
    for (const { id, number, ...document } of rows) {
      const [is, should] = [kept.get(number), indexedWords(number, document)];
      if (is?.title !== should.title || is.text !== should.text) wrong(id);
      if (faults.length >= most) return faults;
    }
  }
  return faults;
}
