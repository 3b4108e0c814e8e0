import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DemarcheError } from '../shared/errors.ts';
import { hasJobs, openJobs } from './jobs/open-jobs.ts';
import type { JobQueue } from './jobs/queue.ts';
import { openAdding } from './services/adding/adding.ts';
import { openInbox } from './services/adding/inbox.ts';
import { inProcess } from './services/adding/process.ts';
import { createAnalyzer, lackOfEncoder } from './services/analyze/analyze.ts';
import { exportsApart } from './services/apart/exports-apart.ts';
import { queriesApart } from './services/apart/queries-apart.ts';
import { createQuestionThreads } from './services/apart/question-threads.ts';
import { createCuration } from './services/curation/curation.ts';
import { sampleFolder } from './services/ingest/sample-folder.ts';
import { optimizeLate } from './services/late-optimization.ts';
import { createQueries } from './services/queries.ts';
import { mayOnlyBeRead } from './services/upkeep/read-only.ts';
import { createUpkeep } from './services/upkeep/upkeep.ts';
import { folderOfWaiting, holdFile, openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';

const usage = `npm start -- [--port N] [--db LOCATION]

Serves the explorer on 127.0.0.1; an empty store gets the sample articles of seeds/ first.
  --port N       port, 0 for a free one (default: the variable PORT, else 3000)
  --db LOCATION  the store, a file or postgres://USER:PASSWORD@HOST:PORT/DATABASE
                 (default: the variable DEMARCHE_DB, else .demarche/demarche.db)`;

/** The entry of the process that reads what is added on the page. */
const addEntry = fileURLToPath(new URL('./add.js', import.meta.url));

/** The entry of the threads that answer long questions. */
const askEntry = fileURLToPath(new URL('./ask.js', import.meta.url));

/** The entry of the threads that write files. */
const exportEntry = fileURLToPath(new URL('./export-file.js', import.meta.url));

interface Settings {
  port: number;
  db: string;
}

/** Reads the command line and the environment. @throws Error that says what is wrong with them. */
function readSettings(): Settings {
  const { values } = parseArgs({ options: { port: { type: 'string' }, db: { type: 'string' } } });
  const given = values.port ?? (process.env.PORT || '3000');
  const port = Number(given);
  if (!/^\d+$/.test(given) || port > 65535) throw new Error(`The port "${given}" is no number from 0 to 65535.`);
  return { port, db: values.db ?? (process.env.DEMARCHE_DB || '.demarche/demarche.db') };
}

/** Reads the sample articles into a store without documents. */
async function ingestSeeds(store: Store): Promise<void> {
  if ((await store.counts()).documents) return;
  console.log('Reading the sample articles in seeds/ ...');
  const lacking = lackOfEncoder({});
  if (lacking) console.log(lacking);
  const { createIngest } = await import('./services/ingest/ingest.ts');
  const analyzer = await createAnalyzer();
  const report = await createIngest({ store, analyzer })([sampleFolder()]);
  await analyzer.close();
  for (const { place, message } of report.failed) console.error(`${place}: ${message}`);
}

/** What may be done to a store beside asking. */
async function changesOf(store: Store, queue: JobQueue | null, db: string) {
  const adding = await openAdding(
    inProcess(addEntry, { db, fast: undefined }),
    openInbox(folderOfWaiting(db), holdFile),
  );
  return { curation: createCuration(store), upkeep: createUpkeep(store, {}, { queue }), adding };
}
type Changes = Awaited<ReturnType<typeof changesOf>>;

async function main({ port, db }: Settings): Promise<void> {
  const store = await openStore(db, { say: console.log });
  const queue = hasJobs(db) ? await openJobs(db) : null;
  const threads = createQuestionThreads({ entry: askEntry, data: db });
  const exports = exportsApart(exportEntry, db);
  let changes: Partial<Changes> = {};
  try {
    await ingestSeeds(store);
    if (!store.isReadOnly) changes = await changesOf(store, queue, db);
    const { runServer } = await import('./api/run.ts');
    await runServer({
      queries: queriesApart(createQueries(store), { threads, exports }),
      ...changes,
      readOnly: mayOnlyBeRead,
      queue,
      port,
    });
  } finally {
    await threads.close();
    await exports.close();
    await changes.adding?.close();
    await changes.upkeep?.close();
    await queue?.close();
    await store.close();
  }
}

/** Says what went wrong: in one line when the user can mend it. */
function fail(error: unknown, exitCode: 1 | 2): void {
  console.error(error instanceof DemarcheError || exitCode === 2 ? (error as Error).message : error);
  process.exitCode = exitCode;
}

optimizeLate();
try {
  const settings = readSettings();
  await main(settings).catch((error: unknown) => fail(error, 1));
} catch (error) {
  fail(error, 2);
  console.error(usage);
}
