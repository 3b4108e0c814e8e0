import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import { portions } from '../../rows.ts';
import type { Schema } from '../../schema.ts';

type Db = Kysely<Schema> | Transaction<Schema>;
type Trx = Transaction<Schema>;

/** A condition that some documents meet, or all for null. */
const among = (column: string, documents: readonly string[] | null) =>
  documents ? sql`${sql.ref(column)} in (${sql.join([...documents])})` : sql`1 = 1`;

export const edgeColumns = [
  ...(['document_id', 'id', 'source', 'target', 'type', 'polarity', 'intensity', 'confidence'] as const),
  ...(['day', 'outlet', 'issue', 'review', 'repeats'] as const),
] as const;

/** Whether what is said is neither denied nor only imagined, but for an act that is held out as a threat (`isMeant` of the graph says the same). */
export const isMeant = sql<boolean>`(stance.modality not in ('negated', 'hypothetical')
  or (stance.modality = 'hypothetical' and stance.type = 'THREATEN'))`;

/**
 * The stances of documents, of all for null, that make edges: those that have another actor as target and are asserted or planned, or held
 * out as a threat. This is the only place that says which stances do (`makesEdge` of the graph says the same).
 */
export const derivedEdgeStances = (documents: readonly string[] | null) => sql`
  select stance.document_id, stance.id, giver.linked_to as source, receiver.linked_to as target, stance.type, stance.polarity,
    stance.intensity, stance.confidence, nullif(substr(document.date, 1, 10), '') as day, document.source as outlet,
    stance.issue, stance.review, stance.repeats
  from stances as stance
  join documents as document on document.id = stance.document_id
  join document_actors as giver on giver.document_id = stance.document_id and giver.id = stance.source
  join document_actors as receiver on receiver.document_id = stance.document_id and receiver.id = stance.target
  where giver.linked_to <> receiver.linked_to and ${isMeant}
    and ${among('stance.document_id', documents)}`;

/** Names of columns, one after the other. */
export const listed = (columns: readonly string[]) => sql.join(columns.map((column) => sql.ref(column)));

const addEdgeStances = (db: Db, documents: readonly string[] | null) =>
  sql`insert into edge_stances (${listed(edgeColumns)}) ${derivedEdgeStances(documents)}`.execute(db);

export const countColumns = [
  ...(['given_positive', 'given_negative', 'given_neutral'] as const),
  ...(['received_positive', 'received_negative', 'received_neutral', 'stances', 'documents'] as const),
] as const;

const ofPolarity = (end: 'source' | 'target', polarity: string) =>
  sql`sum(case when side = ${sql.lit(end)} and polarity = ${sql.lit(polarity)} then 1 else 0 end)`;

/** Stances that count where nothing else is asked for: each told once, without rejected ones. */
const counting = sql`repeats = 0 and review <> 'rejected'`;

/** What each actor gives and receives in documents, in all for null; see `ActorCountRow`. */
export const derivedCounts = (documents: readonly string[] | null): RawBuilder<unknown> => {
  const signs = (['source', 'target'] as const).flatMap((end) =>
    ['positive', 'negative', 'neutral'].map((polarity) => ofPolarity(end, polarity)),
  );
  return sql`
    select actor as actor_id, ${sql.join(signs)}, count(*), count(distinct document_id)
    from (
      select source as actor, 'source' as side, polarity, document_id from edge_stances
        where ${counting} and ${among('document_id', documents)}
      union all
      select target, 'target', polarity, document_id from edge_stances
        where ${counting} and ${among('document_id', documents)}
    ) as ends group by actor`;
};

/** Adds derived rows to a table of sums, or takes them off. */
async function addSums(
  db: Db,
  table: 'actor_counts' | 'edges',
  keys: readonly string[],
  columns: readonly string[],
  { derived, sign }: { derived: RawBuilder<unknown>; sign: 1 | -1 },
): Promise<void> {
  const sums = columns.map((column) => {
    const kept = sql.ref(`${table}.${column}`);
    return sql`${sql.ref(column)} = ${kept} + ${sql.lit(sign)} * ${sql.ref(`excluded.${column}`)}`;
  });
  await sql`insert into ${sql.table(table)} (${listed([...keys, ...columns])})
    select * from (${derived}) as counts where true
    on conflict (${listed(keys)}) do update set ${sql.join(sums)}`.execute(db);
}

const bySign = sql.join(
  ['positive', 'negative', 'neutral'].map(
    (polarity) => sql`sum(case when polarity = ${sql.lit(polarity)} then 1 else 0 end)`,
  ),
);

export const edgeKeys = ['source', 'target'] as const;
export const edgeSumColumns = ['stances', 'documents', 'positive', 'negative', 'neutral'] as const;

/** The edges that stances of documents, of all for null, make; see `EdgeRow`. */
export const derivedEdges = (documents: readonly string[] | null) => sql`
  select source, target, count(*), count(distinct document_id), ${bySign}
  from edge_stances where ${counting} and ${among('document_id', documents)} group by source, target`;

export const documentSumColumns = [
  ...(['document_id', 'day', 'outlet', 'positive', 'negative', 'neutral', 'intensity'] as const),
] as const;

/** What documents, all for null, say; see `DocumentSumRow`. */
export const derivedDocumentSums = (documents: readonly string[] | null) => sql`
  select document_id, day, outlet, ${bySign}, sum(intensity)
  from edge_stances where ${counting} and ${among('document_id', documents)} group by document_id, day, outlet`;

async function addAllSums(db: Db, documents: readonly string[] | null, sign: 1 | -1): Promise<void> {
  await addSums(db, 'actor_counts', ['actor_id'], countColumns, { derived: derivedCounts(documents), sign });
  await addSums(db, 'edges', edgeKeys, edgeSumColumns, { derived: derivedEdges(documents), sign });
}

const addDocumentSums = (db: Db, documents: readonly string[] | null) =>
  sql`insert into document_sums (${listed(documentSumColumns)}) ${derivedDocumentSums(documents)}`.execute(db);

/** Counts the stances of documents for the edges and actors that they make as they are linked now. */
export async function countDocuments(trx: Trx, documents: readonly string[]): Promise<void> {
  for (const some of portions(documents)) {
    await addEdgeStances(trx, some);
    await addAllSums(trx, some, 1);
    await addDocumentSums(trx, some);
  }
}

/** Edges of the documents that no stance makes any more. */
const dropBareEdges = (trx: Trx, documents: readonly string[]) =>
  sql`delete from edges where stances = 0 and (source, target) in
    (select source, target from edge_stances where ${among('document_id', documents)})`.execute(trx);

/** Takes the stances of documents off again, however they are linked by now. */
export async function uncountDocuments(trx: Trx, documents: readonly string[]): Promise<void> {
  for (const some of portions(documents)) {
    await addAllSums(trx, some, -1);
    await dropBareEdges(trx, some);
    await trx.deleteFrom('document_sums').where('document_id', 'in', some).execute();
    await trx.deleteFrom('edge_stances').where('document_id', 'in', some).execute();
    await trx.deleteFrom('actor_counts').where('stances', '=', 0).execute();
  }
}

/** Counts the stances of all documents anew. */
export async function countEverything(trx: Trx): Promise<void> {
  for (const table of ['actor_counts', 'edges', 'document_sums', 'edge_stances'] as const)
    await trx.deleteFrom(table).execute();
  await addEdgeStances(trx, null);
  await addAllSums(trx, null, 1);
  await addDocumentSums(trx, null);
}
