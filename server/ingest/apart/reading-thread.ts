import { parentPort } from 'node:worker_threads';
import { readWith } from '../read-source.ts';
import type { ReadItem } from '../reader.ts';
import { readerNamed } from '../registry.ts';
import { type ReadTask, sourceOf } from './read-apart.ts';

/** The inside of a thread that reads: it says that it begins with a task, and then all that is in the file, or why it cannot be read. */
parentPort!.on('message', async (task: ReadTask) => {
  parentPort!.postMessage(null);
  const items: ReadItem[] = [];
  for await (const item of readWith(readerNamed(task.format)!, sourceOf(task), task.settings)) items.push(item);
  parentPort!.postMessage(items);
});
