import type { Queries } from '../queries.ts';
import type { ExportThreads } from './exports-apart.ts';
import type { QuestionThreads } from './question-threads.ts';
import { type LongQuestion, longQuestions } from './questions.ts';

/** Of fewer documents every question is answered at once, and a thread is not worth its start. */
const fewDocuments = 5000;

/** A table of a megabyte takes a second to read, however small the store is. */
const largeTable = 1024 * 1024;

const isLargeTable = (arg: unknown): boolean => arg instanceof Uint8Array && arg.length >= largeTable;

/** Elsewhere than where the server answers. */
export interface Elsewhere {
  threads: QuestionThreads;
  exports: ExportThreads;
}

/**
 * The same queries; where the store or a table that is sent is large, long questions are answered, and files written, in threads, so that none stalls
 * another.
 */
export function queriesApart(queries: Queries, { threads, exports }: Elsewhere, few = fewDocuments): Queries {
  let known = false;
  const isLarge = async (): Promise<boolean> => {
    known ||= (await queries.countDocuments()) >= few;
    return known;
  };
  const ask = async (name: LongQuestion, args: readonly unknown[]): Promise<unknown> => {
    const own = queries[name] as (...given: readonly unknown[]) => Promise<unknown>;
    return args.some(isLargeTable) || (await isLarge()) ? threads.ask({ name, args }) : own(...args);
  };
  const apart = longQuestions.map((name) => [name, (...args: readonly unknown[]) => ask(name, args)]);
  const inThreads = Object.fromEntries(apart) as Pick<Queries, LongQuestion>;
  return {
    ...queries,
    ...inThreads,
    export: async (...args) => ((await isLarge()) ? exports.write : queries.export)(...args),
  };
}
