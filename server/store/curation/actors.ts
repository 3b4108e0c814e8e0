import { sql, type Transaction } from 'kysely';
import type { Actor } from '../../../shared/actor.ts';
import type { Occurrence } from '../../curation/occurrences.ts';
import { cutActors, type ShownActors, showActors } from '../../curation/shown-actors.ts';
import { actorsById } from '../queries/actors.ts';
import { inPortions } from '../queries/linking/portions.ts';
import { addActors, adjustStanceCounts, putActors, recountStances } from '../queries/save-actors.ts';
import { placeOf, portions } from '../rows.ts';
import type { FoundActorRow, Schema } from '../schema.ts';
import { saveConflicts } from './conflicts.ts';
import { type FoundActors, foundActors, type KeptActor, keepAgain, keptRow, shownAsOf } from './found-actors.ts';
import { actorRefs } from './found-names.ts';
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
  const shownAs = await shownAsOf(
    trx,
    actors.map(({ id }) => id),
  );
  await keepAgain(trx, actors);
  await addActors(
    trx,
    actors.filter(({ id }) => !shownAs.has(id)),
  );
  return shownAs;
}

/** Shows all actors as linking found them again. Their stances are not counted. */
export async function showActorsAsFound(trx: Trx): Promise<void> {
  const rows = await trx.selectFrom('found_actors').selectAll().execute();
  for (const portion of portions(idsOf(rows)))
    await trx
      .updateTable('document_actors')
      .set({ linked_to: sql<string>`found_as` })
      .where('linked_to', 'in', portion)
      .where('found_as', 'is not', null)
      .execute();
  await inPortions(rows, (some) =>
    trx
      .deleteFrom('actors')
      .where(
        'id',
        'in',
        some.map(({ id }) => id),
      )
      .execute(),
  );
  await addActors(
    trx,
    rows.flatMap(({ actor }) => (actor === null ? [] : [JSON.parse(actor) as Actor])),
  );
  await trx.deleteFrom('found_actors').execute();
}

/** The occurrences of actors in all documents, in no order. */
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
      .execute();
    for (const { office, foundAs, aliases, affiliation, ...row } of rows)
      found.push({ ...row, foundAs: foundAs!, aliases: JSON.parse(aliases), affiliation: office ?? affiliation });
  }
  return found;
}

/** Actors whose affiliation is shown as another actor, with that one. */
const affiliated = async (found: FoundActors, { actors, shownAs }: ShownActors): Promise<Actor[]> =>
  (await found.affiliatedWith([...shownAs.keys()]))
    .filter(({ id }) => !actors.has(id))
    .map((actor) => ({ ...actor, affiliation: shownAs.get(actor.affiliation!)! }));

const fields = ['id', 'name', 'kind', 'country', 'affiliation', 'role', 'aliases'] as const;
const isSame = (a: Actor | null, b: Actor | null): boolean =>
  a && b ? fields.every((field) => JSON.stringify(a[field]) === JSON.stringify(b[field])) : a === b;

/** An actor as it is to be shown, and what is to be kept of it where that is not as it was found. */
interface Wanted {
  id: string;
  actor: Actor | null;
  kept: KeptActor | null;
}

/** What is to be shown of all actors that corrections show otherwise, or have shown so until now. */
async function wantedActors(found: FoundActors, shown: ShownActors, cut: ReadonlySet<string>): Promise<Wanted[]> {
  const others = (await affiliated(found, shown)).map((actor) => [actor.id, actor] as const);
  const corrected = new Map<string, Actor | null>([...shown.actors, ...others]);
  const ids = new Set([...corrected.keys(), ...found.kept.keys()]);
  const asFound = await found.byId(ids);
  return [...ids].map((id) => {
    const own = asFound.get(id) ?? null;
    const actor = corrected.has(id) ? corrected.get(id)! : own;
    const shownAs = shown.shownAs.get(id) ?? null;
    const isCorrected = corrected.has(id) && (shownAs !== null || cut.has(id) || !isSame(own, actor));
    return { id, actor, kept: isCorrected ? { actor: own, shownAs, isCut: cut.has(id) } : null };
  });
}

/** Writes what is shown otherwise than before; gives the ids of the actors that were not there. */
async function writeActors(trx: Trx, wanted: readonly Wanted[], { kept: before }: FoundActors): Promise<string[]> {
  const ids = wanted.map(({ id }) => id);
  const now = new Map((await actorsById(trx, ids)).map((actor) => [actor.id, actor]));
  const put = wanted.filter(({ id, actor }) => actor && !isSame(now.get(id) ?? null, actor));
  const gone = wanted.filter(({ id, actor }) => !actor && now.has(id));
  await inPortions(gone, (some) =>
    trx
      .deleteFrom('actors')
      .where(
        'id',
        'in',
        some.map(({ id }) => id),
      )
      .execute(),
  );
  await putActors(
    trx,
    put.map(({ actor }) => actor!),
  );
  const rowOf = (id: string, kept: KeptActor | null | undefined) => (kept ? JSON.stringify(keptRow(id, kept)) : '');
  const changed = wanted.filter(({ id, kept }) => rowOf(id, kept) !== rowOf(id, before.get(id)));
  for (const some of portions(changed)) {
    await trx
      .deleteFrom('found_actors')
      .where(
        'id',
        'in',
        some.map(({ id }) => id),
      )
      .execute();
    const rows = some.flatMap(({ id, kept }) => (kept ? [keptRow(id, kept)] : []));
    if (rows.length) await trx.insertInto('found_actors').values(rows).execute();
  }
  return put.flatMap(({ id }) => (now.has(id) ? [] : [id]));
}

interface Link {
  documentId: string;
  id: string;
  to: string;
}

/** The occurrences that are to be shown as another actor than they are so far. */
async function changedLinks(
  trx: Trx,
  { kept }: FoundActors,
  { shownAs, moved }: ShownActors,
  cut: ReadonlySet<string>,
): Promise<Link[]> {
  const isChanged = (id: string) => (kept.get(id)?.shownAs ?? null) !== (shownAs.get(id) ?? null);
  const candidates = [...new Set([...kept.keys(), ...shownAs.keys(), ...cut])].filter(
    (id) => isChanged(id) || cut.has(id) || kept.get(id)?.isCut,
  );
  const rows = await inPortions(candidates, (some) =>
    trx
      .selectFrom('document_actors')
      .where('found_as', 'in', some)
      .select(['document_id as documentId', 'id', 'found_as as foundAs', 'linked_to as linkedTo'])
      .execute(),
  );
  const places = new Map(moved.map(({ documentId, id, to }) => [placeOf(documentId, id), to]));
  return rows.flatMap(({ documentId, id, foundAs, linkedTo }) => {
    const to = places.get(placeOf(documentId, id)) ?? shownAs.get(foundAs!) ?? foundAs!;
    return to === linkedTo ? [] : [{ documentId, id, to }];
  });
}

async function relink(trx: Trx, links: readonly Link[]): Promise<void> {
  for (const portion of portions(links)) {
    const values = sql.join(portion.map(({ documentId, id, to }) => sql`(${documentId}, ${id}, ${to})`));
    await sql`update document_actors set linked_to = link.column3 from (values ${values}) as link
      where document_actors.document_id = link.column1 and document_actors.id = link.column2`.execute(trx);
  }
}

const keyOfPair = (first: string, second: string): string => JSON.stringify([first, second]);

/** Keeps which actors are not one, and writes only what differs from before. */
async function saveApart(trx: Trx, pairs: ShownActors['apart']): Promise<void> {
  const wanted = new Map(pairs.map(([first, second]) => [keyOfPair(first, second), { first, second }]));
  for (const { first, second } of await trx.selectFrom('actors_apart').selectAll().execute())
    if (!wanted.delete(keyOfPair(first, second)))
      await trx.deleteFrom('actors_apart').where('first', '=', first).where('second', '=', second).execute();
  for (const rows of portions([...wanted.values()])) await trx.insertInto('actors_apart').values(rows).execute();
}

/**
 * Shows the actors as the log corrects them by now, and keeps the counts of their stances; gives the ids of the documents of which
 * actors are shown as others than before. What it costs depends on the log and on what changes, not on the corpus.
 */
export async function showActorsAsCorrected(trx: Trx): Promise<string[]> {
  const found = await foundActors(trx);
  const entries = await actorEntries(trx);
  const names = await found.named(entries.flatMap(({ id: _, ...said }) => actorRefs(said)));
  const cut = new Set(cutActors(entries, names));
  const shown = showActors(entries, names, await occurrencesOf(trx, [...cut]));
  const wanted = await wantedActors(found, shown, cut);
  const links = await changedLinks(trx, found, shown, cut);
  const documents = [...new Set(links.map(({ documentId }) => documentId))];
  await adjustStanceCounts(trx, documents, -1);
  const added = await writeActors(trx, wanted, found);
  await relink(trx, links);
  await adjustStanceCounts(trx, documents, 1);
  await recountStances(trx, added);
  await saveApart(trx, shown.apart);
  await saveConflicts(trx, 'actors', shown.conflicts);
  return documents;
}
