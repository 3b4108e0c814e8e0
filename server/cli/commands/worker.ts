import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { createAnalyzer, lackOfEncoder } from '../../services/analyze/analyze.ts';
import { type JobQueue, type WorkProgress, type WorkReport, work } from '../../services/ingest/work.ts';
import type { Context, ExitCode } from '../context.ts';
import { withQueue, withStore } from '../database.ts';
import { databaseOption, fastOption, lexiconOption, workersOption } from '../options.ts';
import { counted, printLine } from '../output.ts';
import { showProgress } from '../progress.ts';

interface Options {
  db: string;
  lexicon?: string;
  workers?: number;
  fast?: true;
  untilEmpty?: true;
}

/** "37 articles done, 214 new stances, 2 tries failed". */
export function describeWork({ read, stances, failed }: WorkProgress): string {
  const parts = [`${counted(read, 'article')} done`, counted(stances, 'new stance')];
  if (failed) parts.push(`${failed} ${failed === 1 ? 'try' : 'tries'} failed`);
  return parts.join(', ');
}

async function summarize({ reasons, ...report }: WorkReport, queue: JobQueue, context: Context): Promise<ExitCode> {
  for (const reason of reasons) await printLine(context.stderr, reason);
  const { waiting, dead } = await queue.counts();
  const left = [waiting ? `${counted(waiting, 'article')} left` : '', dead ? `${dead} given up (demarche jobs)` : ''];
  await printLine(context.stdout, `${[describeWork(report), ...left.filter(Boolean)].join(', ')}.`);
  return dead || report.failed ? 1 : 0;
}

async function run({ db, lexicon, workers, fast, untilEmpty }: Options, context: Context): Promise<ExitCode> {
  const settings = { lexiconFile: lexicon, fast };
  const analyzer = await createAnalyzer(settings, workers);
  const lacking = lackOfEncoder(settings);
  if (lacking) await printLine(context.stderr, lacking);
  const progress = showProgress(context.stderr, describeWork);
  try {
    return await withStore(context, db, (store) =>
      withQueue(context, db, async (queue) => {
        const report = await work(
          { store, queue, analyzer, ...settings },
          {
            ...{ signal: context.interruption(), untilEmpty },
            lanes: workers ?? availableParallelism(),
            onProgress: progress.update,
          },
        );
        progress.end();
        return summarize(report, queue, context);
      }),
    );
  } finally {
    await analyzer.close();
  }
}

export const addWorker = (program: Command, context: Context, end: (code: ExitCode) => void) =>
  program
    .command('worker')
    .summary('analyze the documents of a queue')
    .description(
      'Takes articles that demarche ingest or watch has left with --queue, analyzes and stores them, until it is told to stop (Ctrl-C, SIGTERM); then it finishes those it has begun. Any number of workers on any number of machines share the work.',
    )
    .addOption(databaseOption())
    .option('--until-empty', 'end when nothing is left to do')
    .addOption(lexiconOption())
    .addOption(workersOption())
    .addOption(fastOption())
    .action(async (options: Options) => end(await run(options, context)));
