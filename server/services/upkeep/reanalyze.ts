import { setImmediate } from 'node:timers/promises';
import type { Analysis } from '../../../shared/analysis.ts';
import { baseOf, lexiconIn, type ReaderVersion } from '../../../shared/reader-version.ts';
import { contentHash } from '../../ingest/identity.ts';
import type { PipelineSettings } from '../../pipeline/default-pipeline.ts';
import type { Moment, Store, StoredDocument } from '../../store/store.ts';
import type { Analyzer } from '../analyze/analyze.ts';
import { inOrder } from '../analyze/analyze-in-order.ts';
import { readerBase } from '../analyze/reader-version.ts';
import type { Progress, Remark } from '../ingest/ingest-report.ts';
import { readDocument } from '../ingest/read-document.ts';
import { linkCorpus } from '../linking/link.ts';
import { checkCorpora } from './corpora.ts';
import { checkDocuments } from './remove.ts';

/** Which documents are read anew: those that another reader has read, unless it says otherwise. */
export interface ReanalyzeSelection {
  /** Of these corpora only. */
  corpus?: readonly string[] | undefined;
  all?: boolean | undefined;
  /** Ids. */
  documents?: readonly string[] | undefined;
}

export interface ReanalyzeOptions extends ReanalyzeSelection {
  /** Called before the first document and after every one. */
  onProgress?(progress: Progress): void;
  /** Ends the reading; documents that are being analyzed are still stored. */
  signal?: AbortSignal;
}

export interface ReanalyzeReport {
  /** Documents that have a new analysis. */
  replaced: number;
  stances: number;
  failed: Remark[];
  /** What is to be said of documents that were read. */
  notes: Remark[];
  /** Documents left as they are because they were read with a lexicon of the user's own and none was given now. */
  withLexicon: number;
  stopped: boolean;
}

/** Reads stored documents anew. Each is replaced in one transaction, so that a killed run goes on where it was. */
export type Reanalyze = (options?: ReanalyzeOptions) => Promise<ReanalyzeReport>;

export type ReanalyzeParts = { store: Store; analyzer: Analyzer } & PipelineSettings;

/** How many documents were read by other rules, tables or weights than those of this program. */
export async function countOutdated(store: Moment, corpora?: readonly string[]): Promise<number> {
  const readers = await store.readers(corpora);
  return readers
    .filter(({ reader }) => reader === null || baseOf(reader) !== readerBase())
    .reduce((sum, { documents }) => sum + documents, 0);
}

/** @throws DemarcheError `unknown_document`, `unknown_corpus`. */
async function chosenIds(
  store: Store,
  { corpus, all, documents }: ReanalyzeSelection,
  reader: ReaderVersion,
): Promise<string[]> {
  await checkCorpora(store, corpus);
  if (!documents) return store.documentIds({ corpus, ...(all ? {} : { notReadBy: reader }) });
  await checkDocuments(store, documents);
  return store.documentIds({ ids: documents, corpus });
}

type Outcome = { id: string } & (
  | { kind: 'read'; analysis: Analysis; notes: string[]; hash: string }
  | { kind: 'failure'; message: string }
  | { kind: 'gone' | 'withLexicon' }
);

const lostAnnotation =
  'came with its own annotation, which the version that stored it did not keep; ingest it again from its file';

/** Without a lexicon, what was read with one stays, unless it was asked for: its actors would be lost. */
const needsLexicon = ({ reader }: StoredDocument, now: ReaderVersion, { all, documents }: ReanalyzeSelection) =>
  !all && !documents && reader !== null && lexiconIn(reader) !== null && lexiconIn(now) === null;

async function readAnew(
  { store, analyzer, reader }: ReanalyzeParts & { reader: ReaderVersion },
  id: string,
  selection: ReanalyzeSelection,
): Promise<Outcome> {
  const stored = await store.storedDocument(id);
  if (!stored) return { kind: 'gone', id };
  if (needsLexicon(stored, reader, selection)) return { kind: 'withLexicon', id };
  const { document, annotation, hash } = stored;
  if (contentHash({ ...document, ...annotation }) !== hash) return { kind: 'failure', id, message: lostAnnotation };
  try {
    return { kind: 'read', id, hash, ...(await readDocument(analyzer, stored)) };
  } catch (error) {
    return { kind: 'failure', id, message: `the analysis failed: ${(error as Error).message}` };
  }
}

async function settle(store: Store, outcome: Outcome, reader: ReaderVersion, report: ReanalyzeReport): Promise<void> {
  const { kind, id } = outcome;
  if (kind === 'withLexicon') report.withLexicon += 1;
  if (kind === 'failure') report.failed.push({ place: id, message: outcome.message });
  if (kind !== 'read' || !(await store.saveAnalysis(id, outcome.hash, outcome.analysis, reader))) return;
  report.replaced += 1;
  report.notes.push(...outcome.notes.map((message) => ({ place: id, message })));
  report.stances += outcome.analysis.stances.length;
}

async function* until<T>(signal: AbortSignal | undefined, items: Iterable<T>): AsyncGenerator<T> {
  for (const item of items) {
    // Between documents the process gets to hear of signals, and a server in it of requests.
    await setImmediate();
    if (signal?.aborted) return;
    yield item;
  }
}

export function createReanalyze(parts: ReanalyzeParts): Reanalyze {
  const { store, analyzer } = parts;
  return async ({ onProgress, signal, ...selection } = {}) => {
    const { reader } = analyzer;
    const report: ReanalyzeReport = { replaced: 0, stances: 0, failed: [], notes: [], withLexicon: 0, stopped: false };
    const ids = await chosenIds(store, selection, reader);
    let read = 0;
    const progress = () => onProgress?.({ total: ids.length, read, stances: report.stances });
    progress();
    const work = (id: string) => readAnew({ ...parts, reader }, id, selection);
    for await (const outcome of inOrder(until(signal, ids), analyzer.lanes, work)) {
      await settle(store, outcome, reader, report);
      read += 1;
      progress();
    }
    await analyzer.rest();
    await linkCorpus(store, parts);
    return { ...report, stopped: signal?.aborted ?? false };
  };
}
