import type { Kysely } from 'kysely';
import { allConflicts } from './curation/conflicts.ts';
import { addCurations } from './curation/curate.ts';
import { documentsByName } from './curation/documents.ts';
import { lastMoment, wholeLog } from './curation/log.ts';
import { stanceNotes } from './curation/notes.ts';
import { stancesForCuration } from './curation/stance-reference.ts';
import type { Cursor } from './cursor.ts';
import type { PackRows } from './pack-rows.ts';
import {
  actorById,
  actorNames,
  actorsByCounts,
  actorsById,
  actorsNamed,
  allActors,
  bearersOf,
  namesBeginning,
  occurringActors,
  searchActors,
} from './queries/actors.ts';
import { addToCorpus, allCorpora, corporaOf, heldElsewhere, knownCorpora, renameCorpus } from './queries/corpora.ts';
import { countDocuments, counts, countsIn, languagesOfDocuments } from './queries/counts.ts';
import { documentActors } from './queries/document-actors.ts';
import {
  documentById,
  documentPage,
  filesOfDocuments,
  idWhere,
  mentionsOf,
  removeDocuments,
  saveAnalysis,
  saveDocument,
  textsOf,
} from './queries/documents.ts';
import { actorSums } from './queries/edges/actors.ts';
import { dayCells, pairCells } from './queries/edges/days.ts';
import { actorsBeside, countEdges, eachEdgeIssue, eachEdgeWeight, edgeWeights } from './queries/edges/edges.ts';
import { facets, graphSum, outletNames } from './queries/edges/facets.ts';
import { edgeSums } from './queries/edges/sums.ts';
import { findFaults } from './queries/faults.ts';
import { feedState, saveFeedState } from './queries/feeds.ts';
import { link, linkerOf, waitsForLinking } from './queries/linking/link-tables.ts';
import { atOneMoment, beginMoment } from './queries/moment.ts';
import { occurrencesOf } from './queries/occurrences.ts';
import { revision } from './queries/revision.ts';
import { speakerPairs } from './queries/speakers.ts';
import { countPhrases, countStances, findStanceOutlines, findStances, stanceIds } from './queries/stances.ts';
import {
  documentAddresses,
  documentIds,
  readersOfDocuments,
  stancesIn,
  storedDocument,
} from './queries/stored-documents.ts';
import { copiesOfDocuments, copiesOfStances } from './queries/stories/copies.ts';
import { findMissingStories, findStoriesAnew } from './queries/stories/find-story.ts';
import { findStoryFaults } from './queries/stories/story-faults.ts';
import { allSuggestions } from './queries/suggestions.ts';
import { repair } from './queries/tidy.ts';
import { worded } from './queries/worded.ts';
import type { Schema } from './schema.ts';
import type { EdgeSelection, Provenance, Snapshot, Store } from './store.ts';
import type { WordIndex } from './word-index.ts';

const unknown: Provenance = { reader: null, annotation: null };

/** What an engine does in its own way. */
export interface EngineParts {
  wordIndex: WordIndex;
  cursor: Cursor;
  packRows: PackRows;
}

/** What the store holds at this moment. `close` ends what was opened for it. */
export async function openSnapshot(
  db: Kysely<Schema>,
  parts: EngineParts,
  close: () => Promise<void> = async () => undefined,
): Promise<Snapshot> {
  const { moment, end } = await beginMoment(db).catch((error: unknown) => close().then(() => Promise.reject(error)));
  return { ...createSqlStore(moment, parts), close: () => end().finally(close) };
}

/** The store over a database that has the schema; what an engine does differently stays in its folder. */
export const createSqlStore = (
  db: Kysely<Schema>,
  parts: EngineParts,
  index = parts.wordIndex,
  asked = <S extends EdgeSelection>(selection: S) => worded(index, selection),
): Omit<Store, 'isReadOnly' | 'backUp' | 'damage' | 'snapshot'> => ({
  findByHash: (hash) => idWhere(db, 'hash', hash),
  findByPath: (path) => idWhere(db, 'path', path),
  files: () => filesOfDocuments(db),
  saveDocument: (document, hash, analysis, path = null, provenance = unknown) =>
    saveDocument(db, index, document, hash, analysis, path, provenance),
  saveAnalysis: (id, hash, analysis, reader) => saveAnalysis(db, id, hash, analysis, reader),
  storedDocument: (id) => storedDocument(db, id),
  documentIds: (selection) => documentIds(db, selection),
  documentAddresses: () => documentAddresses(db),
  languages: (corpora) => languagesOfDocuments(db, corpora),
  readers: (corpora) => readersOfDocuments(db, corpora),
  stancesIn: (ids) => stancesIn(db, ids),
  removeDocuments: (ids, corpora, options) => removeDocuments(db, index, ids, corpora, options),
  corpora: () => allCorpora(db),
  knownCorpora: (names) => knownCorpora(db, names),
  corporaOf: (ids) => corporaOf(db, ids),
  addToCorpus: (corpus, id) => addToCorpus(db, corpus, id),
  heldElsewhere: (ids, corpora) => heldElsewhere(db, ids, corpora),
  renameCorpus: (name, to) => renameCorpus(db, name, to),
  faults: () => findFaults(db, index),
  storyFaults: (onRead) => findStoryFaults(db, onRead),
  findStoriesAnew: (ids) => findStoriesAnew(db, ids),
  repair: () => repair(db, index),
  documents: (page, selection = {}) => documentPage(db, index, page, selection),
  findMissingStories: (limit) => findMissingStories(db, limit),
  copiesOfDocument: async (id) => (await copiesOfDocuments(db, [id])).get(id) ?? [],
  copiesOfStances: (stances) => copiesOfStances(db, stances),
  document: (id) => documentById(db, id),
  texts: (ids) => textsOf(db, ids),
  mentions: (documentId) => mentionsOf(db, documentId),
  documentActors: () => documentActors(db),
  linker: () => linkerOf(db),
  waitsForLinking: () => waitsForLinking(db),
  link: (work) => link(db, work),
  mergeSuggestions: () => allSuggestions(db),
  actors: () => allActors(db),
  actor: (id) => actorById(db, id),
  actorsById: (ids) => actorsById(db, ids),
  actorNames: (ids) => actorNames(db, ids),
  actorsNamed: (folded) => actorsNamed(db, folded),
  actorsByCounts: (page, filter = {}) => actorsByCounts(db, page, asked(filter)),
  occurringActors: (ids, filter) => occurringActors(db, ids, asked(filter)),
  actorSums: (selection, actors) => atOneMoment(db, (moment) => actorSums(moment, asked(selection), actors)),
  edgeSums: (selection, ends) => atOneMoment(db, (moment) => edgeSums(moment, parts.packRows, asked(selection), ends)),
  edgeWeights: (selection) => edgeWeights(db, asked(selection)),
  eachEdgeIssue: (selection, use) => eachEdgeIssue(db, parts.packRows, asked(selection), use),
  eachEdgeWeight: (selection, use) => eachEdgeWeight(db, parts.packRows, asked(selection), use),
  graphSum: (selection) => graphSum(db, asked(selection)),
  dayCells: (selection, ends = {}) => dayCells(db, asked(selection), ends),
  pairCells: (selection, ends) => pairCells(db, asked(selection), ends),
  countEdges: (selection = {}) => countEdges(db, asked(selection)),
  actorsBeside: (selection, actors, direction) => actorsBeside(db, asked(selection), actors, direction),
  facets: (selection, mostIssues) => atOneMoment(db, (moment) => facets(moment, asked(selection), mostIssues)),
  outletNames: (corpora) => outletNames(db, corpora),
  bearersOf: (folded) => bearersOf(db, folded),
  namesBeginning: (letter, limit) => namesBeginning(db, letter, limit),
  searchActors: (query, page, filter = {}) => searchActors(db, query, page, asked(filter)),
  occurrences: (actor, page, filter = {}) => occurrencesOf(db, actor, page, asked(filter)),
  stances: (selection, page) => findStances(db, asked(selection), page),
  countStances: (selection) => countStances(db, asked(selection)),
  stanceIds: (selection, documents) => stanceIds(db, parts.cursor, asked(selection), documents),
  stanceOutlines: (selection) => findStanceOutlines(db, asked(selection)),
  addCurations: (entries) => addCurations(db, entries),
  curations: () => wholeLog(db),
  lastCuration: () => lastMoment(db),
  curatedDocuments: () => documentsByName(db),
  curationConflicts: () => allConflicts(db),
  stanceForCuration: async (documentId, id) => (await stancesForCuration(db, documentId, [id])).get(id) ?? null,
  stancesForCuration: (documentId, ids) => stancesForCuration(db, documentId, ids),
  stanceNotes: (documentIds) => stanceNotes(db, documentIds),
  feed: (corpus, address) => feedState(db, corpus, address),
  saveFeed: (corpus, address, state) => saveFeedState(db, corpus, address, state),
  speakerPairs: (selection, wanted, page) => speakerPairs(db, asked(selection), wanted, page),
  countPhrases: (selection) => countPhrases(db, asked(selection)),
  countDocuments: () => countDocuments(db),
  counts: (corpora) => (corpora ? countsIn(db, corpora) : counts(db)),
  atOneMoment: (work) => atOneMoment(db, (moment) => work(createSqlStore(moment, parts))),
  version: () => revision(db),
  close: () => db.destroy(),
});
