import type { Kysely } from 'kysely';
import type { DocumentActorRow, Schema } from '../schema.ts';
import type { DatedActor } from '../store.ts';

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
    for (const { document_id: documentId, found_as: linkedTo, ...row } of rows)
      yield {
        documentId,
        linkedTo: linkedTo!,
        id: row.id,
        name: row.name,
        kind: row.kind,
        country: row.country,
        date: row.date,
        affiliation: row.affiliation,
        role: row.role,
        aliases: JSON.parse(row.aliases),
        ...(row.given === null ? {} : { given: JSON.parse(row.given) }),
      };
    last = rows.length < pageSize ? undefined : rows.at(-1);
  } while (last);
}
