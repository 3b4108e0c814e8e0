import { sql, type Transaction } from 'kysely';
import type { Actor } from '../../../shared/actor.ts';
import type { Occurrence } from '../../curation/occurrences.ts';
import { cutActors, type ShownActors, showActors } from '../../curation/shown-actors.ts';
import { actorsById } from '../queries/actors.ts';
import { addActors } from '../queries/save-actors.ts';
import { portions } from '../rows.ts';
import type { FoundActorRow, Schema } from '../schema.ts';
import { saveConflicts } from './conflicts.ts';
import { actorRefs, actorsNamed } from './found-names.ts';
import { actorEntries } from './log.ts';

type Trx = Transaction<Schema>;

const idsOf = (rows: readonly FoundActorRow[]): string[] => [
  ...new Set(rows.flatMap(({ id, shown_as }) => (shown_as === null ? [id] : [id, shown_as]))),
];

/**
 * Adds the actors that a document brings, but for those that corrections show otherwise than they were found. Gives the ids
 * that are shown as another.
 */
export async function addFoundActors(trx: Trx, actors: readonly Actor[]): Promise<Map<string, string>> {
  const shown: FoundActorRow[] = [];
  for (const portion of portions(actors.map(({ id }) => id)))
    shown.push(...(await trx.selectFrom('found_actors').selectAll().where('id', 'in', portion).execute()));
  const others = new Set(shown.filter(({ shown_as }) => shown_as !== null).map(({ id }) => id));
  await addActors(
    trx,
    actors.filter(({ id }) => !others.has(id)),
  );
  return new Map(shown.flatMap(({ id, shown_as }) => (shown_as === null ? [] : [[id, shown_as]])));
}

/** Shows all actors as linking found them again; gives the ids of those that were shown otherwise. Their stances are not counted. */
export async function showActorsAsFound(trx: Trx): Promise<string[]> {
  const rows = await trx.selectFrom('found_actors').selectAll().execute();
  for (const portion of portions(idsOf(rows))) {
    await trx
      .updateTable('document_actors')
      .set({ linked_to: sql<string>`found_as` })
      .where('linked_to', 'in', portion)
      .where('found_as', 'is not', null)
      .execute();
    await trx
      .deleteFrom('actors')
      .where(
        'id',
        'in',
        rows.map(({ id }) => id).filter((id) => portion.includes(id)),
      )
      .execute();
  }
  await addActors(
    trx,
    rows.flatMap(({ actor }) => (actor === null ? [] : [JSON.parse(actor) as Actor])),
  );
  await trx.deleteFrom('found_actors').execute();
  await trx.deleteFrom('actors_apart').execute();
  return idsOf(rows);
}

/** The occurrences of actors in all documents, in a stable order. */
async function occurrencesOf(trx: Trx, actors: readonly string[]): Promise<Occurrence[]> {
  const found: Occurrence[] = [];
  for (const portion of portions(actors)) {
    const rows = await trx
      .selectFrom('document_actors as actor')
      .leftJoin('document_actors as office', (join) =>
        join.onRef('office.document_id', '=', 'actor.document_id').onRef('office.id', '=', 'actor.affiliation'),
      )
      .where('actor.found_as', 'in', portion)
      .select(['actor.document_id as documentId', 'actor.id', 'actor.found_as as foundAs', 'actor.name', 'actor.kind'])
      .select(['actor.country', 'actor.role', 'actor.aliases', 'office.found_as as office', 'actor.affiliation'])
      .orderBy('actor.document_id')
      .orderBy('actor.id')
      .execute();
    for (const { office, foundAs, aliases, affiliation, ...row } of rows)
      found.push({ ...row, foundAs: foundAs!, aliases: JSON.parse(aliases), affiliation: office ?? affiliation });
  }
  return found;
}

/** Actors whose affiliation is shown as another actor, with that one. */
async function affiliated(trx: Trx, { actors, shownAs }: ShownActors): Promise<Actor[]> {
  const ids: string[] = [];
  for (const portion of portions([...shownAs.keys()]))
    for (const { id } of await trx.selectFrom('actors').select('id').where('affiliation', 'in', portion).execute())
      if (!actors.has(id)) ids.push(id);
  return (await actorsById(trx, ids)).map((actor) => ({ ...actor, affiliation: shownAs.get(actor.affiliation!)! }));
}

/** Writes the actors that are shown otherwise, or have lost stances to another, and keeps them as they were found. */
async function replaceActors(trx: Trx, shown: ReadonlyMap<string, Actor | null>, { shownAs, moved }: ShownActors) {
  const found = new Map((await actorsById(trx, [...shown.keys()])).map((actor) => [actor.id, actor]));
  const cut = new Set(moved.map(({ foundAs }) => foundAs));
  const changed = [...shown].filter(
    ([id, actor]) => shownAs.has(id) || cut.has(id) || !isSame(found.get(id) ?? null, actor),
  );
  const rows = changed.map(([id]) => ({
    id,
    actor: found.has(id) ? JSON.stringify(found.get(id)) : null,
    shown_as: shownAs.get(id) ?? null,
  }));
  for (const portion of portions(rows)) {
    await trx.insertInto('found_actors').values(portion).execute();
    await trx
      .deleteFrom('actors')
      .where(
        'id',
        'in',
        portion.map(({ id }) => id),
      )
      .execute();
  }
  await addActors(
    trx,
    changed.flatMap(([, actor]) => actor ?? []),
  );
  return idsOf(rows);
}

const fields = ['id', 'name', 'kind', 'country', 'affiliation', 'role', 'aliases'] as const;
const isSame = (a: Actor | null, b: Actor | null): boolean =>
  a && b ? fields.every((field) => JSON.stringify(a[field]) === JSON.stringify(b[field])) : a === b;

async function relink(trx: Trx, { shownAs, moved }: ShownActors): Promise<void> {
  for (const [id, to] of shownAs)
    await trx.updateTable('document_actors').set({ linked_to: to }).where('found_as', '=', id).execute();
  for (const { documentId, id, to } of moved)
    await trx
      .updateTable('document_actors')
      .set({ linked_to: to })
      .where('document_id', '=', documentId)
      .where('id', '=', id)
      .execute();
}

/**
 * Shows the actors as the log corrects them, when they stand as they were found; gives the ids of those that are shown
 * otherwise. Their stances are not counted. What it costs depends on the log, not on the corpus.
 */
export async function showActorsAsCorrected(trx: Trx): Promise<string[]> {
  const entries = await actorEntries(trx);
  const names = await actorsNamed(
    trx,
    entries.flatMap(({ id: _, ...said }) => actorRefs(said)),
  );
  const shown = showActors(entries, names, await occurrencesOf(trx, cutActors(entries, names)));
  const actors = new Map([
    ...shown.actors,
    ...(await affiliated(trx, shown)).map((actor) => [actor.id, actor] as const),
  ]);
  const changed = await replaceActors(trx, actors, shown);
  await relink(trx, shown);
  for (const [first, second] of shown.apart)
    await trx
      .insertInto('actors_apart')
      .values({ first, second })
      .onConflict((conflict) => conflict.columns(['first', 'second']).doNothing())
      .execute();
  await saveConflicts(trx, 'actors', shown.conflicts);
  return [...new Set([...changed, ...shown.moved.map(({ to }) => to)])];
}
