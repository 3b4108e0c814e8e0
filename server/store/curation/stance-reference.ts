import type { Kysely } from 'kysely';
import type { ActorRef } from '../../../shared/curation.ts';
import type { Schema } from '../schema.ts';
import type { StanceForCuration } from '../store.ts';
import { foundColumns } from './correction.ts';

/** The actors of a document under their names in it, and as the corpus shows them. */
async function actorsOf(db: Kysely<Schema>, document: string) {
  const rows = await db
    .selectFrom('document_actors as local')
    .innerJoin('actors as actor', 'actor.id', 'local.linked_to')
    .where('local.document_id', '=', document)
    .select(['local.id', 'local.name as localName', 'actor.id as actorId', 'actor.name'])
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    local: (id: string): string => byId.get(id)?.localName ?? id,
    shown: (id: string): ActorRef => ({ id: byId.get(id)!.actorId, name: byId.get(id)!.name }),
  };
}

const stancesWithDocument = (db: Kysely<Schema>, documentId: string, ids: readonly string[]) =>
  db
    .selectFrom('stances as stance')
    .innerJoin('documents as document', 'document.id', 'stance.document_id')
    .where('stance.document_id', '=', documentId)
    .where('stance.id', 'in', ids)
    .selectAll('stance')
    .select(['document.title as documentTitle', 'document.url', 'document.source as outlet'])
    .execute();

type Row = Awaited<ReturnType<typeof stancesWithDocument>>[number];

/** Those of the stances of a document that are there, by id: as an entry of the log names each, and as it is shown. */
export async function stancesForCuration(
  db: Kysely<Schema>,
  documentId: string,
  ids: readonly string[],
): Promise<Map<string, StanceForCuration>> {
  const rows = await stancesWithDocument(db, documentId, ids);
  const actors = rows.length ? await actorsOf(db, documentId) : null;
  return new Map(rows.map((row) => [row.id, forCuration(row, actors!)]));
}

function forCuration(row: Row, actors: Awaited<ReturnType<typeof actorsOf>>): StanceForCuration {
  const found = row.correction === null ? row : foundColumns(row.correction);
  const { source, target, type } = found ?? row;
  const { polarity, modality } = row;
  return {
    ref: {
      document: { id: row.document_id, title: row.documentTitle, url: row.url, source: row.outlet },
      start: row.evidence_start,
      end: row.evidence_end,
      text: row.text,
      source: actors.local(source),
      target: target && actors.local(target),
      issue: row.issue,
      type,
      ...(found ? {} : { added: row.id.replace(/^hand-/, '') }),
    },
    reading: {
      source: actors.shown(row.source),
      target: row.target && actors.shown(row.target),
      type: row.type,
      polarity,
      modality,
    } as StanceForCuration['reading'],
  };
}
