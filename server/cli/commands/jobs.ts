import type { Command } from 'commander';
import type { JobCounts } from '../../../shared/jobs.ts';
import { Page } from '../../../shared/routes.ts';
import type { JobQueue } from '../../services/ingest/work.ts';
import { listJobs } from '../../services/list-jobs.ts';
import { watchJobs } from '../../services/watch-jobs.ts';
import type { Context, ExitCode } from '../context.ts';
import { withQueue } from '../database.ts';
import { type AnswerOptions, answerOptions, pageOptions, readOptions, withOptions } from '../options.ts';
import { counted, printData, printLine } from '../output.ts';

interface Options extends AnswerOptions {
  follow?: true;
  retry?: true | string[];
}

/** "120 articles waiting, 4 being analyzed, 1 given up." */
export function describeCounts({ waiting, running, dead, linking }: JobCounts): string {
  const parts = [`${counted(waiting, 'article')} waiting`, `${running} being analyzed`, `${dead} given up`];
  return `${parts.join(', ')}${linking ? ', actors to be linked' : ''}.`;
}

/** Prints the counts whenever they change, until nothing is left to do or the user has seen enough. */
async function follow(queue: JobQueue, context: Context): Promise<void> {
  for await (const counts of watchJobs(queue, context.interruption())) {
    await printLine(context.stdout, describeCounts(counts));
    if (counts.waiting + counts.running === 0 && !counts.linking) return;
  }
}

async function list(queue: JobQueue, options: Options, { stdout }: Context): Promise<void> {
  const page = readOptions(Page, options);
  const answer = await listJobs(queue, page);
  const { counts, total, dead } = answer;
  if (options.json || options.csv) return printData(stdout, answer, options.csv && dead);
  await printLine(stdout, describeCounts(counts));
  for (const { documentId, error, attempts, failedAt } of dead)
    await printLine(stdout, `${documentId}  ${failedAt}  ${attempts} tries  ${error}`);
  if (total > page.offset + dead.length) await printLine(stdout, `... and ${total - page.offset - dead.length} more`);
}

function run(options: Options, context: Context): Promise<ExitCode> {
  const { db, retry } = options;
  return withQueue(context, db, async (queue): Promise<ExitCode> => {
    if (retry) {
      const again = await queue.retry(retry === true ? undefined : retry);
      await printLine(context.stdout, `${counted(again, 'article')} to be tried again.`);
    } else await (options.follow ? follow(queue, context) : list(queue, options, context));
    return 0;
  });
}

export const addJobs = (program: Command, context: Context, end: (code: ExitCode) => void) =>
  withOptions(
    program
      .command('jobs')
      .summary('show what waits for workers')
      .description(
        'Prints how many articles wait for workers, and those that were given up after several tries, with the reason.',
      )
      .option('--retry [id...]', 'try articles again that were given up: those named, or all')
      .option('--follow', 'print the counts whenever they change, until nothing is left'),
    [...answerOptions(), ...pageOptions()],
  ).action(async (options: Options) => end(await run(options, context)));
