import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { StanceFilter } from '../../../../shared/filter.ts';
import type { Schema } from '../../schema.ts';
import { documentsIn } from '../corpora.ts';
import type { Worded } from '../worded.ts';
import { isOfOutlet } from './outlet-key.ts';

type Condition = RawBuilder<boolean>;

/** The last moment of a day sorts after every time of that day. */
const lastMomentOf = (day: string): string => `${day.slice(0, 10)}\uffff`;

type Column = (name: string) => RawBuilder<unknown>;

/** How rows tell their document. */
interface DocumentColumns {
  id: string;
  outlet: string;
  /** Whether the number of the document is one of these. */
  isNumbered(column: Column, numbers: RawBuilder<unknown>): Condition;
}

const ofDocuments: DocumentColumns = {
  id: 'id',
  outlet: 'source',
  isNumbered: (column, numbers) => sql<boolean>`${column('number')} in (${numbers})`,
};
/** Rows of tellings and of copies are asked where the documents of these numbers were found before. */
const ofCopies: DocumentColumns = {
  ...ofDocuments,
  isNumbered: (column) => sql<boolean>`${column('id')} in (select id from holding)`,
};
const ofTellings: DocumentColumns = {
  id: 'document_id',
  outlet: 'outlet',
  isNumbered: (column) => sql<boolean>`${column('document_id')} in (select id from holding)`,
};

/** What a filter asks of a document, which goes by an alias in the query. */
export function documentConditions(
  db: Kysely<Schema>,
  alias: string,
  { corpus, outlet, from, to, text, holding }: StanceFilter & Worded,
  columns = ofDocuments,
): Condition[] {
  if (text !== undefined && !holding) throw new Error('a filter by text without what finds it');
  const column: Column = (name) => sql.ref(`${alias}.${name}`);
  return [
    ...(corpus?.length ? [sql<boolean>`${column(columns.id)} in ${documentsIn(db, corpus)}`] : []),
    ...(outlet?.length ? [isOfOutlet(column(columns.outlet), outlet)] : []),
    ...(holding ? [columns.isNumbered(column, holding)] : []),
    ...(from ? [sql<boolean>`${column('date')} >= ${from.slice(0, 10)}`] : []),
    ...(to ? [sql<boolean>`${column('date')} <= ${lastMomentOf(to)}`] : []),
  ];
}

/** What sorts documents as copies are sorted: see `compareCopies`. */
const orderOf = (alias: string, column = 'id') => {
  const [date, id] = [sql.ref(`${alias}.date`), sql.ref(`${alias}.${column}`)];
  return sql`(case when ${date} is null then '1' else '0' end || coalesce(${date}, '') || ${'\n'} || ${id})`;
};

/** The documents that a filter asks for, as a condition on rows of documents and of tellings. */
interface Passing {
  document(alias: string): Condition;
  telling(alias: string): Condition;
  /** Sentence and story of those that pass and repeat another one that may not. */
  late: RawBuilder<unknown>;
}

/** Tellings that pass and repeat others. */
const passingLate = (telling: (alias: string) => Condition) =>
  sql`select late.sentence_key, late.story from tellings as late where late.repeats <> 0 and ${telling('late')}`;

/**
 * Those of them that repeat one of a day before the first that is asked for, where nothing but days is: the beginning of their story, or
 * an article that they quote. All others pass together with what they repeat.
 */
const passingLateFrom = (from: string, telling: (alias: string) => Condition) => sql`
  ${passingLate(telling)} and late.begun < ${from}
  union all
  select late.sentence_key, late.story from tellings as late where late.repeats = 2 and ${telling('late')}
    and exists (select 1 from tellings as quoted where quoted.sentence_key = late.sentence_key and quoted.date < ${from})`;

/** Whether a filter asks for documents of certain days, and for nothing else of them. */
const isOfDays = ({ corpus, outlet, text }: StanceFilter): boolean =>
  !corpus?.length && !outlet?.length && text === undefined;

function passingOf(db: Kysely<Schema>, filter: StanceFilter & Worded): Passing {
  const all = (alias: string, columns: DocumentColumns) =>
    sql<boolean>`(${sql.join(documentConditions(db, alias, filter, columns), sql` and `)})`;
  const telling = (alias: string) => all(alias, ofTellings);
  return {
    document: (alias) => all(alias, ofCopies),
    telling,
    late: isOfDays(filter) ? passingLateFrom(filter.from!.slice(0, 10), telling) : passingLate(telling),
  };
}

const columns = sql`own.document_id, own.id, own.repeats, own.sentence_key, own.quotation, own.source, own.target, own.type, own.story`;

/** The sentences of tellings that may stand in for others. What decides on one of them has the same sentence. */
const isRepeated = sql`own.sentence_key in (select sentence_key from late)`;

const place = orderOf('own', 'document_id');

/** The tellings in documents that pass. One that repeats a copy counts only where a copy before it does not pass. */
const passing = (passes: Passing, rejected: RawBuilder<number>) => sql`
  select ${columns}, ${place} as place, ${rejected} as rejected,
    case when own.repeats <> 1 or missed.first < ${place} then 1 else 0 end as counts
  from tellings as own
  left join (select copy.story, min(${orderOf('copy')}) as first from documents as copy
    where copy.story in (select story from late) and case when ${passes.document('copy')} then 0 else 1 end = 1
    group by copy.story) as missed on missed.story = own.story
  where ${passes.telling('own')} and ${isRepeated}`;

/** The tellings in other documents that were rejected. */
const rejectedElsewhere = (passes: Passing) => sql`
  select ${columns}, ${place} as place, 1 as rejected, 0 as counts from tellings as own
  where own.document_id in (select document from curated_documents where document is not null)
    and own.review = 'rejected' and case when ${passes.telling('own')} then 0 else 1 end = 1 and ${isRepeated}`;

/** In each story the first document that counts tells a sentence. A stance is gone where one that says the same was rejected before. */
const inStories = sql`
  select reading.*,
    rank() over (partition by story, sentence_key, counts order by place) as in_story,
    max(rejected) over (partition by story, sentence_key, source, target, type order by place, rejected) as gone
  from reading`;

/** Of the stories that have a long sentence with the same ends, the first one tells it. */
const amongStories = sql`
  select telling.*,
    rank() over (partition by quotation, case when counts = 1 and in_story = 1 then 1 else 0 end order by place) as among,
    max(rejected) over (partition by quotation, type order by place, rejected) as quoted_gone
  from telling`;

const tellsItself = sql`in_story = 1 and (quotation is null or among = 1)`;

/**
 * Stances that count otherwise where only documents that pass are looked at than among all. One that repeats another telling counts
 * where it tells its sentence first, and was not rejected in a document that tells it before; and then a first telling after it does
 * not. The cost is that of sorting what is told more than once. Its parts stand beside one another: SQLite takes only so many queries
 * within one another.
 */
function toldOtherwise(db: Kysely<Schema>, filter: StanceFilter & Worded): RawBuilder<unknown> {
  const passes = passingOf(db, filter);
  const isRejected = sql<number>`case when own.review = 'rejected' then 1 else 0 end`;
  const readings = filter.review?.length
    ? passing(passes, sql<number>`0`)
    : sql`${passing(passes, isRejected)} union all ${rejectedElsewhere(passes)}`;
  const parts = [
    ...(filter.holding ? [sql`holding as (select id from documents where number in (${filter.holding}))`] : []),
    ...[sql`late as (${passes.late})`, sql`reading as (${readings})`],
    ...[sql`telling as (${inStories})`, sql`retold as (${amongStories})`],
  ];
  return sql`with ${sql.join(parts)} select document_id, id from retold
    where counts = 1 and case when repeats = 0 then not (${tellsItself}) else ${tellsItself}
      and (rejected = 1 or (gone = 0 and (quotation is null or quoted_gone = 0))) end`;
}

/**
 * Stances that count where each is told once, or all where every copy counts. Where a filter asks for certain documents, which the
 * query asks for as well, the first of those that pass stands in for one that tells it before and does not.
 */
export function isTold(db: Kysely<Schema>, filter: StanceFilter & Worded): Condition {
  if (filter.copies) return sql`${sql.lit(1)} = ${sql.lit(1)}`;
  const isFirst = sql<boolean>`stance.repeats = ${sql.lit(0)}`;
  // Up to a day, whatever comes before a telling passes with it.
  if (isOfDays(filter) && !filter.from) return isFirst;
  // A bare column lets SQLite look for them in an index too, for which it finds them twice.
  return sql<boolean>`case when ${isFirst} then 1 else 0 end <>
    case when (stance.document_id || '', stance.id) in (${toldOtherwise(db, filter)}) then 1 else 0 end`;
}
