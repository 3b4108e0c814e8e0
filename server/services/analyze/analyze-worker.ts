import { parentPort, workerData } from 'node:worker_threads';
import { stopNetworksWhen } from '../../encoder/runtime.ts';
import { defaultPipeline } from '../../pipeline/default-pipeline.ts';
import { analyzerOf } from './analyze.ts';
import type { Answer, Job, WorkerData } from './analyze-pool.ts';

/** The inside of a worker thread: it answers every job with its analysis, or with what went wrong. */
const { stop, ...settings } = workerData as WorkerData;
stopNetworksWhen(() => Atomics.load(stop, 0) > 0);
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
