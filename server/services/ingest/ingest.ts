import { setImmediate } from 'node:timers/promises';
import type { Settled } from '../../../shared/adding.ts';
import type { Analysis } from '../../../shared/analysis.ts';
import { mainCorpus } from '../../../shared/corpus.ts';
import { DemarcheError } from '../../../shared/errors.ts';
import { countDocuments } from '../../ingest/count.ts';
import { standardInput } from '../../ingest/read.ts';
import type { ReadItem, ReadSettings } from '../../ingest/reader.ts';
import type { JobQueue } from '../../jobs/queue.ts';
import type { PipelineSettings } from '../../pipeline/default-pipeline.ts';
import type { Pipeline } from '../../pipeline/pipeline.ts';
import type { Store } from '../../store/store.ts';
import { type Analyzer, analyzerOf } from '../analyze/analyze.ts';
import { inOrder } from '../analyze/analyze-in-order.ts';
import type { Fetcher } from './fetch-articles.ts';
import { type Destination, queueing, storing, type ToStore } from './ingest-destination.ts';
import { emptyReport, type IngestReport, type Progress, type Remark } from './ingest-report.ts';
import { createSelection, type Decision, type Selection } from './ingest-selection.ts';
import { addressesIn, pathsIn, readInputs } from './read-inputs.ts';

export type { Store };

export interface IngestOptions {
  /** Called before the first document and after every one. */
  onProgress?(progress: Progress): void;
  /** Called with what became of each document, file and row; notes on files alone are left out. */
  onSettled?(settled: Settled): void;
  /** Ends the reading; documents that are being analyzed are still stored. */
  signal?: AbortSignal;
  /** What the path `-` stands for; nothing when left out. */
  stdin?: AsyncIterable<Uint8Array>;
  /** How files are read where they are not to be read as what they seem to be. */
  reading?: ReadSettings;
  /** Fetches the addresses among the paths. */
  fetcher?: Fetcher;
  /** The corpus that the documents go to; the main one when left out. */
  corpus?: string | undefined;
  /** What tells new documents from known ones, where this is a part of a longer run; one of its own when left out. */
  selection?: Selection;
  /** Documents that come after those of the paths, from elsewhere. */
  items?: AsyncIterable<ReadItem>;
}

/**
 * Reads documents from files, folders, standard input (`-`) and addresses, analyzes and stores them, and links the actors of the
 * whole corpus at the end. Each document is stored in one transaction, so that a killed ingest loses nothing and goes on
 * where it was when it runs again. What cannot be read is reported, and the others go on.
 */
export type Ingest = (paths: readonly string[], options?: IngestOptions) => Promise<IngestReport>;

/** Where documents go, and who analyzes them: a pipeline in this thread, an analyzer, or the workers of a queue. */
export type IngestParts = { store: Store } & PipelineSettings &
  ({ pipeline: Pipeline } | { analyzer: Analyzer } | { queue: JobQueue });

type Analyzed = ToStore & { analysis: Analysis | null };
type Outcome = Exclude<Decision, { kind: 'store' }> | Analyzed;

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

async function analyzeDecision({ analyze }: Destination, decision: Decision): Promise<Outcome> {
  if (decision.kind !== 'store') return decision;
  try {
    const { analysis, notes } = await analyze(decision);
    return { ...decision, analysis, notes: [...decision.notes, ...notes] };
  } catch (error) {
    return { kind: 'failure', place: decision.place, message: `the analysis failed: ${(error as Error).message}` };
  }
}

type Readable = Analyzed | Extract<Outcome, { kind: 'unchanged' }>;

/** Where documents go, and into which corpus. */
interface Goal {
  store: Store;
  destination: Destination;
  corpus: string;
}

/** Stores or queues a document, and tells which of it was done. */
async function keep(
  { destination, corpus }: Goal,
  outcome: Analyzed,
  report: IngestReport,
): Promise<Settled['outcome']> {
  const { analysis, ...decision } = outcome;
  await destination.keep(decision, analysis, corpus);
  report.stances += analysis?.stances.length ?? 0;
  const done = analysis === null ? 'queued' : decision.replaces ? 'replaced' : 'stored';
  report[done] += 1;
  return done;
}

/** Whether the store cannot take anything any more, whatever the document. */
const isOfStore = (error: unknown): boolean =>
  error instanceof DemarcheError && (error.code === 'disk_full' || error.code === 'unusable_store');

const notRead = (
  outcome: 'failed' | 'skipped',
  { place, message, urls = [] }: Remark & { urls?: readonly string[] },
): Settled => ({
  ...{ place, outcome, message, title: null, documentId: null, stances: 0, language: null },
  addresses: [...urls],
});

async function settleDocument(goal: Goal, outcome: Readable, report: IngestReport): Promise<Settled> {
  const { place, document, notes } = outcome;
  const known = outcome.kind === 'unchanged' ? outcome.known : null;
  try {
    if (known !== null && (await goal.store.addToCorpus(goal.corpus, known))) report.joined += 1;
    if (outcome.kind === 'unchanged') report.unchanged += 1;
    const done = outcome.kind === 'unchanged' ? 'unchanged' : await keep(goal, outcome, report);
    const language = document.language ?? '';
    report.languages[language] = (report.languages[language] ?? 0) + 1;
    report.notes.push(...notes.map((message) => ({ place, message })));
    return {
      ...{ place, outcome: done, title: document.title, documentId: known ?? document.id, language: document.language },
      stances: outcome.kind === 'store' ? (outcome.analysis?.stances.length ?? 0) : 0,
      message: notes.join('; ') || null,
      addresses: [],
    };
  } catch (error) {
    if (isOfStore(error)) throw error;
    const failed = { place, message: (error as Error).message };
    report.failed.push(failed);
    return notRead('failed', failed);
  }
}

/** Stores what is new and counts everything; null for what is no document. */
async function settle(goal: Goal, outcome: Outcome, report: IngestReport): Promise<Settled | null> {
  if (outcome.kind === 'note' || outcome.kind === 'skipped') {
    report[outcome.kind === 'note' ? 'notes' : 'skipped'].push({ place: outcome.place, message: outcome.message });
    return outcome.kind === 'note' ? null : notRead('skipped', outcome);
  }
  report.read += 1;
  if (outcome.kind !== 'failure') return settleDocument(goal, outcome, report);
  report.failed.push({ place: outcome.place, message: outcome.message });
  report.urls.push(...(outcome.urls ?? []));
  return notRead('failed', outcome);
}

/** Documents of files, and an address counted as one. */
async function countGiven(inputs: readonly string[], reading: ReadSettings): Promise<number | null> {
  const inFiles = await countDocuments(pathsIn(inputs), reading);
  return inFiles === null ? null : inFiles + addressesIn(inputs).length;
}

function destinationOf(parts: IngestParts): Destination {
  if ('queue' in parts) return queueing(parts.queue);
  return storing(parts.store, 'analyzer' in parts ? parts.analyzer : analyzerOf(parts.pipeline), parts);
}

const storiesAtOnce = 100;

/** Finds the stories of what was stored before stories were looked for. */
async function findMissingStories(store: Store, signal: AbortSignal | undefined): Promise<void> {
  while (!signal?.aborted && (await store.findMissingStories(storiesAtOnce))) await setImmediate();
}

export function createIngest(parts: IngestParts): Ingest {
  const { store } = parts;
  const destination = destinationOf(parts);
  return async (paths, options = {}) => {
    const {
      onProgress,
      onSettled,
      signal,
      stdin = nothing(),
      reading = {},
      fetcher,
      corpus = mainCorpus,
      selection = createSelection(store, corpus),
      items,
    } = options;
    const goal = { store, destination, corpus };
    const report = emptyReport();
    await findMissingStories(store, signal);
    const total = paths.includes(standardInput) || items ? null : await countGiven(paths, reading);
    const progress = () =>
      onProgress?.({ total: total && Math.max(total, report.read), read: report.read, stances: report.stances });
    async function* read(): AsyncGenerator<ReadItem> {
      yield* readInputs(paths, { stdin, reading, fetcher, signal });
      if (items) yield* items;
    }
    const decisions = decide(until(signal, read()), selection);
    progress();
    const outcomes = inOrder(decisions, destination.lanes, (decision) => analyzeDecision(destination, decision));
    try {
      for await (const outcome of outcomes) {
        const settled = await settle(goal, outcome, report);
        if (settled) onSettled?.(settled);
        if (outcome.kind !== 'note' && outcome.kind !== 'skipped') progress();
      }
      await destination.finish();
    } catch (error) {
      if (!isOfStore(error)) throw error;
      report.failed.push({ place: 'the database', message: (error as Error).message });
      return { ...report, stopped: true };
    }
    return { ...report, stopped: signal?.aborted ?? false };
  };
}
