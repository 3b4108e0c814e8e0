import type { Queries } from '../queries.ts';
import type { ExportThreads } from './exports-apart.ts';
import type { QuestionThreads } from './question-threads.ts';
import { type QuestionApart, questionsApart } from './questions.ts';

/** With fewer documents and stances together every question is answered in a moment, and a thread is not worth its start. */
const fewRows = 5000;

/** A table of a megabyte takes a second to read, however small the store is. */
const largeTable = 1024 * 1024;

const isLargeTable = (arg: unknown): boolean => arg instanceof Uint8Array && arg.length >= largeTable;

/** Elsewhere than where the server answers. */
export interface Elsewhere {
  threads: QuestionThreads;
  exports: ExportThreads;
}

/** Tells whether a store is large, counted anew when it has changed; one that was stays so. */
function largeness({ version, countRows }: Queries, few: number): () => Promise<boolean> {
  let known = { version: '', isLarge: false };
  return async () => {
    if (known.isLarge) return true;
    const now = await version();
    if (now !== known.version) known = { version: now, isLarge: (await countRows()) >= few };
    return known.isLarge;
  };
}

/**
 * The same queries; where the store or a table that is sent is large, questions are answered, and files written, in threads, so that none stalls
 * another, each within a time.
 */
export function queriesApart(queries: Queries, { threads, exports }: Elsewhere, few = fewRows): Queries {
  const isLarge = largeness(queries, few);
  const ask = async (name: QuestionApart, args: readonly unknown[]): Promise<unknown> => {
    const own = queries[name] as (...given: readonly unknown[]) => Promise<unknown>;
    return args.some(isLargeTable) || (await isLarge()) ? threads.ask({ name, args }) : own(...args);
  };
  const apart = questionsApart.map((name) => [name, (...args: readonly unknown[]) => ask(name, args)]);
  const inThreads = Object.fromEntries(apart) as Pick<Queries, QuestionApart>;
  return {
    ...queries,
    ...inThreads,
    export: async (...args) => ((await isLarge()) ? exports.write : queries.export)(...args),
  };
}
