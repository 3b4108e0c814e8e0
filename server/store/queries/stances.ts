import type { Kysely } from 'kysely';
import { fold } from '../../../shared/fold.ts';
import { correctionOf } from '../curation/correction.ts';
import { stanceOf } from '../rows.ts';
import type { Schema } from '../schema.ts';
import type { Page, StanceOutline, StanceSelection, StoredStance } from '../store.ts';

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

/** The last moment of a day sorts after every time of that day. */
const endOf = (day: string): string => `${day.slice(0, 10)}\uffff`;

function selected(db: Kysely<Schema>, selection: StanceSelection) {
  let query = joined(db);
  const {
    review,
    type,
    polarity,
    kind,
    outlet,
    country,
    from,
    to,
    minConfidence,
    issue,
    source,
    target,
    actor,
    documentId,
    copies,
  } = selection;
  query = review?.length ? query.where('stance.review', 'in', review) : query.where('stance.review', '!=', 'rejected');
  if (type) query = query.where('stance.type', 'in', type);
  if (polarity) query = query.where('stance.polarity', 'in', polarity);
  if (kind) query = query.where('source.kind', 'in', kind).where('target.kind', 'in', kind);
  if (outlet) query = query.where('document.source', 'in', outlet);
  if (country)
    query = query.where((or) => or.or([or('source.country', 'in', country), or('target.country', 'in', country)]));
  if (from) query = query.where('document.date', '>=', from.slice(0, 10));
  if (to) query = query.where('document.date', '<=', endOf(to));
  if (minConfidence !== undefined) query = query.where('stance.confidence', '>=', minConfidence);
  if (issue) {
    const names = issue.map(fold);
    query = query.where((or) => or.or([or('topic.folded_name', 'in', names), or('topic.folded_phrase', 'in', names)]));
  }
  if (source !== undefined) query = query.where('giver.linked_to', '=', source);
  if (target !== undefined) query = query.where('receiver.linked_to', '=', target);
  if (actor !== undefined)
    query = query.where((or) => or.or([or('giver.linked_to', '=', actor), or('receiver.linked_to', '=', actor)]));
  if (documentId !== undefined) query = query.where('stance.document_id', '=', documentId);
  // What a document says is all of its own.
  else if (!copies) query = query.where('stance.repeats', '=', 0);
  return query;
}

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

/** What the graph needs of the stances that pass the selection; the long columns are not read. */
export const findStanceOutlines = (db: Kysely<Schema>, selection: StanceSelection): Promise<StanceOutline[]> =>
  selected(db, selection)
    .select(['giver.linked_to as source', 'receiver.linked_to as target'])
    .select(['stance.issue', 'topic.name as issueGroup'])
    .select(['stance.type', 'stance.polarity', 'stance.intensity', 'stance.modality'])
    .select(['stance.document_id as documentId', 'document.source as outlet', 'document.date as date'])
    .execute();

export async function countStances(db: Kysely<Schema>, selection: StanceSelection): Promise<number> {
  const row = await selected(db, selection)
    .select((count) => count.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
