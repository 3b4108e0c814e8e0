import { parentPort, workerData } from 'node:worker_threads';
import { answerQuestions } from './services/apart/question-thread.ts';
import { createQueries } from './services/queries.ts';
import { openStore } from './store/open-store.ts';

/** A thread that answers long questions about the store at the location that it gets, with a connection of its own. */
const store = await openStore(workerData as string, { create: false });
answerQuestions(parentPort!, createQueries(store), () => store.close());
