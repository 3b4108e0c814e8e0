import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { DemarcheError } from '../../../shared/errors.ts';
import type { Answered, Asked } from './questions.ts';
import { errorOf } from './told-error.ts';

/** Threads that answer questions, each one at a time. */
export interface QuestionThreads {
  /** @throws DemarcheError as the question does, and `question_timeout`. */
  ask(asked: Asked): Promise<unknown>;
  close(): Promise<void>;
}

interface Waiting extends Asked {
  resolve(answer: unknown): void;
  reject(error: Error): void;
  timer?: NodeJS.Timeout;
}

export interface ThreadSettings {
  /** File of a program that calls `answerQuestions`. */
  entry: string;
  /** What it gets. */
  data: unknown;
  threads?: number;
  /** How long an answer may take, in milliseconds. */
  limit?: number;
  /** How long a thread beside another may have nothing to do before it ends and gives its memory back, in milliseconds. */
  idle?: number;
}

const tooLong = (limit: number): DemarcheError =>
  new DemarcheError(
    'question_timeout',
    `The answer takes longer than ${limit / 1000} seconds. Narrow the question with a filter, such as days, outlets or types.`,
  );

/** Starts threads when they are asked and all others are busy; one that takes too long, or breaks, is replaced. */
export function createQuestionThreads({
  entry,
  data,
  threads = 2,
  limit = 60_000,
  idle = 30_000,
}: ThreadSettings): QuestionThreads {
  const busy = new Map<Worker, Waiting | null>();
  const waiting: Waiting[] = [];
  const resting = new Map<Worker, NodeJS.Timeout>();

  /** Takes the question off a thread that it was given. */
  const taken = (thread: Worker): Waiting | null => {
    const asked = busy.get(thread) ?? null;
    clearTimeout(asked?.timer);
    return asked;
  };

  const drop = (thread: Worker, error: Error): void => {
    const asked = taken(thread);
    busy.delete(thread);
    void thread.terminate();
    asked?.reject(error);
    dispatch();
  };

  /** Of threads that have nothing to do one is enough, which knows the store already. */
  const rest = (thread: Worker): void => {
    const leave = () => {
      resting.delete(thread);
      if (busy.size < 2 || busy.get(thread) !== null) return;
      busy.delete(thread);
      thread.postMessage(null);
    };
    resting.set(thread, setTimeout(leave, idle).unref());
  };

  const finish = (thread: Worker, answered: Answered): void => {
    const asked = taken(thread);
    busy.set(thread, null);
    if ('error' in answered) asked?.reject(errorOf(answered.error));
    else asked?.resolve(answered.answer);
    rest(thread);
    dispatch();
  };

  const start = (): Worker => {
    const thread = new Worker(entry, { workerData: data });
    thread.on('message', (answered: Answered) => finish(thread, answered));
    thread.on('error', (error) => drop(thread, error as Error));
    thread.on('exit', () => busy.has(thread) && drop(thread, ended()));
    return thread;
  };

  const give = (thread: Worker, asked: Waiting): void => {
    clearTimeout(resting.get(thread));
    asked.timer = setTimeout(() => drop(thread, tooLong(limit)), limit);
    busy.set(thread, asked);
    thread.postMessage({ name: asked.name, args: asked.args } satisfies Asked);
  };

  const dispatch = (): void => {
    while (waiting.length) {
      const [idle] = [...busy].find(([, asked]) => asked === null) ?? [];
      if (!idle && busy.size >= threads) return;
      give(idle ?? start(), waiting.shift()!);
    }
  };

  return {
    ask: (asked) =>
      new Promise((resolve, reject) => {
        waiting.push({ ...asked, resolve, reject });
        dispatch();
      }),
    async close() {
      for (const asked of waiting.splice(0)) asked.reject(ended());
      for (const timer of resting.values()) clearTimeout(timer);
      const open = [...busy];
      busy.clear();
      await Promise.all(open.map(([thread, asked]) => end(thread, asked)));
    },
  };
}

const ended = (): Error => new Error('The thread that was to answer has ended.');

/** Lets a thread close what it has open; one that is still at a question is cut off. */
async function end(thread: Worker, asked: Waiting | null): Promise<void> {
  if (asked) {
    clearTimeout(asked.timer);
    await thread.terminate();
    return asked.reject(ended());
  }
  const exit = once(thread, 'exit');
  thread.postMessage(null);
  await exit;
}
