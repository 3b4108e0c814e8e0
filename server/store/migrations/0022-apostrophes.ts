import { type Kysely, type Migration, type RawBuilder, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import type { FirstWordIndex } from './0019-document-words.ts';
import { firstLineOf } from './0019-first-words.ts';
import { firstFold } from './first-fold.ts';

/** Marks that names were not compared by as apostrophes before, and those of them that were letters of words. */
const marks = [...'´‛′‵ʹʻʼʽʾʿ'];
const letters = [...'ʹʻʼʽʾʿ'];

const mark = new RegExp(`[${marks.join('')}]`, 'g');
const straight = (text: string): string => text.replace(mark, "'");

const holds = (column: string, some: readonly string[]): RawBuilder<unknown> =>
  sql.join(
    some.map((one) => sql`${sql.ref(column)} like ${`%${one}%`}`),
    sql` or `,
  );

async function foldNames(db: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<{ name: string }>`select distinct name from aliases where ${holds('name', marks)}`.execute(
    db,
  );
  for (const { name } of rows)
    await sql`update aliases set folded = ${firstFold(straight(name))} where name = ${name}`.execute(db);
}

async function foldIssues(db: Kysely<Schema>): Promise<void> {
  for (const column of ['phrase', 'name'] as const) {
    const [kept, folded] = [sql.ref(column), sql.ref(`folded_${column}`)];
    const { rows } = await sql<{ text: string }>`select distinct ${kept} as text from issues
      where ${holds(column, marks)}`.execute(db);
    for (const { text } of rows)
      await sql`update issues set ${folded} = ${firstFold(straight(text))} where ${kept} = ${text}`.execute(db);
  }
}

async function findByWords(db: Kysely<Schema>, index: FirstWordIndex): Promise<void> {
  const { rows } = await sql<{ number: number }>`select number from documents
    where number is not null and (${holds('title', letters)} or ${holds('text', letters)})`.execute(db);
  for (const { number } of rows) {
    const { rows: found } = await sql<{ title: string | null; text: string }>`select title, text from documents
      where number = ${number}`.execute(db);
    const [title, text] = [found[0]!.title ?? '', found[0]!.text].map((each) => firstLineOf(straight(each)));
    await index.remove(db, number);
    await index.add(db, { number, title: title!, text: text! });
  }
}

/** Names and words are found whatever mark stands in them for an apostrophe. */
export const apostrophes = (index: FirstWordIndex): Migration => ({
  async up(db: Kysely<Schema>): Promise<void> {
    await foldNames(db);
    await foldIssues(db);
    await findByWords(db, index);
  },
});
