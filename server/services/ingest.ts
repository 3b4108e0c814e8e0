import { setImmediate } from 'node:timers/promises';
import type { Analysis } from '../../shared/analysis.ts';
import { DemarcheError } from '../../shared/errors.ts';
import type { ReaderVersion } from '../../shared/reader-version.ts';
import { countDocuments } from '../ingest/count.ts';
import { standardInput } from '../ingest/read.ts';
import type { ReadItem, ReadSettings } from '../ingest/reader.ts';
import type { PipelineSettings } from '../pipeline/default-pipeline.ts';
import type { Pipeline } from '../pipeline/pipeline.ts';
import type { Store } from '../store/store.ts';
import { type Analyzer, analyzerOf } from './analyze.ts';
import { inOrder } from './analyze-in-order.ts';
import type { Fetcher } from './fetch-articles.ts';
import { emptyReport, type IngestReport, type Progress } from './ingest-report.ts';
import { createSelection, type Decision, type Selection } from './ingest-selection.ts';
import { linkCorpus } from './link.ts';
import { readDocument } from './read-document.ts';
import { addressesIn, pathsIn, readInputs } from './read-inputs.ts';

export type { Store };

export interface IngestOptions {
  /** Called before the first document and after every one. */
  onProgress?(progress: Progress): void;
  /** Ends the reading; documents that are being analyzed are still stored. */
  signal?: AbortSignal;
  /** What the path `-` stands for; nothing when left out. */
  stdin?: AsyncIterable<Uint8Array>;
  /** How files are read where they are not to be read as what they seem to be. */
  reading?: ReadSettings;
  /** Fetches the addresses among the paths. */
  fetcher?: Fetcher;
  /** Documents that come after those of the paths, from elsewhere. */
  items?: AsyncIterable<ReadItem>;
}

/**
 * Reads documents from files, folders, standard input (`-`) and addresses, analyzes and stores them, and links the actors of the
 * whole corpus at the end. Each document is stored in one transaction, so that a killed ingest loses nothing and goes on
 * where it was when it runs again. What cannot be read is reported, and the others go on.
 */
export type Ingest = (paths: readonly string[], options?: IngestOptions) => Promise<IngestReport>;

/** Where documents go, and who analyzes them: a pipeline in this thread, or an analyzer. */
export type IngestParts = { store: Store } & PipelineSettings & ({ pipeline: Pipeline } | { analyzer: Analyzer });

type Outcome = Exclude<Decision, { kind: 'store' }> | (Extract<Decision, { kind: 'store' }> & { analysis: Analysis });

async function* nothing(): AsyncGenerator<Uint8Array> {}

async function* until<T>(signal: AbortSignal | undefined, items: AsyncIterable<T>): AsyncGenerator<T> {
  for await (const item of items) {
    // Between documents the process gets to hear of signals, and a server in it of requests.
    await setImmediate();
    if (signal?.aborted) return;
    yield item;
  }
}

async function* decide(items: AsyncIterable<ReadItem>, selection: Selection): AsyncGenerator<Decision> {
  for await (const item of items) yield selection(item);
}

async function analyzeDecision(analyzer: Analyzer, decision: Decision): Promise<Outcome> {
  if (decision.kind !== 'store') return decision;
  const { document, annotation, place } = decision;
  try {
    return { ...decision, analysis: await readDocument(analyzer, document, annotation) };
  } catch (error) {
    return { kind: 'failure', place, message: `the analysis failed: ${(error as Error).message}` };
  }
}

type ToStore = Extract<Outcome, { kind: 'store' }>;
type Settled = ToStore | Extract<Outcome, { kind: 'unchanged' }>;

/** Where documents are stored, and who has read them. */
interface Target {
  store: Store;
  reader: ReaderVersion;
}

async function save(
  { store, reader }: Target,
  { document, annotation, hash, analysis, path, origin, replaces }: ToStore,
  report: IngestReport,
) {
  await store.saveDocument(document, hash, analysis, path, { reader, annotation, origin });
  report.stances += analysis.stances.length;
  report[replaces ? 'replaced' : 'stored'] += 1;
}

/** Whether the store cannot take anything any more, whatever the document. */
const isOfStore = (error: unknown): boolean =>
  error instanceof DemarcheError && (error.code === 'disk_full' || error.code === 'unusable_store');

async function settleDocument(target: Target, outcome: Settled, report: IngestReport): Promise<void> {
  const { place, document, notes } = outcome;
  try {
    if (outcome.kind === 'unchanged') report.unchanged += 1;
    else await save(target, outcome, report);
    const language = document.language ?? '';
    report.languages[language] = (report.languages[language] ?? 0) + 1;
    report.notes.push(...notes.map((message) => ({ place, message })));
  } catch (error) {
    if (isOfStore(error)) throw error;
    report.failed.push({ place, message: (error as Error).message });
  }
}

/** Stores what is new and counts everything. */
async function settle(target: Target, outcome: Outcome, report: IngestReport): Promise<void> {
  if (outcome.kind === 'note' || outcome.kind === 'skipped') {
    report[outcome.kind === 'note' ? 'notes' : 'skipped'].push({ place: outcome.place, message: outcome.message });
    return;
  }
  report.read += 1;
  if (outcome.kind !== 'failure') return settleDocument(target, outcome, report);
  report.failed.push({ place: outcome.place, message: outcome.message });
  report.urls.push(...(outcome.urls ?? []));
}

/** Documents of files, and an address counted as one. */
async function countInputs(inputs: readonly string[], reading: ReadSettings): Promise<number | null> {
  const inFiles = await countDocuments(pathsIn(inputs), reading);
  return inFiles === null ? null : inFiles + addressesIn(inputs).length;
}

export function createIngest(parts: IngestParts): Ingest {
  const { store } = parts;
  const analyzer = 'analyzer' in parts ? parts.analyzer : analyzerOf(parts.pipeline);
  return async (paths, { onProgress, signal, stdin = nothing(), reading = {}, fetcher, items } = {}) => {
    const report = emptyReport();
    const target = { store, reader: analyzer.reader };
    const total = paths.includes(standardInput) || items ? null : await countInputs(paths, reading);
    const progress = () =>
      onProgress?.({ total: total && Math.max(total, report.read), read: report.read, stances: report.stances });
    async function* read(): AsyncGenerator<ReadItem> {
      yield* readInputs(paths, { stdin, reading, fetcher, signal });
      if (items) yield* items;
    }
    const decisions = decide(until(signal, read()), createSelection(store));
    progress();
    const outcomes = inOrder(decisions, analyzer.lanes, (decision) => analyzeDecision(analyzer, decision));
    try {
      for await (const outcome of outcomes) {
        await settle(target, outcome, report);
        if (outcome.kind !== 'note' && outcome.kind !== 'skipped') progress();
      }
      await linkCorpus(store, parts);
    } catch (error) {
      if (!isOfStore(error)) throw error;
      report.failed.push({ place: 'the database', message: (error as Error).message });
      return { ...report, stopped: true };
    }
    return { ...report, stopped: signal?.aborted ?? false };
  };
}
