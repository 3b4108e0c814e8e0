import type { Command } from 'commander';
import { createAnalyzer } from '../../services/analyze.ts';
import { createIngest } from '../../services/ingest.ts';
import type { IngestReport, Remark } from '../../services/ingest-report.ts';
import type { Context, ExitCode } from '../context.ts';
import { withStore } from '../database.ts';
import { databaseOption, lexiconOption, workersOption } from '../options.ts';
import { counted, printLine } from '../output.ts';
import { showProgress } from '../progress.ts';

interface Options {
  db: string;
  lexicon?: string;
  workers?: number;
}

/** Notes beyond these are only counted. */
const shownNotes = 10;

const describe = ({ place, message }: Remark): string => `${place}: ${message}`;

/** "60 articles stored, 2 unchanged: 352 stances." */
export function summarize({ stored, replaced, unchanged, failed, stances, stopped }: IngestReport): string {
  const parts = [`${counted(stored, 'article')} stored`];
  if (replaced) parts.push(`${replaced} replaced`);
  if (unchanged) parts.push(`${unchanged} unchanged`);
  if (failed.length) parts.push(`${failed.length} not read`);
  const rest = stopped ? ' Stopped early; run the same command again to go on.' : '';
  return `${parts.join(', ')}: ${counted(stances, 'new stance')}.${rest}`;
}

async function printRemarks({ failed, notes }: IngestReport, stderr: Context['stderr']): Promise<void> {
  for (const note of notes.slice(0, shownNotes)) await printLine(stderr, describe(note));
  if (notes.length > shownNotes) await printLine(stderr, `... and ${counted(notes.length - shownNotes, 'more note')}`);
  for (const failure of failed) await printLine(stderr, describe(failure));
}

async function run(paths: string[], { db, lexicon, workers }: Options, context: Context): Promise<ExitCode> {
  const { stdin, stdout, stderr } = context;
  const progress = showProgress(stderr);
  const analyzer = createAnalyzer({ lexiconFile: lexicon }, workers);
  try {
    const report = await withStore(context, db, (store) =>
      createIngest({ store, analyzer, lexiconFile: lexicon })(paths, {
        stdin,
        signal: context.interruption(),
        onProgress: progress.update,
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

export const addIngest = (program: Command, context: Context, end: (code: ExitCode) => void) =>
  program
    .command('ingest')
    .summary('analyze documents and store them')
    .description(
      'Reads .txt, .md, .csv, .jsonl (each also .gz) and folders of them; - reads standard input. A text that is stored already is left alone, a changed one replaces its older version.',
    )
    .argument('<path...>', 'files, folders, or - for standard input')
    .addOption(databaseOption())
    .addOption(lexiconOption())
    .addOption(workersOption())
    .action(async (paths: string[], options: Options) => end(await run(paths, options, context)));
