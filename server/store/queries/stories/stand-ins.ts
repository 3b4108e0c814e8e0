import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { StanceFilter } from '../../../../shared/filter.ts';
import type { Schema } from '../../schema.ts';
import { documentsIn } from '../corpora.ts';
import type { Worded } from '../worded.ts';
import { isOfOutlet } from './outlet-key.ts';

type Condition = RawBuilder<boolean>;

/** The last moment of a day sorts after every time of that day. */
const lastMomentOf = (day: string): string => `${day.slice(0, 10)}\uffff`;

/** What a filter asks of a document, which goes by an alias in the query. */
export function documentConditions(
  db: Kysely<Schema>,
  alias: string,
  { corpus, outlet, from, to, text, holding }: StanceFilter & Worded,
): Condition[] {
  if (text !== undefined && !holding) throw new Error('a filter by text without what finds it');
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return [
    ...(corpus?.length ? [sql<boolean>`${column('id')} in ${documentsIn(db, corpus)}`] : []),
    ...(outlet?.length ? [isOfOutlet(column('source'), outlet)] : []),
    ...(holding ? [sql<boolean>`${column('number')} in (${holding})`] : []),
    ...(from ? [sql<boolean>`${column('date')} >= ${from.slice(0, 10)}`] : []),
    ...(to ? [sql<boolean>`${column('date')} <= ${lastMomentOf(to)}`] : []),
  ];
}

/** What sorts documents as copies are sorted: see `compareCopies`. */
const orderOf = (alias: string) => {
  const [date, id] = [sql.ref(`${alias}.date`), sql.ref(`${alias}.id`)];
  return sql`(case when ${date} is null then '1' else '0' end || coalesce(${date}, '') || ${'\n'} || ${id})`;
};

const columns = sql`own.document_id, own.id, own.repeats, own.sentence_key, own.quotation, own.source, own.target, own.type`;

/** Stances of documents that pass which another telling comes before: only for them it matters which documents do not pass. */
const repeating = (passes: (alias: string) => Condition, what: RawBuilder<unknown>) => sql`
  select ${what} from stances as late join documents as later on later.id = late.document_id
  where late.repeats <> 0 and ${passes('later')}`;

/** The sentences of such stances. What decides on one of them has the same sentence. */
const isRepeated = (passes: (alias: string) => Condition) =>
  sql`own.sentence_key in (${repeating(passes, sql`late.sentence_key`)})`;

/** The stances of documents that pass. One that repeats a copy counts only where a copy before it does not pass. */
const passing = (passes: (alias: string) => Condition, rejected: RawBuilder<number>) => sql`
  select ${columns}, document.story, ${orderOf('document')} as place, ${rejected} as rejected,
    case when own.repeats <> 1 or missed.first < ${orderOf('document')} then 1 else 0 end as counts
  from documents as document
  left join (select copy.story, min(${orderOf('copy')}) as first from documents as copy
    where copy.story in (${repeating(passes, sql`later.story`)}) and case when ${passes('copy')} then 0 else 1 end = 1
    group by copy.story) as missed on missed.story = document.story
  join stances as own on own.document_id = document.id where ${passes('document')} and ${isRepeated(passes)}`;

/** The stances of other documents that were rejected. */
const rejectedElsewhere = (passes: (alias: string) => Condition) => sql`
  select ${columns}, document.story, ${orderOf('document')} as place, 1 as rejected, 0 as counts
  from stances as own join documents as document on document.id = own.document_id
  where own.document_id in (select document from curated_documents where document is not null)
    and own.review = 'rejected' and case when ${passes('document')} then 0 else 1 end = 1 and ${isRepeated(passes)}`;

/** In each story the first document that counts tells a sentence. A stance is gone where one that says the same was rejected before. */
const inStories = (of: RawBuilder<unknown>) => sql`
  select reading.*,
    rank() over (partition by story, sentence_key, counts order by place) as in_story,
    max(rejected) over (partition by story, sentence_key, source, target, type order by place, rejected) as gone
  from (${of}) as reading`;

/** Of the stories that have a long sentence with the same ends, the first one tells it. */
const amongStories = (of: RawBuilder<unknown>) => sql`
  select telling.*,
    rank() over (partition by quotation, case when counts = 1 and in_story = 1 then 1 else 0 end order by place) as among,
    max(rejected) over (partition by quotation, type order by place, rejected) as quoted_gone
  from (${of}) as telling`;

const tellsItself = sql`in_story = 1 and (quotation is null or among = 1)`;

/**
 * Stances that count otherwise where only documents that pass are looked at than among all. One that repeats another telling counts
 * where it tells its sentence first, and was not rejected in a document that tells it before; and then a first telling after it does
 * not. The cost is that of sorting what is told more than once.
 */
function toldOtherwise(filter: StanceFilter, passes: (alias: string) => Condition): RawBuilder<unknown> {
  const isRejected = sql<number>`case when own.review = 'rejected' then 1 else 0 end`;
  const readings = filter.review?.length
    ? passing(passes, sql<number>`0`)
    : sql`${passing(passes, isRejected)} union all ${rejectedElsewhere(passes)}`;
  return sql`select document_id, id from (${amongStories(inStories(readings))}) as retold
    where counts = 1 and case when repeats = 0 then not (${tellsItself}) else ${tellsItself}
      and (rejected = 1 or (gone = 0 and (quotation is null or quoted_gone = 0))) end`;
}

/**
 * Stances that count where each is told once, or all where every copy counts. Where a filter asks for certain documents, which the
 * query asks for as well, the first of those that pass stands in for one that tells it before and does not.
 */
export function isTold(db: Kysely<Schema>, filter: StanceFilter): Condition {
  if (filter.copies) return sql`${sql.lit(1)} = ${sql.lit(1)}`;
  const isFirst = sql<boolean>`stance.repeats = ${sql.lit(0)}`;
  if (!documentConditions(db, 'document', filter).length) return isFirst;
  const passes = (alias: string) => sql<boolean>`(${sql.join(documentConditions(db, alias, filter), sql` and `)})`;
  // A bare column lets SQLite look for them in an index too, for which it finds them twice.
  return sql<boolean>`case when ${isFirst} then 1 else 0 end <>
    case when (stance.document_id || '', stance.id) in (${toldOtherwise(filter, passes)}) then 1 else 0 end`;
}
