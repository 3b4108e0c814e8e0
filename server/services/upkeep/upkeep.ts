import type { CorpusRenamed, ReanalysisState, ReanalyzeRequest, RemovedAnswer } from '../../../shared/routes.ts';
import type { JobQueue } from '../../jobs/queue.ts';
import type { PipelineSettings } from '../../pipeline/default-pipeline.ts';
import type { Store } from '../../store/store.ts';
import { type Analyzer, createAnalyzer } from '../analyze/analyze.ts';
import { checkCorpora, renameCorpus } from './corpora.ts';
import { createReanalyze } from './reanalyze.ts';
import { type DocumentSelection, findRemoval, removeDocuments } from './remove.ts';

/** What a server does to its store on demand. */
export interface Upkeep {
  /** @throws DemarcheError `unknown_document` when one of the ids that the selection names does not exist, `unknown_corpus`. */
  remove(selection: DocumentSelection): Promise<RemovedAnswer>;
  /** @throws DemarcheError `unknown_corpus`, `invalid_request`. */
  renameCorpus(name: string, to: string): Promise<CorpusRenamed>;
  /** Starts to read documents anew in the background, unless that is going on; tells how far it is. */
  reanalyze(request: ReanalyzeRequest): ReanalysisState;
  state(): ReanalysisState;
  /** Ends what goes on in the background after the document at hand. */
  close(): Promise<void>;
}

const idle: ReanalysisState = { running: false, total: 0, read: 0, stances: 0, failed: 0, error: null };

/** The upkeep of a store and the queue beside it, with threads that start when there is something to read. */
export function createUpkeep(
  store: Store,
  settings: PipelineSettings = {},
  {
    startAnalyzer = () => createAnalyzer(settings),
    queue = null,
  }: { startAnalyzer?: () => Analyzer | Promise<Analyzer>; queue?: JobQueue | null } = {},
): Upkeep {
  let state = idle;
  let work: Promise<void> = Promise.resolve();
  const stop = new AbortController();

  const run = async (request: ReanalyzeRequest): Promise<void> => {
    const analyzer = await startAnalyzer();
    const onProgress = (progress: { total: number | null; read: number; stances: number }) => {
      state = { ...state, ...progress, total: progress.total ?? 0 };
    };
    try {
      const reanalyze = createReanalyze({ store, analyzer, ...settings });
      const { failed } = await reanalyze({ ...request, signal: stop.signal, onProgress });
      state = { ...state, failed: failed.length };
    } catch (error) {
      state = { ...state, error: (error as Error).message };
    } finally {
      state = { ...state, running: false };
      await analyzer.close();
    }
  };

  return {
    async remove(selection) {
      await checkCorpora(store, selection.corpus);
      const { ids, kept, stances } = await findRemoval(store, selection);
      await removeDocuments(store, ids, settings, { corpora: selection.corpus, queue });
      return { removed: ids.length, kept, stances };
    },
    renameCorpus: (name, to) => renameCorpus(store, name, to),
    reanalyze(request) {
      if (state.running) return state;
      state = { ...idle, running: true };
      work = run(request);
      return state;
    },
    state: () => state,
    async close() {
      stop.abort();
      await work;
    },
  };
}
