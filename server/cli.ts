#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { openBrowser } from './cli/open-browser.ts';
import { run } from './cli/run.ts';
import { userAgent } from './ingest/fetch/user-agent.ts';
import { hasJobs, openJobs } from './jobs/open-jobs.ts';
import { inProcess } from './services/adding/process.ts';
import { exportsApart } from './services/apart/exports-apart.ts';
import { createQuestionThreads } from './services/apart/question-threads.ts';
import { optimizeLate } from './services/late-optimization.ts';
import { version } from './services/version.ts';
import { folderOfWaiting, holdFile, openStore } from './store/open-store.ts';

/** The entry of the process that reads what is added on the page. */
const addEntry = fileURLToPath(new URL('./add.js', import.meta.url));

/** The entry of the threads that answer long questions. */
const askEntry = fileURLToPath(new URL('./ask.js', import.meta.url));

/** The entry of the threads that write files. */
const exportEntry = fileURLToPath(new URL('./export-file.js', import.meta.url));

const signals = ['SIGINT', 'SIGTERM'] as const;

function interruption(): AbortSignal {
  const controller = new AbortController();
  const stop = (signal: NodeJS.Signals) => {
    if (controller.signal.aborted) {
      for (const each of signals) process.off(each, stop);
      return void process.kill(process.pid, signal);
    }
    controller.abort();
    // Who waits for input would wait on.
    process.stdin.destroy();
  };
  for (const signal of signals) process.on(signal, stop);
  return controller.signal;
}

// Whoever reads the output may stop reading, as `head` does.
process.stdout.on('error', async (error: NodeJS.ErrnoException) => {
  if (error.code === 'ENOSPC') process.stderr.write('error: The disk that the output goes to is full.\n');
  await (await import('./services/analyze/analyze-pool.ts')).endWorkers();
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

optimizeLate();
process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  interruption,
  openStore,
  fetcher: async (contact) =>
    (await import('./ingest/fetch/fetcher.ts')).createFetcher({ userAgent: userAgent(version, contact) }),
  hasQueue: hasJobs,
  openQueue: openJobs,
  openAdding: async (settings) => {
    const { openAdding } = await import('./services/adding/adding.ts');
    const { openInbox } = await import('./services/adding/inbox.ts');
    return openAdding(inProcess(addEntry, settings), openInbox(folderOfWaiting(settings.db), holdFile));
  },
  openBrowser,
  answerApart: (location) => ({
    threads: createQuestionThreads({ entry: askEntry, data: location }),
    exports: exportsApart(exportEntry, location),
  }),
  serveMcp: async (options, say) =>
    (await import('./mcp/run.ts')).runMcp(
      options,
      { input: process.stdin, output: process.stdout },
      say,
      interruption(),
    ),
  serve: async (options, say) => (await import('./api/run.ts')).runServer(options, say),
});
