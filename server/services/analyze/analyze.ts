import { availableParallelism } from 'node:os';
import { hasEncoder } from '../../encoder/encoder.ts';
import { analyze } from '../../pipeline/analyze.ts';
import type { PipelineSettings } from '../../pipeline/default-pipeline.ts';
import type { Pipeline } from '../../pipeline/pipeline.ts';
import { canUseWorkers, createWorkerPool } from './analyze-pool.ts';
import type { Analyzer, AnalyzerSettings } from './analyzer.ts';
import { readerVersion } from './reader-version.ts';

export type { Analyzer, AnalyzerSettings };

/** Why documents are read without the encoder though nobody asked for that; null when they are read with it, or are not to be. */
export const lackOfEncoder = ({ fast }: PipelineSettings): string | null =>
  fast || hasEncoder()
    ? null
    : 'Reading with the rules and the small linear model alone: the optional package onnxruntime-node is not installed or cannot run here (npm install --include=optional).';

/** Where threads read, this one does without the stages, their tables and their weights. */
const loadPipeline = () => import('../../pipeline/default-pipeline.ts');

/** Runs the pipeline in this thread. */
export const analyzerOf = (pipeline: Pipeline, settings: AnalyzerSettings = {}): Analyzer => ({
  get reader() {
    return readerVersion(settings);
  },
  lanes: 1,
  analyze: async (input, id) => analyze(pipeline, input, id, settings),
  rest: async () => undefined,
  close: async () => undefined,
});

/** @throws DemarcheError `unreadable_input` when the user's lexicon cannot be used. */
export async function checkLexicon(settings: AnalyzerSettings): Promise<void> {
  if (settings.lexiconFile !== undefined) (await loadPipeline()).lexiconOf(settings);
}

/** Runs the default pipeline in this thread: for little, which is done before another thread has started. */
export const createAnalyzerHere = async (settings: AnalyzerSettings): Promise<Analyzer> =>
  analyzerOf((await loadPipeline()).defaultPipeline(settings), settings);

/**
 * Runs the default pipeline in as many worker threads as asked for, by default one per core; when it runs from source, in
 * this thread. The number changes the speed and nothing else. In a thread a document that takes too long fails with
 * `TooLong`.
 * @throws DemarcheError `unreadable_input` when the user's lexicon cannot be used.
 */
export async function createAnalyzer(
  settings: AnalyzerSettings = {},
  workers = availableParallelism(),
): Promise<Analyzer> {
  if (!canUseWorkers) return createAnalyzerHere(settings);
  // A lexicon that cannot be used is told here, once, not by every thread.
  await checkLexicon(settings);
  return createWorkerPool(settings, Math.max(1, workers));
}
