import { type Expression, type RawBuilder, sql } from 'kysely';

/** The order of copies: see `compareCopies`. */
const precedes = sql`(case when earlier.date is null then 1 else 0 end, coalesce(earlier.date, ''), earlier.id)
  < (case when mine.date is null then 1 else 0 end, coalesce(mine.date, ''), mine.id)`;

const sameQuotation = sql`other.quotation = own.quotation`;

/** Earlier tellings of the sentence of `own`, whose document is `mine`. */
const tellings = (condition: RawBuilder<unknown>) => sql`
  select 1 from stances as other join documents as earlier on earlier.id = other.document_id
  where other.sentence_key = own.sentence_key and other.document_id <> own.document_id and ${precedes} and ${condition}`;

const earlierCopies = (condition: RawBuilder<unknown>) => sql`
  select 1 from documents as earlier where earlier.story = mine.story and ${precedes} and ${condition}`;

/**
 * Whether a stance that repeats an earlier telling counts where only the documents of the query `within` are looked at: what tells it
 * before is not among these. Where they hold all copies of a story, it counts as it does without them.
 */
export function standsIn(within: Expression<unknown>): RawBuilder<boolean> {
  const outside = sql`earlier.id not in ${within}`;
  const sameTelling = sql`(earlier.story = mine.story or ${sameQuotation})`;
  return sql<boolean>`exists (
    select 1 from stances as own join documents as mine on mine.id = own.document_id
    where own.document_id = stance.document_id and own.id = stance.id
      and ((own.repeats = 1 and exists (${earlierCopies(outside)}))
        or (own.repeats = 2 and exists (${tellings(sql`${sameQuotation} and ${outside}`)})))
      and not exists (${tellings(sql`${sameTelling} and earlier.id in ${within}`)}))`;
}
