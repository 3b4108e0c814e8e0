import { Option } from 'commander';
import { DemarcheError } from '../../shared/errors.ts';
import { type Analyzer, createAnalyzer, lackOfEncoder } from '../services/analyze/analyze.ts';
import type { JobQueue } from '../services/ingest/work.ts';
import type { Context } from './context.ts';
import { withQueue } from './database.ts';
import { printLine } from './output.ts';

/** Options that say who analyzes articles. */
export interface ReaderOptions {
  db: string;
  lexicon?: string;
  workers?: number;
  fast?: true;
  queue?: true;
}

export const queueOption = () =>
  new Option('--queue', 'leave the analysis to workers (demarche worker); needs a PostgreSQL database');

/** What is analyzed elsewhere is analyzed as the workers are told. @throws DemarcheError `invalid_request` */
export function checkQueue({ queue, lexicon, workers, fast }: ReaderOptions): void {
  const given = Object.entries({ lexicon, workers, fast }).find(([, value]) => queue && value !== undefined);
  if (given)
    throw new DemarcheError(
      'invalid_request',
      `option '--${given[0]}' is of no use with --queue; give it to the workers`,
    );
}

/** Lets the work have what an ingest needs beside its store, which is there: threads that analyze, or a queue. */
export async function withReaders<T>(
  { db, queue, lexicon, fast, workers }: ReaderOptions,
  context: Context,
  work: (readers: { analyzer: Analyzer } | { queue: JobQueue }) => Promise<T>,
): Promise<T> {
  if (queue) return withQueue(context, db, (opened) => work({ queue: opened }));
  const analyzer = await createAnalyzer({ lexiconFile: lexicon, fast }, workers);
  const lacking = lackOfEncoder({ fast });
  if (lacking) await printLine(context.stderr, lacking);
  try {
    return await work({ analyzer });
  } finally {
    await analyzer.close();
  }
}
