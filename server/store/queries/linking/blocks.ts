import type { Kysely, Transaction } from 'kysely';
import { groupBy } from '../../../../shared/group-by.ts';
import type { LikeActor } from '../../../../shared/linking.ts';
import type { BlockMember, BlockPair, LoneNames } from '../../link-tables.ts';
import { portions } from '../../rows.ts';
import type { Schema } from '../../schema.ts';
import { inPortions } from './portions.ts';

export async function saveBlocks(
  trx: Transaction<Schema>,
  added: readonly BlockMember[],
  removed: readonly BlockMember[],
): Promise<void> {
  for (const [actor, members] of groupBy(removed, (member) => member.actor))
    await trx
      .deleteFrom('actor_blocks')
      .where('actor_id', '=', actor)
      .where(
        'block',
        'in',
        members.map(({ block }) => block),
      )
      .execute();
  for (const some of portions(added))
    await trx
      .insertInto('actor_blocks')
      .values(some.map(({ block, actor }) => ({ block, actor_id: actor })))
      .onConflict((conflict) => conflict.columns(['block', 'actor_id']).doNothing())
      .execute();
}

const columns = ['id', 'name', 'kind', 'country', 'role', 'documents'] as const;

/** All members of the blocks, those of most documents first. */
export async function membersOf(db: Kysely<Schema>, blocks: readonly string[]): Promise<Map<string, LikeActor[]>> {
  const rows = await inPortions(blocks, (some) =>
    db
      .selectFrom('actor_blocks as member')
      .innerJoin('summed_actors as actor', 'actor.id', 'member.actor_id')
      .where('member.block', 'in', some)
      .select(columns.map((column) => `actor.${column}` as const))
      .select(['member.block', 'actor.given'])
      .orderBy('actor.documents', 'desc')
      .orderBy('actor.id')
      .execute(),
  );
  const members = groupBy(rows, ({ block }) => block);
  return new Map(
    [...members].map(([block, list]) => [
      block,
      list.map(({ block: _, given, ...actor }) => ({ ...actor, isGiven: given > 0 })),
    ]),
  );
}

/** The members of those of the blocks that have from two to `most`. */
export async function comparableMembers(
  db: Kysely<Schema>,
  blocks: readonly string[],
  most: number,
): Promise<Map<string, LikeActor[]>> {
  const counts = await inPortions(blocks, (some) =>
    db
      .selectFrom('actor_blocks')
      .where('block', 'in', some)
      .groupBy('block')
      .having((count) => count.between(count.fn.countAll(), 2, most))
      .select('block')
      .execute(),
  );
  return membersOf(
    db,
    counts.map(({ block }) => block),
  );
}

export const inhabitedBlocks = async (db: Kysely<Schema>, blocks: readonly string[]): Promise<Set<string>> =>
  new Set(
    (
      await inPortions(blocks, (some) =>
        db.selectFrom('actor_blocks').select('block').distinct().where('block', 'in', some).execute(),
      )
    ).map(({ block }) => block),
  );

/** Replaces the pairs of the blocks. */
export async function savePairs(
  trx: Transaction<Schema>,
  blocks: readonly string[],
  pairs: readonly BlockPair[],
): Promise<void> {
  for (const some of portions(blocks)) await trx.deleteFrom('merge_suggestions').where('block', 'in', some).execute();
  const rows = pairs.map(({ into, from, ...pair }) => ({ ...pair, into_actor: into, from_actor: from }));
  for (const some of portions(rows)) await trx.insertInto('merge_suggestions').values(some).execute();
}

export const loneNamesOf = async (db: Kysely<Schema>, families: readonly string[]): Promise<LoneNames[]> =>
  (
    await inPortions(families, (some) => db.selectFrom('lone_names').selectAll().where('family', 'in', some).execute())
  ).map(({ into_actor: into, ...row }) => ({ ...row, into }));

/** Replaces the lone names of the blocks. */
export async function saveLoneNames(
  trx: Transaction<Schema>,
  blocks: readonly string[],
  names: readonly LoneNames[],
): Promise<void> {
  for (const some of portions(blocks)) await trx.deleteFrom('lone_names').where('block', 'in', some).execute();
  const rows = names.map(({ into, ...name }) => ({ ...name, into_actor: into }));
  for (const some of portions(rows)) await trx.insertInto('lone_names').values(some).execute();
}
