import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import type { Fault } from '../store.ts';
import type { WordIndex } from '../word-index.ts';
import {
  countColumns,
  derivedCounts,
  derivedDocumentSums,
  derivedEdgeStances,
  derivedEdges,
  documentSumColumns,
  edgeColumns,
  edgeKeys,
  edgeSumColumns,
  listed,
} from './edges/counting.ts';
import { derivedTellings, tellingColumns } from './stories/tellings.ts';
import { findWordFaults } from './words.ts';

/** So many of one kind are listed; they all have the same mend. */
const most = 100;

/** Something that must not be found: a query for its places, each with what stands there. */
interface Check {
  what: string;
  mend: Fault['mend'];
  /** Rows with `place` and, where one document is meant, `document`. */
  rows: RawBuilder<{ place: string; document: string | null }>;
}

/** Rows of a table that hang on a row of another which is not there. */
const dangling = (table: string, place: RawBuilder<unknown>, parent: string, on: RawBuilder<unknown>) =>
  sql<{ place: string; document: string | null }>`
    select ${place} as place, null as document from ${sql.table(table)} as child
    where not exists (select 1 from ${sql.table(parent)} as parent where ${on})`;

const inDocument = sql`child.document_id`;

/** Mentions or ends of stances that name an actor which their document does not have. */
const nameless = (table: string, column: string) =>
  sql<{ place: string; document: string | null }>`
    select child.document_id || ', ' || child.${sql.ref(column)} as place, child.document_id as document
    from ${sql.table(table)} as child
    where child.${sql.ref(column)} is not null and not exists (select 1 from document_actors as parent
      where parent.document_id = child.document_id and parent.id = child.${sql.ref(column)})`;

/** Each actor with the number of stances that it gives or receives, one toward itself counted once. */
const recount = sql`
  select actor, count(*) as stances from (
    select link.linked_to as actor, stance.document_id, stance.id from stances as stance
      join document_actors as link on link.document_id = stance.document_id and link.id = stance.source
      where stance.review <> 'rejected' and stance.repeats = 0
    union
    select link.linked_to, stance.document_id, stance.id from stances as stance
      join document_actors as link on link.document_id = stance.document_id and link.id = stance.target
      where stance.review <> 'rejected' and stance.repeats = 0
  ) as ends group by actor`;

/** Rows of either query that the other lacks. */
const differing = (a: RawBuilder<unknown>, b: RawBuilder<unknown>) =>
  sql`select * from (select * from (${a}) as one except select * from (${b}) as other) as there
    union all select * from (select * from (${b}) as one except select * from (${a}) as other) as back`;

/** The actor of an id as it is shown, or as it was found where corrections show it otherwise. */
const named = (id: RawBuilder<unknown>) => sql`
  select 1 from actors where actors.id = ${id} union all select 1 from found_actors where found_actors.id = ${id}`;

const checks: readonly Check[] = [
  ...['document_actors', 'mentions', 'stances', 'corpus_documents'].map(
    (table): Check => ({
      what: `rows of ${table} belong to no document`,
      mend: 'repair',
      rows: dangling(table, inDocument, 'documents', sql`parent.id = child.document_id`),
    }),
  ),
  ...(
    [
      ['mentions', 'actor'],
      ['stances', 'source'],
      ['stances', 'target'],
      ['stances', 'attributed_to'],
    ] as const
  ).map(
    ([table, column]): Check => ({
      what: `${table} name as ${column} an actor that their document does not have`,
      mend: 'reanalyze',
      rows: nameless(table, column),
    }),
  ),
  {
    what: 'articles are in no corpus',
    mend: 'repair',
    rows: dangling('documents', sql`child.id`, 'corpus_documents', sql`parent.document_id = child.id`),
  },
  {
    what: 'what finds copies belongs to no document',
    mend: 'repair',
    rows: dangling('story_bands', sql`cast(child.document as text)`, 'documents', sql`parent.number = child.document`),
  },
  {
    what: 'actors of documents are linked to actors that do not exist',
    mend: 'repair',
    rows: dangling(
      'document_actors',
      sql`child.document_id || ', ' || child.id || ' -> ' || child.linked_to`,
      'actors',
      sql`parent.id = child.linked_to`,
    ),
  },
  {
    what: 'actors are in no document',
    mend: 'repair',
    rows: dangling(
      'actors',
      sql`child.id`,
      'document_actors',
      sql`parent.linked_to = child.id and parent.found_as is not null`,
    ),
  },
  {
    what: 'names belong to no actor',
    mend: 'repair',
    rows: dangling('aliases', sql`child.actor_id`, 'actors', sql`parent.id = child.actor_id`),
  },
  {
    what: 'actors cannot be found by their name',
    mend: 'repair',
    rows: dangling(
      'actors',
      sql`child.id`,
      'aliases',
      sql`parent.actor_id = child.id and parent.position = 0 and parent.name = child.name`,
    ),
  },
  {
    what: 'actors have another number of stances than is noted',
    mend: 'repair',
    rows: sql`
      select actors.id || ': ' || actors.stances || ' noted, ' || coalesce(counted.stances, 0) || ' there' as place,
        null as document
      from actors left join (${recount}) as counted on counted.actor = actors.id
      where actors.stances <> coalesce(counted.stances, 0)`,
  },
  {
    what: 'stances are not counted for the edges that they make',
    mend: 'repair',
    rows: sql`select distinct document_id || ', stance ' || id as place, null as document
      from (${differing(derivedEdgeStances(null), sql`select ${listed(edgeColumns)} from edge_stances`)}) as uncounted`,
  },
  {
    what: 'actors give and receive other numbers of stances than is noted',
    mend: 'repair',
    rows: sql`select distinct actor_id as place, null as document
      from (${differing(sql`select actor_id, ${listed(countColumns)} from actor_counts`, derivedCounts(null))}) as miscounted`,
  },
  {
    what: 'edges have other numbers of stances than are noted',
    mend: 'repair',
    rows: sql`select distinct source || ', ' || target as place, null as document
      from (${differing(sql`select ${listed([...edgeKeys, ...edgeSumColumns])} from edges`, derivedEdges(null))}) as miscounted`,
  },
  {
    what: 'articles have other numbers of stances than are noted',
    mend: 'repair',
    rows: sql`select distinct document_id as place, null as document
      from (${differing(sql`select ${listed(documentSumColumns)} from document_sums`, derivedDocumentSums(null))}) as miscounted`,
  },
  {
    what: 'sentences that are told more than once are noted otherwise',
    mend: 'repair',
    rows: sql`select distinct document_id || ', stance ' || id as place, null as document
      from (${differing(derivedTellings, sql`select ${listed(tellingColumns)} from tellings`)}) as misnoted`,
  },
  {
    what: 'issues of stances are not listed',
    mend: 'repair',
    rows: sql`select distinct child.issue as place, null as document from stances as child
      where child.issue is not null and not exists (select 1 from issues where issues.phrase = child.issue)`,
  },
  {
    what: 'issues are in another number of stances than is noted',
    mend: 'repair',
    rows: sql`
      select issues.phrase as place, null as document from issues
      left join (select issue, count(*) as stances, sum(case when repeats = 0 then 1 else 0 end) as told
        from stances group by issue) as counted on counted.issue = issues.phrase
      where issues.stances <> coalesce(counted.stances, 0) or issues.told <> coalesce(counted.told, 0)`,
  },
  {
    what: 'issues are in no stance',
    mend: 'repair',
    rows: dangling('issues', sql`child.phrase`, 'stances', sql`parent.issue = child.phrase`),
  },
  {
    what: 'suggestions to merge name actors that do not exist',
    mend: 'repair',
    rows: sql`select child.into_actor || ', ' || child.from_actor as place, null as document
      from merge_suggestions as child
      where not exists (${named(sql.ref('child.into_actor'))}) or not exists (${named(sql.ref('child.from_actor'))})`,
  },
];

/** What in the tables does not fit together, the first hundred of each kind. */
export async function findFaults(db: Kysely<Schema>, index: WordIndex): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const { what, mend, rows } of checks) {
    const found = await sql<{ place: string; document: string | null }>`
      select place, document from (${rows}) as found order by place limit ${most}`.execute(db);
    faults.push(...found.rows.map(({ place, document }) => ({ what, mend, place, document })));
  }
  return [...faults, ...(await findWordFaults(db, index))];
}
