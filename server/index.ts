/**
 * Demarche as a library: reads news articles, builds the graph of who takes which stance toward whom, stores and exports it.
 * `.docs/library.md` has an example.
 */
export type { Actor, ActorKind } from '../shared/actor.ts';
export type { Analysis } from '../shared/analysis.ts';
export { type AnswerFileId, answerFiles, answerFormats } from '../shared/answer-files.ts';
export type { Document, DocumentInput } from '../shared/document.ts';
export { DemarcheError, type ErrorCode } from '../shared/errors.ts';
export { type ExportFormatId, type ExportFormatInfo, exportFormatTable } from '../shared/export-formats.ts';
export type { StanceFilter } from '../shared/filter.ts';
export type { EdgeAttributes, GraphAttributes, NodeAttributes } from '../shared/graph.ts';
export type { Modality, Polarity, StanceType } from '../shared/plover.ts';
export type { Stance } from '../shared/stance.ts';
export type { StanceGraph } from './graph/stance-graph.ts';
export { type AnswerArguments, exportAnswer } from './services/export/answer-file.ts';
export { createIngest, type Ingest, type IngestOptions } from './services/ingest/ingest.ts';
export { type Exportable, exportGraph } from './services/library/export.ts';
export { buildGraph, type GraphSettings } from './services/library/graph.ts';
export {
  type AnalyzedDocument,
  analyze,
  createReader,
  type Reader,
  type ReaderSettings,
} from './services/library/reader.ts';
export { createQueries, type Queries } from './services/queries.ts';
export { openStore } from './store/open-store.ts';
export type { Store } from './store/store.ts';
