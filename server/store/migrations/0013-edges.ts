import { type Kysely, type Migration, sql } from 'kysely';
import type { Schema } from '../schema.ts';

async function createEdgeStances(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('edge_stances')
    .addColumn('document_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('target', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('polarity', 'text', (column) => column.notNull())
    .addColumn('intensity', 'double precision', (column) => column.notNull())
    .addColumn('confidence', 'double precision', (column) => column.notNull())
    .addColumn('day', 'text')
    .addColumn('outlet', 'text')
    .addColumn('story', 'text', (column) => column.notNull())
    .addColumn('issue', 'text')
    .addColumn('review', 'text', (column) => column.notNull())
    .addColumn('repeats', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('edge_stances_key', ['document_id', 'id'])
    .execute();
  const sums = ['repeats', 'review', 'type', 'polarity', 'intensity', 'day', 'outlet', 'story', 'document_id'] as const;
  await db.schema
    .createIndex('edge_stances_by_source')
    .on('edge_stances')
    .columns(['source', 'target', ...sums])
    .execute();
  await db.schema
    .createIndex('edge_stances_by_target')
    .on('edge_stances')
    .columns(['target', 'source', 'repeats', 'review', 'polarity', 'document_id'])
    .execute();
  await db.schema.createIndex('edge_stances_by_issue').on('edge_stances').column('issue').execute();
}

/** The order in which stances are listed. */
const indexScores = (db: Kysely<Schema>): Promise<void> =>
  db.schema
    .createIndex('stances_by_score')
    .on('stances')
    .columns(['score desc', 'document_id', 'evidence_start', 'id'])
    .execute();

async function createActorCounts(db: Kysely<Schema>): Promise<void> {
  let table = db.schema
    .createTable('actor_counts')
    .addColumn('actor_id', 'text', (column) => column.primaryKey().notNull());
  for (const end of ['given', 'received'] as const)
    for (const polarity of ['positive', 'negative', 'neutral'] as const)
      table = table.addColumn(`${end}_${polarity}`, 'integer', (column) => column.notNull());
  await table
    .addColumn('stances', 'integer', (column) => column.notNull())
    .addColumn('documents', 'integer', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('actor_counts_by_stances').on('actor_counts').columns(['stances', 'actor_id']).execute();
}

const fillEdgeStances = (db: Kysely<Schema>) =>
  sql`insert into edge_stances (document_id, id, source, target, type, polarity, intensity, confidence, day, outlet, story,
      issue, review, repeats)
    select stance.document_id, stance.id, giver.linked_to, receiver.linked_to, stance.type, stance.polarity,
      stance.intensity, stance.confidence, nullif(substr(document.date, 1, 10), ''), document.source,
      coalesce(document.story, document.id), stance.issue, stance.review, stance.repeats
    from stances as stance
    join documents as document on document.id = stance.document_id
    join document_actors as giver on giver.document_id = stance.document_id and giver.id = stance.source
    join document_actors as receiver on receiver.document_id = stance.document_id and receiver.id = stance.target
    where giver.linked_to <> receiver.linked_to
      and (stance.modality not in ('negated', 'hypothetical')
        or (stance.modality = 'hypothetical' and stance.type = 'THREATEN'))`.execute(db);

const signsOf = (side: string) =>
  sql.join(
    ['positive', 'negative', 'neutral'].map(
      (polarity) => sql`sum(case when side = ${sql.lit(side)} and polarity = ${sql.lit(polarity)} then 1 else 0 end)`,
    ),
  );

const fillActorCounts = (db: Kysely<Schema>) =>
  sql`insert into actor_counts (actor_id, given_positive, given_negative, given_neutral, received_positive,
      received_negative, received_neutral, stances, documents)
    select actor, ${signsOf('given')}, ${signsOf('received')}, count(*), count(distinct document_id)
    from (
      select source as actor, 'given' as side, polarity, document_id from edge_stances
        where repeats = 0 and review <> 'rejected'
      union all
      select target, 'received', polarity, document_id from edge_stances where repeats = 0 and review <> 'rejected'
    ) as ends group by actor`.execute(db);

/** The stances that make edges, by their corpus-wide actors, and how many each actor gives and receives. */
export const edges: Migration = {
  async up(db: Kysely<Schema>): Promise<void> {
    await createEdgeStances(db);
    await createActorCounts(db);
    await indexScores(db);
    await fillEdgeStances(db);
    await fillActorCounts(db);
  },
};
