import type { MessagePort } from 'node:worker_threads';
import type { Queries } from '../queries.ts';
import type { Answered, Asked } from './questions.ts';
import { toldError } from './told-error.ts';

async function answerTo(queries: Queries, { name, args }: Asked): Promise<Answered> {
  try {
    const ask = queries[name] as (...given: readonly unknown[]) => Promise<unknown>;
    return { answer: await ask(...args) };
  } catch (error) {
    return { error: toldError(error) };
  }
}

/** The inside of a thread that answers one question after the other, until null comes; then `close` ends what it has open. */
export function answerQuestions(port: MessagePort, queries: Queries, close: () => Promise<void>): void {
  port.on('message', async (asked: Asked | null) => {
    if (asked) return port.postMessage(await answerTo(queries, asked));
    await close();
    port.close();
  });
}
