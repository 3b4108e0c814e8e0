import { type Kysely, sql, type Transaction } from 'kysely';
import { showActorsAsCorrected, showActorsAsFound } from '../curation/actors.ts';
import { curatedDocuments } from '../curation/documents.ts';
import { showStances } from '../curation/stances.ts';
import { portions } from '../rows.ts';
import type { DocumentActorRow, Schema } from '../schema.ts';
import type { ActorLinks, DatedActor } from '../store.ts';
import { nextRevision } from './revision.ts';
import { addActors, adjustStanceCounts } from './save-actors.ts';
import { saveSuggestions } from './suggestions.ts';

const pageSize = 2000;

const pageAfter = (db: Kysely<Schema>, last: DocumentActorRow | undefined) =>
  db
    .selectFrom('document_actors as actor')
    .innerJoin('documents as document', 'document.id', 'actor.document_id')
    .$if(last !== undefined, (query) =>
      query.where((or) =>
        or.or([
          or('actor.document_id', '>', last!.document_id),
          or.and([or('actor.document_id', '=', last!.document_id), or('actor.id', '>', last!.id)]),
        ]),
      ),
    )
    .where('actor.found_as', 'is not', null)
    .selectAll('actor')
    .select('document.date')
    .orderBy('actor.document_id')
    .orderBy('actor.id')
    .limit(pageSize)
    .execute();

/** All documents' actors as their analysis and linking found them, by document and id, read page by page so that other queries run in between. */
export async function* documentActors(db: Kysely<Schema>): AsyncGenerator<DatedActor> {
  let last: DocumentActorRow | undefined;
  do {
    const rows = await pageAfter(db, last);
    for (const {
      document_id: documentId,
      found_as: linkedTo,
      linked_to: _shown,
      aliases,
      given,
      position: _,
      ...actor
    } of rows)
      yield {
        ...{ ...actor, documentId, linkedTo: linkedTo!, aliases: JSON.parse(aliases) },
        ...(given === null ? {} : { given: JSON.parse(given) }),
      };
    last = rows.length < pageSize ? undefined : rows.at(-1);
  } while (last);
}

/** Links that are not in the tables yet: document, id in it, corpus-wide id. */
async function changedLinks(trx: Transaction<Schema>, links: ActorLinks['links']): Promise<[string, string, string][]> {
  const changed: [string, string, string][] = [];
  for await (const { documentId, id, linkedTo } of documentActors(trx)) {
    const actor = links.get(documentId)?.get(id) ?? linkedTo;
    if (actor !== linkedTo) changed.push([documentId, id, actor]);
  }
  return changed;
}

async function relink(trx: Transaction<Schema>, changed: readonly [string, string, string][]): Promise<void> {
  for (const portion of portions(changed)) {
    const values = sql.join(portion.map((link) => sql`(${sql.join(link)})`));
    await sql`update document_actors set linked_to = link.column3, found_as = link.column3 from (values ${values}) as link
      where document_actors.document_id = link.column1 and document_actors.id = link.column2`.execute(trx);
  }
}

/** Actors of documents that were stored after the linking had read them stand for themselves until the next one. */
async function keepUnlinked(trx: Transaction<Schema>): Promise<void> {
  const rows = await trx
    .selectFrom('document_actors')
    .selectAll()
    .where('found_as', 'is not', null)
    .where('linked_to', 'not in', trx.selectFrom('actors').select('id'))
    .orderBy('document_id')
    .execute();
  const unlinked = new Map(rows.map((row) => [row.linked_to, row]));
  await addActors(
    trx,
    [...unlinked.values()].map((row) => ({ ...row, id: row.linked_to, aliases: JSON.parse(row.aliases) })),
  );
}

/** Replaces the corpus-wide actors, all links and suggestions in one transaction, and shows them as corrections have them. */
export async function saveLinks(db: Kysely<Schema>, { actors, links, suggestions = [] }: ActorLinks): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await nextRevision(trx);
    await showActorsAsFound(trx);
    await trx.deleteFrom('aliases').execute();
    await trx.deleteFrom('actors').execute();
    await addActors(trx, actors);
    await relink(trx, await changedLinks(trx, links));
    await keepUnlinked(trx);
    await showActorsAsCorrected(trx);
    for (const document of await curatedDocuments(trx)) await showStances(trx, document);
    await adjustStanceCounts(trx, null, 1);
    await saveSuggestions(trx, suggestions);
  });
}
