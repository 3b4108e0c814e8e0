import { type Kysely, sql } from 'kysely';
import { fold } from '../../../shared/fold.ts';
import { correctionOf } from '../curation/correction.ts';
import type { Cursor } from '../cursor.ts';
import type { GroupedPhrase } from '../link-tables.ts';
import { stanceOf } from '../rows.ts';
import type { Schema } from '../schema.ts';
import type { EdgeSelection, Page, StanceOutline, StanceSelection, StoredStance } from '../store.ts';
import { edgeStances, isReviewed, tellingConditions, typesOf } from './edges/selection.ts';
import { comesAfter } from './page-of.ts';
import { documentConditions, isTold } from './stories/stand-ins.ts';

/** Stances with their document and the corpus-wide actors of both ends and of the speaker. */
const joined = (db: Kysely<Schema>) =>
  db
    .selectFrom('stances as stance')
    .innerJoin('documents as document', 'document.id', 'stance.document_id')
    .innerJoin('document_actors as giver', (join) =>
      join.onRef('giver.document_id', '=', 'stance.document_id').onRef('giver.id', '=', 'stance.source'),
    )
    .innerJoin('actors as source', 'source.id', 'giver.linked_to')
    .leftJoin('document_actors as receiver', (join) =>
      join.onRef('receiver.document_id', '=', 'stance.document_id').onRef('receiver.id', '=', 'stance.target'),
    )
    .leftJoin('actors as target', 'target.id', 'receiver.linked_to')
    .leftJoin('document_actors as speaker', (join) =>
      join.onRef('speaker.document_id', '=', 'stance.document_id').onRef('speaker.id', '=', 'stance.attributed_to'),
    )
    .leftJoin('issues as topic', 'topic.phrase', 'stance.issue');

/** Stances that an actor gives or receives. */
const ofActor = (db: Kysely<Schema>, actor: string) => endOf(db, 'source', actor).union(endOf(db, 'target', actor));

const endOf = (db: Kysely<Schema>, end: 'source' | 'target', actor: string) =>
  db
    .selectFrom('document_actors as own')
    .innerJoin('stances as given', (join) =>
      join.onRef('given.document_id', '=', 'own.document_id').onRef(`given.${end}`, '=', 'own.id'),
    )
    .where('own.linked_to', '=', actor)
    .select(['given.document_id', 'given.id']);

/** Stances of edges of which as many pass as the selection wants. */
const ofEdges = (db: Kysely<Schema>, selection: EdgeSelection) =>
  edgeStances(db, selection).select(['stance.document_id', 'stance.id']);

/** The stances that pass a selection, joined with what is told of them. */
export function selected(db: Kysely<Schema>, selection: StanceSelection) {
  let query = joined(db).where(isReviewed(selection));
  const { type, quad, polarity, kind, country, minConfidence, issue } = selection;
  const { source, target, actor, documentId, documents, issueGroup, countedIn = selection } = selection;
  const isFoundByEnds = selection.ofEdges === true;
  for (const part of [selection, selection.only ?? {}])
    for (const condition of documentConditions(db, 'document', part)) query = query.where(condition);
  if (type) query = query.where('stance.type', 'in', type);
  if (quad) query = query.where('stance.type', 'in', typesOf(quad));
  if (polarity) query = query.where('stance.polarity', 'in', polarity);
  if (kind) query = query.where('source.kind', 'in', kind).where('target.kind', 'in', kind);
  if (country)
    query = query.where((or) => or.or([or('source.country', 'in', country), or('target.country', 'in', country)]));
  if (minConfidence !== undefined) query = query.where('stance.confidence', '>=', minConfidence);
  for (const condition of tellingConditions(selection, 'stance')) query = query.where(condition);
  if (issue) {
    const names = issue.map(fold);
    query = query.where((or) => or.or([or('topic.folded_name', 'in', names), or('topic.folded_phrase', 'in', names)]));
  }
  if (isFoundByEnds) query = query.where(sql<boolean>`(stance.document_id, stance.id) in (${ofEdges(db, selection)})`);
  if (source !== undefined && !isFoundByEnds) query = query.where('giver.linked_to', '=', source);
  if (target !== undefined && !isFoundByEnds) query = query.where('receiver.linked_to', '=', target);
  if (actor !== undefined)
    query = query.where(sql<boolean>`(stance.document_id, stance.id) in (${ofActor(db, actor)})`);
  if (issueGroup) query = query.where('topic.name', 'in', issueGroup);
  if (countedIn.minCount !== undefined)
    query = query.where(sql<boolean>`(stance.document_id, stance.id) in (${ofEdges(db, countedIn)})`);
  if (documentId !== undefined) query = query.where('stance.document_id', '=', documentId);
  else if (documents) query = query.where('stance.document_id', 'in', documents);
  // What a document says is all of its own.
  else query = query.where(isTold(db, selection));
  return query;
}

/** The order of stances, as keys have it. */
const inOrder = [
  { by: sql.ref('stance.score'), isNumber: true, isDescending: true },
  { by: sql.ref('stance.document_id') },
  { by: sql.ref('stance.evidence_start'), isNumber: true },
  { by: sql.ref('stance.id') },
] as const;

/** Stances that pass the selection, or one page of them, highest score first, then by document and place. */
export async function findStances(
  db: Kysely<Schema>,
  selection: StanceSelection,
  page?: Page,
): Promise<StoredStance[]> {
  const rows = await selected(db, selection)
    .selectAll('stance')
    .select(['giver.linked_to as source', 'receiver.linked_to as target', 'speaker.linked_to as attributed_to'])
    .select(['document.title as documentTitle', 'document.source as outlet', 'document.date as date'])
    .select('topic.name as issueGroup')
    .$if(page?.after !== undefined, (query) => query.where(comesAfter(inOrder, page!.after!)))
    .orderBy('stance.score', 'desc')
    .orderBy('stance.document_id')
    .orderBy('stance.evidence_start')
    .orderBy('stance.id')
    .$if(page !== undefined, (query) => query.limit(page!.limit).offset(page!.offset))
    .execute();
  return rows.map(
    ({ document_id: documentId, documentTitle, outlet, date, issueGroup, review, correction, ...row }) => ({
      ...stanceOf(row),
      review,
      correction: correction === null ? null : correctionOf(correction),
      documentId,
      documentTitle,
      outlet,
      date,
      issueGroup,
    }),
  );
}

/** Ids that are read at a time for each document that is given at a time. */
const perDocument = 10;

/** Ids of the stances that pass, by document, so many documents at a time; what is long is not read. */
export async function* stanceIds(
  db: Kysely<Schema>,
  cursor: Cursor,
  selection: StanceSelection,
  documents: number,
): AsyncGenerator<Map<string, Set<string>>> {
  const query = selected(db, selection).select(['stance.document_id', 'stance.id']).orderBy('stance.document_id');
  let ids = new Map<string, Set<string>>();
  for await (const rows of cursor(db, query, documents * perDocument))
    for (const { document_id: document, id } of rows) {
      const known = ids.get(document);
      if (known) {
        known.add(id);
        continue;
      }
      if (ids.size === documents) {
        yield ids;
        ids = new Map();
      }
      ids.set(document, new Set([id]));
    }
  if (ids.size) yield ids;
}

/** What the graph needs of the stances that pass the selection; the long columns are not read. */
export const findStanceOutlines = (db: Kysely<Schema>, selection: StanceSelection): Promise<StanceOutline[]> =>
  selected(db, selection)
    .select(['giver.linked_to as source', 'receiver.linked_to as target'])
    .select(['stance.issue', 'topic.name as issueGroup'])
    .select(['stance.type', 'stance.polarity', 'stance.intensity', 'stance.modality'])
    .select(['stance.document_id as documentId', 'document.source as outlet', 'document.date as date'])
    .execute();

/** Whether the selection asks for nothing but how stances were reviewed and told, which they know by themselves. */
const isBare = ({ review: _, copies: __, ...rest }: StanceSelection): boolean =>
  Object.values(rest).every((value) => value === undefined);

const bare = (db: Kysely<Schema>, selection: StanceSelection) =>
  db.selectFrom('stances as stance').where(isReviewed(selection)).where(isTold(db, selection));

export async function countStances(db: Kysely<Schema>, selection: StanceSelection): Promise<number> {
  const counted = sql<number>`count(*)`.as('count');
  const row = isBare(selection)
    ? await bare(db, selection).select(counted).executeTakeFirstOrThrow()
    : await selected(db, selection).select(counted).executeTakeFirstOrThrow();
  return Number(row.count);
}

/** The phrases of the stances that pass, as often as they stand. */
const phrases = (db: Kysely<Schema>, selection: StanceSelection) =>
  isBare(selection)
    ? bare(db, selection).select('stance.issue as phrase')
    : selected(db, selection).select('stance.issue as phrase');

/** How many of the stances that pass bear each phrase, with the name of its issue. */
export async function countPhrases(db: Kysely<Schema>, selection: StanceSelection): Promise<GroupedPhrase[]> {
  const rows = await db
    .selectFrom(phrases(db, selection).where('stance.issue', 'is not', null).as('borne'))
    .innerJoin('issues as topic', 'topic.phrase', 'borne.phrase')
    .groupBy(['topic.phrase', 'topic.name'])
    .select(['topic.phrase', 'topic.name', (count) => count.fn.countAll().as('stances')])
    .execute();
  return rows.map(({ stances, ...phrase }) => ({ ...phrase, stances: Number(stances) }));
}
