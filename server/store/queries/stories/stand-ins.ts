import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { StanceFilter } from '../../../../shared/filter.ts';
import type { Schema } from '../../schema.ts';
import { documentsIn } from '../corpora.ts';

type Condition = RawBuilder<boolean>;

/** The last moment of a day sorts after every time of that day. */
const lastMomentOf = (day: string): string => `${day.slice(0, 10)}\uffff`;

/** What a filter asks of a document, which goes by an alias in the query. */
export function documentConditions(
  db: Kysely<Schema>,
  alias: string,
  { corpus, outlet, from, to }: StanceFilter,
): Condition[] {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return [
    ...(corpus?.length ? [sql<boolean>`${column('id')} in ${documentsIn(db, corpus)}`] : []),
    ...(outlet?.length ? [sql<boolean>`${column('source')} in (${sql.join(outlet)})`] : []),
    ...(from ? [sql<boolean>`${column('date')} >= ${from.slice(0, 10)}`] : []),
    ...(to ? [sql<boolean>`${column('date')} <= ${lastMomentOf(to)}`] : []),
  ];
}

/** The order of copies: see `compareCopies`. */
const precedes = sql`(case when earlier.date is null then 1 else 0 end, coalesce(earlier.date, ''), earlier.id)
  < (case when mine.date is null then 1 else 0 end, coalesce(mine.date, ''), mine.id)`;

const sameQuotation = sql`other.quotation = own.quotation`;
const sameTelling = sql`(earlier.story = mine.story or ${sameQuotation})`;

/** Earlier tellings of the sentence of `own`, whose document is `mine`. */
const tellings = (condition: RawBuilder<unknown>) => sql`
  select 1 from stances as other join documents as earlier on earlier.id = other.document_id
  where other.sentence_key = own.sentence_key and other.document_id <> own.document_id and ${precedes} and ${condition}`;

const earlierCopies = (condition: RawBuilder<unknown>) => sql`
  select 1 from documents as earlier where earlier.story = mine.story and ${precedes} and ${condition}`;

/**
 * Whether a stance that repeats an earlier telling counts where only the documents that pass a filter are looked at: what tells it
 * before does not pass, and was rejected nowhere. Where all copies of a story pass, it counts as it does without the filter.
 */
function standsIn({ review }: StanceFilter, conditions: readonly Condition[]): Condition {
  const passes = sql`(${sql.join([...conditions], sql` and `)})`;
  const fails = sql`case when ${passes} then 0 else 1 end = 1`;
  const isRejected = review?.length ? sql`1 = 0` : sql`other.review = 'rejected'`;
  return sql<boolean>`exists (
    select 1 from stances as own join documents as mine on mine.id = own.document_id
    where own.document_id = stance.document_id and own.id = stance.id
      and ((own.repeats = 1 and exists (${earlierCopies(fails)}))
        or (own.repeats = 2 and exists (${tellings(sql`${sameQuotation} and ${fails}`)})))
      and not exists (${tellings(sql`${sameTelling} and (${passes} or ${isRejected})`)}))`;
}

/**
 * Stances that count where each is told once, or all where every copy counts. Where a filter asks for certain documents, the first of
 * those that pass stands in for one that tells it before and does not.
 */
export function isTold(db: Kysely<Schema>, filter: StanceFilter): Condition {
  if (filter.copies) return sql`${sql.lit(1)} = ${sql.lit(1)}`;
  const isFirst = sql<boolean>`stance.repeats = ${sql.lit(0)}`;
  const conditions = documentConditions(db, 'earlier', filter);
  return conditions.length ? sql<boolean>`(${isFirst} or ${standsIn(filter, conditions)})` : isFirst;
}
