import type { Kysely } from 'kysely';
import { openStore } from '../../server/store/open-store.ts';
import { isLocation } from '../../server/store/postgres/location.ts';
import { wordIndex as wordsInPostgres } from '../../server/store/postgres/word-index.ts';
import { countEverything } from '../../server/store/queries/edges/counting.ts';
import { indexAllWords } from '../../server/store/queries/words.ts';
import type { Schema } from '../../server/store/schema.ts';
import { wordIndex as wordsInSqlite } from '../../server/store/sqlite/word-index.ts';
import { fold } from '../../shared/fold.ts';
import { type Polarity, plover, type StanceType, stanceTypes } from '../../shared/plover.ts';
import { createRandom } from '../../shared/random.ts';
import { connect, insert, type Row } from './raw-rows.ts';

const actors = 50_000;
const issues = 2000;
const perDocument = 10;
const kinds = ['person', 'country', 'organization', 'group'];
const countries = ['USA', 'CHN', 'FRA', 'RUS', null];

/** A rank below `most`: the first about as often as the next two together, and so on (Zipf's law). */
const rank = (random: () => number, most: number): number => Math.min(most - 1, Math.floor(most ** random()) - 1);

const actorId = (number: number): string => `actor-${number}`;
const nameOf = (number: number): string => `Actor ${number}`;
const wordAt = (number: number): string => `w${number.toString(36)}`;

/** About a hundred words, the frequent ones as frequent as those of a language. */
const textOf = (random: () => number): string =>
  Array.from({ length: 100 }, () => wordAt(rank(random, 20_000))).join(' ');

function actorRows(number: number): [Row, Row] {
  const name = nameOf(number);
  return [
    {
      ...{ id: actorId(number), name, kind: kinds[number % 4], country: countries[number % 5], stances: 0 },
      ...{ affiliation: null, role: null },
    },
    { actor_id: actorId(number), position: 0, name, folded: fold(name) },
  ];
}

function stanceRow(document: string, key: string, number: number, among: readonly number[], random: () => number): Row {
  const source = among[Math.floor(random() * among.length)]!;
  const other = among[Math.floor(random() * among.length)]!;
  const target = other === source ? among[(among.indexOf(source) + 1) % among.length]! : other;
  const type = stanceTypes[Math.floor(random() * stanceTypes.length)] as StanceType;
  const sentence = `${key}-${number}`;
  const isQuotation = random() < 0.5;
  return {
    ...{ document_id: document, id: String(number), source: actorId(source), target: actorId(target) },
    ...{ issue: random() < 0.3 ? `issue ${rank(random, issues)}` : null, type, modality: 'asserted' },
    ...{ polarity: plover[type].polarity as Polarity, intensity: plover[type].intensity },
    ...{ confidence: random(), score: random(), attributed_to: null, correction: null, review: 'unreviewed' },
    ...{ sentence_start: number * 10, sentence_end: number * 10 + 9, evidence_start: number * 10, text: 'some words' },
    ...{ evidence_end: number * 10 + 9, why: '{}', sentence_key: sentence },
    quotation: isQuotation ? `${sentence}\n${actorId(source)}\n${actorId(target)}` : null,
  };
}

/** The rows of a document; every tenth is a copy of the one before. */
function documentRows(number: number): Record<'documents' | 'corpus_documents' | 'document_actors' | 'stances', Row[]> {
  const isCopy = number % 10 === 9;
  const key = `doc-${isCopy ? number - 1 : number}`;
  const [id, random] = [`doc-${number}`, createRandom(isCopy ? number - 1 : number)];
  const among = [...new Set(Array.from({ length: 6 }, () => rank(random, actors)))];
  if (among.length < 2) among.push(among[0] === 1 ? 2 : 1);
  const date = new Date(Date.UTC(2019, 0, 1) + Math.floor(random() * 1000) * 864e5).toISOString().slice(0, 10);
  const source = `Outlet ${Math.floor(random() * random() * 40) + (isCopy ? 1 : 0)}`;
  const text = textOf(random);
  const story = { number: number + 1, story: key };
  return {
    documents: [
      {
        ...{
          id,
          hash: `hash-${number}`,
          path: null,
          title: `Title ${number}`,
          date,
          source,
          url: null,
          language: 'en',
        },
        ...{ text, characters: text.length, reader: null, annotation: null, origin: null, ...story },
      },
    ],
    corpus_documents: [{ corpus: 'main', document_id: id }],
    document_actors: among.map((actor, position) => ({
      ...{ document_id: id, id: actorId(actor), position, name: nameOf(actor), kind: kinds[actor % 4], country: null },
      ...{ affiliation: null, role: null, aliases: '[]', linked_to: actorId(actor), found_as: actorId(actor) },
      ...{ given: null, name_key: null, summed_as: actorId(actor) },
    })),
    stances: Array.from({ length: perDocument }, (_, index) => ({
      ...stanceRow(id, key, index, among, random),
      repeats: isCopy ? 1 : 0,
    })),
  };
}

const documentsAtOnce = 500;

async function insertDocuments(db: Kysely<Schema>, from: number, to: number): Promise<void> {
  const of = Array.from({ length: to - from }, (_, index) => documentRows(from + index));
  await db.transaction().execute(async (trx) => {
    for (const table of ['documents', 'corpus_documents', 'document_actors', 'stances'] as const)
      await insert(
        trx,
        table,
        of.flatMap((rows) => rows[table]),
      );
  });
}

const issueRow = (number: number): Row => {
  const [phrase, name] = [`issue ${number}`, `issue ${number - (number % 3)}`];
  return { phrase, name, folded_phrase: phrase, folded_name: name, stances: 0, told: 0, head: null, grouped: 1 };
};

/** Brings what is counted in line with the rows. */
const count = (db: Kysely<Schema>): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await countEverything(trx);
    await trx
      .updateTable('issues')
      .set((update) => ({
        stances: update
          .selectFrom('stances')
          .whereRef('issue', '=', 'phrase')
          .select(({ fn }) => fn.countAll<number>().as('n')),
        told: update
          .selectFrom('stances')
          .whereRef('issue', '=', 'phrase')
          .where('repeats', '=', 0)
          .select(({ fn }) => fn.countAll<number>().as('n')),
      }))
      .execute();
    await trx
      .updateTable('actors')
      .from('actor_counts')
      .whereRef('actor_id', '=', 'id')
      .set(({ ref }) => ({ stances: ref('actor_counts.stances') }))
      .execute();
  });

/**
 * Makes a store of so many stances, ten a document, among 50,000 actors of which the first are the most frequent by far,
 * by writing its rows: the same number gives the same store.
 */
export async function makeLargeStore(location: string, stances: number): Promise<void> {
  await (await openStore(location)).close();
  const db = connect(location);
  await db.transaction().execute(async (trx) => {
    const rows = Array.from({ length: actors }, (_, number) => actorRows(number));
    await insert(
      trx,
      'actors',
      rows.map(([actor]) => actor),
    );
    await insert(
      trx,
      'aliases',
      rows.map(([, alias]) => alias),
    );
    await insert(
      trx,
      'issues',
      Array.from({ length: issues }, (_, number) => issueRow(number)),
    );
  });
  const documents = stances / perDocument;
  for (let from = 0; from < documents; from += documentsAtOnce)
    await insertDocuments(db, from, Math.min(documents, from + documentsAtOnce));
  await count(db);
  const index = isLocation(location) ? wordsInPostgres : wordsInSqlite;
  await db.transaction().execute((trx) => indexAllWords(trx, index));
  await db.destroy();
}
