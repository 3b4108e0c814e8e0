import { parentPort, workerData } from 'node:worker_threads';
import { writeFor } from './services/apart/export-thread.ts';
import type { ExportTask } from './services/apart/exports-apart.ts';
import { createQueries } from './services/queries.ts';
import { openStore } from './store/open-store.ts';

/** A thread that writes one file of the store at the location that it gets, with a connection of its own. */
const task = workerData as ExportTask;
const store = await openStore(task.location, { create: false });
await writeFor(parentPort!, createQueries(store), task);
await store.close();
