import type { Kysely } from 'kysely';
import { allConflicts } from './curation/conflicts.ts';
import { addCurations } from './curation/curate.ts';
import { documentsByName } from './curation/documents.ts';
import { lastMoment, wholeLog } from './curation/log.ts';
import { stanceForCuration } from './curation/stance-reference.ts';
import { actorById, allActors, searchActors } from './queries/actors.ts';
import {
  documentById,
  documentPage,
  filesOfDocuments,
  idWhere,
  mentionsOf,
  removeDocuments,
  saveAnalysis,
  saveDocument,
} from './queries/documents.ts';
import { findFaults } from './queries/faults.ts';
import { feedState, saveFeedState } from './queries/feeds.ts';
import { issuePhrases, saveIssueGroups } from './queries/issues.ts';
import { documentActors, saveLinks } from './queries/links.ts';
import { revision } from './queries/revision.ts';
import { countStances, findStanceOutlines, findStances } from './queries/stances.ts';
import { documentIds, readersOfDocuments, stancesIn, storedDocument } from './queries/stored-documents.ts';
import { allSuggestions } from './queries/suggestions.ts';
import { repair } from './queries/tidy.ts';
import type { Schema } from './schema.ts';
import type { Provenance, Store } from './store.ts';

const tables = ['documents', 'actors', 'stances'] as const;

async function counts(db: Kysely<Schema>): Promise<Record<(typeof tables)[number], number>> {
  const found = { documents: 0, actors: 0, stances: 0 };
  for (const table of tables) {
    const row = await db
      .selectFrom(table)
      .$if(table === 'stances', (query) => query.where('review', '!=', 'rejected'))
      .select((count) => count.fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    found[table] = Number(row.count);
  }
  return found;
}

const unknown: Provenance = { reader: null, annotation: null };

/** The store over a database that has the schema; what an engine does differently stays in its folder. */
export const createSqlStore = (db: Kysely<Schema>): Omit<Store, 'backUp' | 'damage'> => ({
  findByHash: (hash) => idWhere(db, 'hash', hash),
  findByPath: (path) => idWhere(db, 'path', path),
  files: () => filesOfDocuments(db),
  saveDocument: (document, hash, analysis, path = null, provenance = unknown) =>
    saveDocument(db, document, hash, analysis, path, provenance),
  saveAnalysis: (id, hash, analysis, reader) => saveAnalysis(db, id, hash, analysis, reader),
  storedDocument: (id) => storedDocument(db, id),
  documentIds: (selection) => documentIds(db, selection),
  readers: () => readersOfDocuments(db),
  stancesIn: (ids) => stancesIn(db, ids),
  removeDocuments: (ids) => removeDocuments(db, ids),
  faults: () => findFaults(db),
  repair: () => repair(db),
  documents: (page) => documentPage(db, page),
  document: (id) => documentById(db, id),
  mentions: (documentId) => mentionsOf(db, documentId),
  documentActors: () => documentActors(db),
  saveLinks: (links) => saveLinks(db, links),
  mergeSuggestions: () => allSuggestions(db),
  issuePhrases: () => issuePhrases(db),
  saveIssueGroups: (groups) => saveIssueGroups(db, groups),
  actors: () => allActors(db),
  actor: (id) => actorById(db, id),
  searchActors: (query, page) => searchActors(db, query, page),
  stances: (selection, page) => findStances(db, selection, page),
  countStances: (selection) => countStances(db, selection),
  stanceOutlines: (selection) => findStanceOutlines(db, selection),
  addCurations: (entries) => addCurations(db, entries),
  curations: () => wholeLog(db),
  lastCuration: () => lastMoment(db),
  curatedDocuments: () => documentsByName(db),
  curationConflicts: () => allConflicts(db),
  stanceForCuration: (documentId, stanceId) => stanceForCuration(db, documentId, stanceId),
  feed: (address) => feedState(db, address),
  saveFeed: (address, state) => saveFeedState(db, address, state),
  counts: () => counts(db),
  version: () => revision(db),
  close: () => db.destroy(),
});
