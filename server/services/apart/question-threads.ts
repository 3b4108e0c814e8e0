import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { DemarcheError } from '../../../shared/errors.ts';
import { type Answered, type Asked, slowQuestions } from './questions.ts';
import { errorOf } from './told-error.ts';

/** Threads that answer questions, each one at a time. */
export interface QuestionThreads {
  /** @throws DemarcheError as the question does, `question_timeout`, and `too_many_questions`. */
  ask(asked: Asked): Promise<unknown>;
  close(): Promise<void>;
}

interface Waiting extends Asked {
  resolve(answer: unknown): void;
  reject(error: Error): void;
  timer?: NodeJS.Timeout;
  /** When a thread got it, in milliseconds. */
  began?: number;
}

export interface ThreadSettings {
  /** File of a program that calls `answerQuestions`. */
  entry: string;
  /** What it gets. */
  data: unknown;
  /** Threads that slow questions may take at the same time; quick ones have one more, which no slow one takes. */
  threads?: number;
  /** How long after its arrival a question may be answered, in milliseconds. */
  limit?: number;
  /** How many questions may wait. */
  most?: number;
  /** How long a thread beside another may have nothing to do before it ends and gives its memory back, in milliseconds. */
  idle?: number;
}

const tooLong = (limit: number): DemarcheError =>
  new DemarcheError(
    'question_timeout',
    `The answer takes longer than ${limit / 1000} seconds. Narrow the question with a filter, such as days, outlets or types.`,
  );

const waitedTooLong = (limit: number): DemarcheError =>
  new DemarcheError(
    'question_timeout',
    `Other questions have kept the server busy for ${limit / 1000} seconds. Ask again.`,
  );

const tooMany = (most: number): DemarcheError =>
  new DemarcheError('too_many_questions', `${most} questions wait for their answers already. Ask again in a minute.`);

const isSlow = ({ name }: Asked): boolean => (slowQuestions as readonly string[]).includes(name);

/** Starts threads when they are asked and all others are busy; one that takes too long, or breaks, is replaced. */
export function createQuestionThreads({
  entry,
  data,
  threads = 2,
  limit = 60_000,
  most = 200,
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

  /** The thread for a question, null where it has to wait. Slow ones take the first that is free, which keeps what they have read of the store; quick ones the last. */
  const threadFor = (asked: Asked): Worker | null => {
    const slow = isSlow(asked);
    if (slow && [...busy.values()].filter((other) => other && isSlow(other)).length >= threads) return null;
    const free = [...busy].filter(([, other]) => other === null).map(([thread]) => thread);
    return free.at(slow ? 0 : -1) ?? (busy.size <= threads ? start() : null);
  };

  const dispatch = (): void => {
    for (const asked of [...waiting]) {
      const thread = threadFor(asked);
      if (!thread) continue;
      waiting.splice(waiting.indexOf(asked), 1);
      clearTimeout(resting.get(thread));
      busy.set(thread, asked);
      asked.began = performance.now();
      thread.postMessage({ name: asked.name, args: asked.args } satisfies Asked);
    }
  };

  /** Says whether the question itself took most of its time, or others that went before. */
  const expire = (asked: Waiting): void => {
    const ran = performance.now() - (asked.began ?? performance.now());
    const error = ran > limit / 2 ? tooLong(limit) : waitedTooLong(limit);
    const [thread] = [...busy].find(([, other]) => other === asked) ?? [];
    if (thread) drop(thread, error);
    else {
      waiting.splice(waiting.indexOf(asked), 1);
      asked.reject(error);
    }
  };

  return {
    ask: (asked) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= most) return reject(tooMany(most));
        const one: Waiting = { ...asked, resolve, reject };
        one.timer = setTimeout(() => expire(one), limit);
        waiting.push(one);
        dispatch();
      }),
    async close() {
      for (const asked of waiting.splice(0)) {
        clearTimeout(asked.timer);
        asked.reject(ended());
      }
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
