import { type Command, Option } from 'commander';
import { createIngest } from '../../services/ingest/ingest.ts';
import { checkFeeds, type Round, watch } from '../../services/watch/watch.ts';
import type { Context, ExitCode } from '../context.ts';
import { withStore } from '../database.ts';
import {
  contactOption,
  corpusOption,
  databaseOption,
  fastOption,
  lexiconOption,
  wholeNumber,
  workersOption,
} from '../options.ts';
import { counted, printLine } from '../output.ts';
import { showProgress } from '../progress.ts';
import { checkQueue, queueOption, type ReaderOptions, withReaders } from '../readers.ts';
import { printRemarks, summarize } from './ingest.ts';

interface Options extends ReaderOptions {
  corpus: string;
  interval: number;
  once?: true;
  contact?: string;
}

const minute = 60_000;

/** "14:05" on the clock of this machine. */
const timeOfDay = (time: number): string => {
  const date = new Date(time);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
};

const describeRound = ({ report }: Round): string => (report.read ? summarize(report) : 'Nothing new.');

async function run(feeds: string[], options: Options, context: Context): Promise<ExitCode> {
  const { stdout, stderr } = context;
  const { db, corpus, interval, once, contact, lexicon } = options;
  checkFeeds(feeds);
  checkQueue(options);
  const fetcher = await context.fetcher(contact);
  const signal = context.interruption();
  let code: ExitCode = 0;
  const print = async (round: Round) => {
    await printRemarks(round.report, stderr);
    const next = once || signal.aborted ? '' : ` Next look at ${timeOfDay(round.nextAt)}.`;
    await printLine(stdout, `${timeOfDay(Date.now())} ${describeRound(round)}${next}`);
    if (once && round.report.failed.length) code = 1;
  };
  const progress = showProgress(stderr);
  await withStore(context, db, (store) =>
    withReaders(options, context, async (readers) => {
      const parts = { store, fetcher, corpus, ingest: createIngest({ store, lexiconFile: lexicon, ...readers }) };
      const watching = { intervalMs: interval * minute, signal, onProgress: progress.update };
      await printLine(stderr, `Looking at ${counted(feeds.length, 'feed')}${once ? '' : `, every ${interval} min`}.`);
      for await (const round of watch(feeds, parts, watching)) {
        progress.end();
        await print(round);
        if (once) break;
      }
    }),
  );
  return code;
}

export const addWatch = (program: Command, context: Context, end: (code: ExitCode) => void) =>
  program
    .command('watch')
    .summary('fetch the new articles of feeds, again and again')
    .description(
      'Looks at RSS, Atom and JSON feeds until it is interrupted, and stores the articles of new entries: their text, or that of their pages where the feed has first lines only. What was seen is kept in the database.',
    )
    .argument('<feed...>', 'addresses of feeds')
    .addOption(databaseOption())
    .addOption(corpusOption())
    .addOption(new Option('--interval <minutes>', 'minutes between two looks').argParser(wholeNumber(1)).default(15))
    .option('--once', 'look once and end; the exit code is 1 when something could not be read')
    .addOption(contactOption())
    .addOption(queueOption())
    .addOption(lexiconOption())
    .addOption(workersOption())
    .addOption(fastOption())
    .action(async (feeds: string[], options: Options) => end(await run(feeds, options, context)));
