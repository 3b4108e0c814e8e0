import { createFetcher } from './ingest/fetch/fetcher.ts';
import { userAgent } from './ingest/fetch/user-agent.ts';
import { hasJobs, openJobs } from './jobs/open-jobs.ts';
import { ingestInputs } from './services/adding/ingest-inputs.ts';
import { type FromProcess, grace, type ProcessSettings, type ToProcess } from './services/adding/process.ts';
import type { AddingJob } from './services/adding/run.ts';
import { createAnalyzer } from './services/analyze/analyze.ts';
import type { IngestParts } from './services/ingest/ingest.ts';
import { optimizeLate } from './services/late-optimization.ts';
import { version } from './services/version.ts';
import { openStore } from './store/open-store.ts';

/** The inside of the process in which a server reads what is added: see `inProcess`. */
const stop = new AbortController();
const tell = (message: FromProcess): void => {
  if (process.connected) process.send!(message);
};

async function read(parts: IngestParts, { inputs, corpus }: AddingJob): Promise<void> {
  await ingestInputs(parts, inputs, {
    fetcher: createFetcher({ userAgent: userAgent(version, process.env.DEMARCHE_CONTACT) }),
    ...{ corpus, signal: stop.signal },
    onTotal: (total) => tell({ total }),
    onSettled: (settled, of) => tell({ settled, of }),
    onDone: (done) => tell({ done }),
  });
}

/** A store with a queue leaves the analysis to its workers, another one has it done here. */
async function run({ db, fast }: ProcessSettings, job: AddingJob): Promise<void> {
  const store = await openStore(db, { create: false });
  const queue = hasJobs(db) ? await openJobs(db) : null;
  const analyzer = queue ? null : await createAnalyzer({ fast });
  try {
    await read({ store, fast, ...(queue ? { queue } : { analyzer: analyzer! }) }, job);
  } finally {
    await analyzer?.close();
    await queue?.close();
    await store.close();
  }
}

optimizeLate();

/** The server decides when it ends: a signal to the group of processes is for the server, too. */
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());
process.on('disconnect', () => {
  stop.abort();
  setTimeout(() => process.exit(1), grace).unref();
});

process.on('message', async (message: ToProcess) => {
  if (message === 'stop') return stop.abort();
  try {
    await run(message.settings, message.job);
  } catch (error) {
    tell({ error: (error as Error).message });
  }
  if (process.connected) process.disconnect();
});
