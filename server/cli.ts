#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { runServer } from './api/run.ts';
import { run } from './cli/run.ts';
import { createFetcher } from './ingest/fetch/fetcher.ts';
import { userAgent } from './ingest/fetch/user-agent.ts';
import { hasJobs, openJobs } from './jobs/open-jobs.ts';
import { inProcess } from './services/adding/process.ts';
import { endWorkers } from './services/analyze-pool.ts';
import { version } from './services/version.ts';
import { openStore } from './store/open-store.ts';

/** The entry of the process that reads what is added on the page. */
const addEntry = fileURLToPath(new URL('./add.js', import.meta.url));

function interruption(): AbortSignal {
  const controller = new AbortController();
  const stop = () => {
    controller.abort();
    // Who waits for input would wait on.
    process.stdin.destroy();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  return controller.signal;
}

// Whoever reads the output may stop reading, as `head` does.
process.stdout.on('error', async (error: NodeJS.ErrnoException) => {
  if (error.code === 'ENOSPC') process.stderr.write('error: The disk that the output goes to is full.\n');
  await endWorkers();
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  interruption,
  openStore,
  fetcher: (contact) => createFetcher({ userAgent: userAgent(version, contact) }),
  hasQueue: hasJobs,
  openQueue: openJobs,
  readElsewhere: (settings) => inProcess(addEntry, settings),
  serve: runServer,
});
