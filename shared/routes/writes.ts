import { z } from 'zod';
import { AddFileQuery, AddingState, AddRequest } from '../adding.ts';
import { CompareAnswer, CompareQuery } from '../compare.ts';
import { CurationAnswer, CurationRequest, ImportAnswer, ImportRequest } from '../curation-requests.ts';
import { writePaths } from '../route-paths.ts';
import { CorpusRenamed, ReanalysisState, ReanalyzeRequest, RemovedAnswer } from './upkeep.ts';

/** Every route that changes something: what is posted to it is JSON. */
export const writes = {
  curate: {
    path: writePaths.curate,
    body: CurationRequest,
    answer: CurationAnswer,
    summary: 'Adds a correction to the log: merges, splits, accepts, rejects, undoes and so on',
  },
  importCuration: {
    path: writePaths.importCuration,
    body: ImportRequest,
    answer: ImportAnswer,
    summary: 'Adds the corrections of another log',
  },
  renameCorpus: {
    path: writePaths.renameCorpus,
    body: CorpusRenamed,
    answer: CorpusRenamed,
    summary: 'Gives a corpus another name',
  },
  reanalyze: {
    path: writePaths.reanalyze,
    body: ReanalyzeRequest,
    answer: ReanalysisState,
    summary: 'Reads documents anew in the background',
  },
  addArticles: {
    path: writePaths.addArticles,
    body: AddRequest,
    answer: AddingState,
    summary: 'Reads pasted articles, and articles and feeds at addresses, in the background',
  },
  addFile: {
    path: writePaths.addFile,
    query: AddFileQuery,
    body: z.string().describe('the bytes of the file'),
    answer: AddingState,
    summary: 'Reads a file of articles, sent as application/octet-stream, in the background',
  },
  compare: {
    path: writePaths.compare,
    query: CompareQuery,
    body: z.string().describe('the bytes of the table'),
    answer: CompareAnswer,
    summary:
      'Lays a table of coded events, sent as application/octet-stream, beside the stances; nothing of it is kept',
  },
  stopAdding: {
    path: writePaths.stopAdding,
    body: z.object({}),
    answer: AddingState,
    summary: 'Reads nothing more of what waits; what has begun is finished',
  },
} as const;

export type WriteName = keyof typeof writes;

/** The routes that remove something, by the method DELETE. */
export const removals = {
  removeDocument: {
    path: '/api/documents/:id',
    answer: RemovedAnswer,
    summary: 'Removes a document without a trace',
  },
  removeCorpus: {
    path: '/api/corpora/:name',
    answer: RemovedAnswer,
    summary: 'Removes a corpus: the documents that no other corpus holds',
  },
  removeStory: {
    path: '/api/stories/:id',
    answer: RemovedAnswer,
    summary: 'Removes a document and all copies of its story without a trace',
  },
} as const;

export type RemovalName = keyof typeof removals;
