import type { Command } from 'commander';
import { createAnalyzer, lackOfEncoder } from '../../services/analyze/analyze.ts';
import { createReanalyze, type ReanalyzeReport } from '../../services/upkeep/reanalyze.ts';
import type { Context, ExitCode } from '../context.ts';
import { withStoreAt } from '../database.ts';
import { corporaOption, databaseOption, fastOption, lexiconOption, workersOption } from '../options.ts';
import { counted, printLine } from '../output.ts';
import { showProgress } from '../progress.ts';

interface Options {
  db: string;
  all?: true;
  document?: string[];
  corpus?: string;
  lexicon?: string;
  workers?: number;
  fast?: true;
}

function summarize({ replaced, stances, failed, stopped }: ReanalyzeReport): string {
  const failures = failed.length ? `, ${failed.length} not read` : '';
  const rest = stopped ? ' Stopped early; run the same command again to go on.' : '';
  return `${counted(replaced, 'article')} read anew${failures}: ${counted(stances, 'stance')}.${rest}`;
}

async function printRemarks({ failed, notes, withLexicon }: ReanalyzeReport, stderr: Context['stderr']): Promise<void> {
  for (const { place, message } of [...failed, ...notes]) await printLine(stderr, `${place}: ${message}`);
  if (withLexicon)
    await printLine(
      stderr,
      `${counted(withLexicon, 'article')} left alone that were read with your own lexicon: give it with --lexicon FILE, or --all to read them without.`,
    );
}

async function run(
  { db, all, document, corpus, lexicon, workers, fast }: Options,
  context: Context,
): Promise<ExitCode> {
  const { stdout, stderr } = context;
  const progress = showProgress(stderr);
  const analyzer = await createAnalyzer({ lexiconFile: lexicon, fast }, workers);
  const lacking = lackOfEncoder({ fast });
  if (lacking) await printLine(stderr, lacking);
  try {
    const report = await withStoreAt(context, db, (store) =>
      createReanalyze({ store, analyzer, lexiconFile: lexicon })({
        ...{
          all,
          documents: document,
          corpus: corpus?.split(','),
          signal: context.interruption(),
          onProgress: progress.update,
        },
      }),
    );
    progress.end();
    await printRemarks(report, stderr);
    await printLine(stdout, summarize(report));
    return report.failed.length || report.stopped ? 1 : 0;
  } finally {
    await analyzer.close();
  }
}

export const addReanalyze = (program: Command, context: Context, end: (code: ExitCode) => void) =>
  program
    .command('reanalyze')
    .summary('read stored documents anew')
    .description(
      'Reads those documents anew that another version of Demarche has read, or that were read with other settings than --lexicon and --fast say now. What was read before stays until the new reading is there.',
    )
    .addOption(databaseOption())
    .addOption(corporaOption())
    .option('--all', 'read all documents anew')
    .option('--document <id...>', 'read these documents anew; repeat the option for several')
    .addOption(lexiconOption())
    .addOption(workersOption())
    .addOption(fastOption())
    .action(async (options: Options) => end(await run(options, context)));
