import type { Queries } from '../queries.ts';
import type { QuestionThreads } from './question-threads.ts';
import { type LongQuestion, longQuestions } from './questions.ts';

/** Of fewer documents every question is answered at once, and a thread is not worth its start. */
const fewDocuments = 5000;

/** The same queries; where the store is large, long questions are answered in threads, so that none stalls another. */
export function queriesApart(queries: Queries, threads: QuestionThreads, few = fewDocuments): Queries {
  let isLarge = false;
  const ask = async (name: LongQuestion, args: readonly unknown[]): Promise<unknown> => {
    isLarge ||= (await queries.countDocuments()) >= few;
    const own = queries[name] as (...given: readonly unknown[]) => Promise<unknown>;
    return isLarge ? threads.ask({ name, args }) : own(...args);
  };
  const apart = longQuestions.map((name) => [name, (...args: readonly unknown[]) => ask(name, args)]);
  return { ...queries, ...(Object.fromEntries(apart) as Pick<Queries, LongQuestion>) };
}
