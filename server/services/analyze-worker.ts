import { parentPort, workerData } from 'node:worker_threads';
import { defaultPipeline } from '../pipeline/default-pipeline.ts';
import { type AnalyzerSettings, analyzerOf } from './analyze.ts';
import type { Answer, Job } from './analyze-pool.ts';

/** The inside of a worker thread: it answers every job with its analysis, or with what went wrong. */
const settings = workerData as AnalyzerSettings;
const analyzer = analyzerOf(defaultPipeline(settings), settings);

async function answer({ input, id }: Job): Promise<Answer> {
  try {
    return { analysis: await analyzer.analyze(input, id) };
  } catch (error) {
    return { error: error as Error };
  }
}

parentPort!.on('message', async (job: Job | null) => {
  if (job) parentPort!.postMessage(await answer(job));
  else parentPort!.close();
});
