import { type Kysely, sql, type Transaction } from 'kysely';
import type { Analysis, AnalyzedMention } from '../../../shared/analysis.ts';
import { mainCorpus } from '../../../shared/corpus.ts';
import type { Document, DocumentSummary } from '../../../shared/document.ts';
import type { ListedFilter } from '../../../shared/filter.ts';
import type { ReaderVersion } from '../../../shared/reader-version.ts';
import type { SearchTerm } from '../../../shared/text-words.ts';
import { addFoundActors } from '../curation/actors.ts';
import { namesFor, namesOf } from '../curation/documents.ts';
import { forgetCorrections } from '../curation/forget.ts';
import { dropActors } from '../curation/found-actors.ts';
import { showCorrected } from '../curation/show.ts';
import { showDocuments } from '../curation/stances.ts';
import { documentActorRows, documentRow, mentionRows, portions, stanceRows } from '../rows.ts';
import type { Schema } from '../schema.ts';
import type { FileOfDocument, ListedDocuments, Next, Page, Provenance } from '../store.ts';
import type { WordIndex } from '../word-index.ts';
import { corporaOf, forgetFeeds, heldElsewhere, putIntoCorpora, takeFromCorpora } from './corpora.ts';
import { addIssues, dropBareIssues, removeIssues } from './issues.ts';
import { keepRemoved } from './linking/occurrences.ts';
import { inPortions } from './linking/portions.ts';
import { type Column, pageOf } from './page-of.ts';
import { nextRevision } from './revision.ts';
import { adjustStanceCounts } from './save-actors.ts';
import { copiesOfDocuments } from './stories/copies.ts';
import { findStory, leaveStories } from './stories/find-story.ts';
import { documentConditions } from './stories/stand-ins.ts';
import { addWords, removeWords } from './words.ts';

const columns = ['id', 'title', 'date', 'source', 'url', 'language'] as const;

export async function idWhere(db: Kysely<Schema>, column: 'hash' | 'path', value: string): Promise<string | null> {
  const row = await db.selectFrom('documents').select('id').where(column, '=', value).executeTakeFirst();
  return row?.id ?? null;
}

export async function filesOfDocuments(db: Kysely<Schema>): Promise<FileOfDocument[]> {
  const rows = await db
    .selectFrom('documents')
    .select(['id', 'path'])
    .where('path', 'is not', null)
    .orderBy('path')
    .execute();
  return rows.map(({ id, path }) => ({ id, path: path! }));
}

/** Takes out what was read in a document; gives the actors that it had, which may be in no other. */
async function removeAnalysis(trx: Transaction<Schema>, id: string): Promise<string[]> {
  await adjustStanceCounts(trx, [id], -1);
  await removeIssues(trx, id);
  await keepRemoved(trx, id);
  const actors = await trx
    .deleteFrom('document_actors')
    .where('document_id', '=', id)
    .returning(['linked_to', 'found_as'])
    .execute();
  return actors.flatMap(({ linked_to, found_as }) => [linked_to, found_as ?? linked_to]);
}

async function addAnalysis(trx: Transaction<Schema>, id: string, analysis: Analysis): Promise<void> {
  const shownAs = await addFoundActors(trx, analysis.actors);
  for (const rows of portions(documentActorRows(id, analysis.actors, shownAs)))
    await trx.insertInto('document_actors').values(rows).execute();
  for (const rows of portions(mentionRows(id, analysis.mentions)))
    await trx.insertInto('mentions').values(rows).execute();
  for (const rows of portions(stanceRows(id, analysis.stances))) await trx.insertInto('stances').values(rows).execute();
  await addIssues(
    trx,
    analysis.stances.flatMap(({ issue }) => issue ?? []),
  );
  await adjustStanceCounts(trx, [id], 1);
}

/** What is left to do once documents are taken out. */
interface TakenOut {
  /** The names by which corrections may have meant them, which may mean another by now. */
  names: string[];
  /** The actors that they had, which may be in no other. */
  actors: string[];
}

/** Removes a document that has left its story. */
async function removeDocument(trx: Transaction<Schema>, index: WordIndex, id: string): Promise<TakenOut> {
  const actors = await removeAnalysis(trx, id);
  await removeWords(trx, index, id);
  const [removed] = await trx.deleteFrom('documents').where('id', '=', id).returning(['id', 'url', 'title']).execute();
  return { actors, names: removed ? await namesFor(trx, removed) : [] };
}

/** Takes documents out of the corpus and their stories. */
async function takeOut(trx: Transaction<Schema>, index: WordIndex, ids: ReadonlySet<string>): Promise<TakenOut> {
  await leaveStories(trx, [...ids]);
  const taken: TakenOut = { names: [], actors: [] };
  for (const id of ids) {
    const { names, actors } = await removeDocument(trx, index, id);
    taken.names.push(...names);
    taken.actors.push(...actors);
  }
  return taken;
}

/** Drops the actors that are found in no document now; gives the names of the documents that must be shown anew without them. */
const dropAll = async (trx: Transaction<Schema>, actors: readonly string[]): Promise<string[]> =>
  namesOf(trx, ...(await dropActors(trx, actors)));

/** Takes out what stands under the id or the path of a document, and writes it anew, in one transaction. */
export async function saveDocument(
  db: Kysely<Schema>,
  index: WordIndex,
  document: Document,
  hash: string,
  analysis: Analysis,
  path: string | null,
  provenance: Provenance,
): Promise<void> {
  const { id } = document;
  await db.transaction().execute(async (trx) => {
    await nextRevision(trx);
    const atPath = path === null ? null : await idWhere(trx, 'path', path);
    const earlier = new Set([id, atPath ?? id]);
    const corpora = await corporaOf(trx, earlier);
    const { names, actors } = await takeOut(trx, index, earlier);
    await trx
      .insertInto('documents')
      .values(documentRow(document, hash, path, provenance))
      .execute();
    await addWords(trx, index, id, document);
    await putIntoCorpora(trx, id, [...corpora, provenance.corpus ?? mainCorpus]);
    await addAnalysis(trx, id, analysis);
    const naming = await dropAll(trx, actors);
    await findStory(trx, id);
    await showDocuments(trx, [...new Set([...names, ...naming, ...(await namesFor(trx, document))])]);
  });
}

/** Replaces the analysis of a document that still has this content, in one transaction; false when it has not. */
export async function saveAnalysis(
  db: Kysely<Schema>,
  id: string,
  hash: string,
  analysis: Analysis,
  reader: ReaderVersion,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await nextRevision(trx);
    const { numUpdatedRows } = await trx
      .updateTable('documents')
      .set({ reader })
      .where('id', '=', id)
      .where('hash', '=', hash)
      .executeTakeFirst();
    if (!numUpdatedRows) return false;
    await leaveStories(trx, [id]);
    const actors = await removeAnalysis(trx, id);
    await addAnalysis(trx, id, analysis);
    const naming = await dropAll(trx, actors);
    await findStory(trx, id);
    await showDocuments(trx, [...new Set([...naming, ...(await namesOf(trx, id))])]);
    return true;
  });
}

/** Removes documents with all that belongs to no other, in one transaction; of corpora, those that no other corpus holds. To `forget` them takes their corrections, too. */
export async function removeDocuments(
  db: Kysely<Schema>,
  index: WordIndex,
  ids: readonly string[],
  corpora: readonly string[] = [],
  { forget = false } = {},
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await nextRevision(trx);
    const kept = new Set(corpora.length ? await heldElsewhere(trx, ids, corpora) : []);
    await takeFromCorpora(trx, [...kept], corpora);
    const going = new Set(ids.filter((id) => !kept.has(id)));
    if (forget) await forgetCorrections(trx, [...going]);
    const { names, actors } = await takeOut(trx, index, going);
    await forgetFeeds(trx, corpora);
    await dropActors(trx, actors);
    await showCorrected(trx, names);
    await dropBareIssues(trx);
  });
}

/** The documents that pass a filter. */
const passing = (db: Kysely<Schema>, { language, ...filter }: ListedFilter) =>
  [
    ...documentConditions(db, 'documents', filter),
    ...(language ? [sql<boolean>`language in (${sql.join(language)})`] : []),
  ].reduce((query, condition) => query.where(condition), db.selectFrom('documents'));

/** Ids of the documents that pass and are the first copy of their story that does. */
const firstCopies = (db: Kysely<Schema>, filter: ListedFilter) =>
  db
    .selectFrom(
      passing(db, filter)
        .select('id')
        .select(
          sql<number>`row_number() over (partition by coalesce(story, id)
            order by case when date is null then 1 else 0 end, date, id)`.as('place'),
        )
        .as('copy'),
    )
    .where('place', '=', 1)
    .select('id');

/** The documents that pass, or one of each story; those that meet all terms. */
function listed(db: Kysely<Schema>, index: WordIndex, { copies, terms = [], ...filter }: ListedDocuments) {
  let query = copies ? passing(db, filter) : db.selectFrom('documents');
  if (terms.length) query = query.where(sql<boolean>`number in (${index.matching(terms, 'document')})`);
  if (copies) return query;
  const isNarrowed = Object.values(filter).some((value) => value !== undefined);
  return isNarrowed
    ? query.where('id', 'in', firstCopies(db, filter))
    : query.where((or) => or.or([or('story', 'is', null), or('story', '=', or.ref('id'))]));
}

/** How well a document meets the terms: 0 where its title has them as whole words, 1 where it has them elsewhere, 2 where words only begin so. */
function closeness(index: WordIndex, terms: readonly SearchTerm[]) {
  const whole = terms.map(({ words }) => ({ words, isBeginning: false }));
  return sql<number>`case when number in (${index.matching(whole, 'title')}) then 0
    when number in (${index.matching(whole, 'document')}) then 1 else 2 end`;
}

/** Ids of a page of documents, those that meet the terms best first, then the newest; those without a date last. */
async function idsOf(db: Kysely<Schema>, index: WordIndex, page: Page, selection: ListedDocuments) {
  const { terms = [] } = selection;
  const order: Column[] = [
    ...(terms.length ? [{ by: closeness(index, terms), isNumber: true } as const] : []),
    { by: sql.ref('date'), isDescending: true, mayLack: true },
    { by: sql.ref('id') },
  ];
  const { rows, next } = await pageOf(listed(db, index, selection).select('id'), order, page);
  return { ids: rows.map(({ id }) => id), next };
}

/** The documents with these ids as they are listed, in the order of the ids. */
async function summariesOf(db: Kysely<Schema>, ids: readonly string[]): Promise<DocumentSummary[]> {
  const rows = await inPortions(ids, (some) =>
    db
      .selectFrom('documents')
      .where('id', 'in', some)
      .select([...columns, 'characters'])
      .select((outer) =>
        outer
          .selectFrom('stances')
          .whereRef('stances.document_id', '=', 'documents.id')
          .where('stances.review', '!=', 'rejected')
          .select((count) => count.fn.countAll().as('count'))
          .as('stances'),
      )
      .execute(),
  );
  const copiesOf = await copiesOfDocuments(db, ids);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids
    .map((id) => byId.get(id)!)
    .map((row) => ({ ...row, stances: Number(row.stances), copies: copiesOf.get(row.id) ?? [] }));
}

/** One page of the leading copies of all stories or of all documents: those that meet the terms best, then the newest. */
export async function documentPage(
  db: Kysely<Schema>,
  index: WordIndex,
  page: Page,
  selection: ListedDocuments,
): Promise<Next & { total: number; documents: DocumentSummary[] }> {
  const { total } = await listed(db, index, selection)
    .select((count) => count.fn.countAll().as('total'))
    .executeTakeFirstOrThrow();
  const { ids, next } = Number(total) ? await idsOf(db, index, page, selection) : { ids: [], next: null };
  return { total: Number(total), documents: await summariesOf(db, ids), next };
}

export async function documentById(db: Kysely<Schema>, id: string): Promise<Document | null> {
  const row = await db
    .selectFrom('documents')
    .select([...columns, 'text'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Mentions of a document in the order of its text, with their corpus-wide actors. */
export const mentionsOf = (db: Kysely<Schema>, documentId: string): Promise<AnalyzedMention[]> =>
  db
    .selectFrom('mentions')
    .innerJoin('document_actors as link', (join) =>
      join.onRef('link.document_id', '=', 'mentions.document_id').onRef('link.id', '=', 'mentions.actor'),
    )
    .where('mentions.document_id', '=', documentId)
    .select(['mentions.start', 'mentions.end', 'link.linked_to as actor', 'mentions.kind'])
    .orderBy('mentions.position')
    .execute();

/** Texts of those of the documents that are there. */
export async function textsOf(db: Kysely<Schema>, ids: Iterable<string>): Promise<Map<string, string>> {
  const rows = await inPortions(ids, (some) =>
    db.selectFrom('documents').select(['id', 'text']).where('id', 'in', some).execute(),
  );
  return new Map(rows.map(({ id, text }) => [id, text]));
}
