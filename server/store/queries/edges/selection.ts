import { type Kysely, sql } from 'kysely';
import type { SaidBy, StanceFilter } from '../../../../shared/filter.ts';
import { fold } from '../../../../shared/fold.ts';
import { type Polarity, plover, type StanceType, stanceTypes } from '../../../../shared/plover.ts';
import type { Schema } from '../../schema.ts';
import type { EdgeSelection, Ends } from '../../store.ts';
import { documentsIn } from '../corpora.ts';
import { isOfOutlet } from '../stories/outlet-key.ts';
import { isTold } from '../stories/stand-ins.ts';
import type { Worded } from '../worded.ts';

/** An end is such an actor. Asked for each stance by itself: a list of such actors at both ends tempts SQLite to try every pair. */
const isActor = (end: 'source' | 'target', column: 'kind' | 'country', values: readonly string[]) =>
  sql<boolean>`exists (select 1 from actors where actors.id = ${sql.ref(`stance.${end}`)}
    and ${sql.ref(`actors.${column}`)} in (${sql.join([...values])}))`;

const phrasesOf = (db: Kysely<Schema>, issues: readonly string[]) => {
  const names = issues.map(fold);
  return db
    .selectFrom('issues')
    .select('phrase')
    .where((or) => or.or([or('folded_name', 'in', names), or('folded_phrase', 'in', names)]));
};

/** Whether a row of stances is what the article states itself, or the claim of a speaker. */
const isSaidBy = (said: SaidBy, row: 'stance' | 'told') =>
  said === 'article'
    ? sql<boolean>`${sql.ref(`${row}.attributed_to`)} is null`
    : sql<boolean>`${sql.ref(`${row}.attributed_to`)} is not null`;

/** What a filter asks of a row of stances that those of edges do not keep: who says it, and how. */
export const tellingConditions = ({ said, attributedTo, modality }: StanceFilter, row: 'stance' | 'told') => [
  ...(said ? [isSaidBy(said, row)] : []),
  ...(attributedTo
    ? [
        sql<boolean>`(${sql.ref(`${row}.document_id`)}, ${sql.ref(`${row}.attributed_to`)}) in
          (select document_id, id from document_actors where linked_to in (${sql.join(attributedTo)}))`,
      ]
    : []),
  ...(modality ? [sql<boolean>`${sql.ref(`${row}.modality`)} in (${sql.join(modality)})`] : []),
];

/** The types of quad classes. */
export const typesOf = (quad: NonNullable<StanceFilter['quad']>): StanceType[] =>
  stanceTypes.filter((type) => quad.includes(`${plover[type].quadClass}`));

/** Stances that were reviewed as the filter says, or in any way but rejected. */
export const isReviewed = ({ review }: StanceFilter) =>
  review?.length
    ? sql<boolean>`stance.review in (${sql.join(review)})`
    : sql<boolean>`stance.review <> ${sql.lit('rejected')}`;

const documentsOf = (db: Kysely<Schema>, outlets: readonly string[]) =>
  db
    .selectFrom('documents')
    .select('id')
    .where(isOfOutlet(sql.ref('source'), outlets));

/** Stances of edges that pass the filter but for its `minCount`. */
function passing(db: Kysely<Schema>, selection: EdgeSelection & Worded) {
  const { corpus, type, quad, polarity, kind, outlet, country, from, to, minConfidence, issue, holding } = selection;
  const { source, target, actor } = selection;
  let query = db.selectFrom('edge_stances as stance').where(isReviewed(selection));
  if (corpus) query = query.where('stance.document_id', 'in', documentsIn(db, corpus));
  if (type) query = query.where('stance.type', 'in', type);
  if (quad) query = query.where('stance.type', 'in', typesOf(quad));
  if (polarity) query = query.where('stance.polarity', 'in', polarity);
  if (outlet) query = query.where('stance.document_id', 'in', documentsOf(db, outlet));
  if (from) query = query.where('stance.day', '>=', from.slice(0, 10));
  if (to) query = query.where('stance.day', '<=', to.slice(0, 10));
  if (minConfidence !== undefined) query = query.where('stance.confidence', '>=', minConfidence);
  if (holding)
    query = query.where(sql<boolean>`stance.document_id in (select id from documents where number in (${holding}))`);
  const telling = tellingConditions(selection, 'told');
  if (telling.length)
    query = query.where(
      sql<boolean>`exists (select 1 from stances as told where told.document_id = stance.document_id and told.id = stance.id and ${sql.join(telling, sql` and `)})`,
    );
  if (issue) query = query.where('stance.issue', 'in', phrasesOf(db, issue));
  if (kind) query = query.where(isActor('source', 'kind', kind)).where(isActor('target', 'kind', kind));
  if (country)
    query = query.where((or) => or.or([isActor('source', 'country', country), isActor('target', 'country', country)]));
  if (source !== undefined) query = query.where('stance.source', '=', source);
  if (target !== undefined) query = query.where('stance.target', '=', target);
  if (actor !== undefined)
    query = query.where((or) => or.or([or('stance.source', '=', actor), or('stance.target', '=', actor)]));
  // What costs most is asked last.
  return query.where(isTold(db, selection));
}

/** Stances of edges that pass the filter; with `minCount` those of edges of which as many pass. */
export function edgeStances(db: Kysely<Schema>, selection: EdgeSelection) {
  const { minCount = 1 } = selection;
  const query = passing(db, selection);
  if (minCount <= 1) return query;
  const frequent = passing(db, selection)
    .groupBy(['stance.source', 'stance.target'])
    .having((count) => sql<boolean>`${count.fn.countAll()} >= ${minCount}`)
    .select(['stance.source', 'stance.target']);
  return query.where(sql<boolean>`(stance.source, stance.target) in (${frequent})`);
}

/** Whether the selection asks for nothing but ends and the least number: what edges and documents keep sums of. */
export const isPlain = ({ source: _, target: __, actor: ___, minCount: ____, ...rest }: EdgeSelection): boolean =>
  Object.values(rest).every((value) => value === undefined);

/** Whether it asks for all stances of edges. */
export const isEverything = (selection: EdgeSelection): boolean =>
  Object.values(selection).every((value) => value === undefined);

/** The edges of a plain selection, as they are kept. */
export function keptEdges(db: Kysely<Schema>, { source, target, actor, minCount = 1 }: EdgeSelection) {
  let query = db.selectFrom('edges as edge');
  if (source !== undefined) query = query.where('edge.source', '=', source);
  if (target !== undefined) query = query.where('edge.target', '=', target);
  if (actor !== undefined)
    query = query.where((or) => or.or([or('edge.source', '=', actor), or('edge.target', '=', actor)]));
  return minCount > 1 ? query.where('edge.stances', '>=', minCount) : query;
}

/** The part of them that lies between these actors. Of two lists only one goes into an index, which would be asked for every pair. */
export function within(query: ReturnType<typeof edgeStances>, { sources, targets }: Ends) {
  if (!targets) return sources ? query.where('stance.source', 'in', sources) : query;
  if (!sources) return query.where('stance.target', 'in', targets);
  return query.where('stance.source', 'in', sources).where(sql`stance.target || ''`, 'in', targets);
}

/** Counts the stances of a sign. */
export const signCount = (polarity: Polarity) =>
  sql<number>`sum(case when stance.polarity = ${sql.lit(polarity)} then 1 else 0 end)`.as(polarity);
