import type { Command } from 'commander';
import type { InputFormatName } from '../../../shared/input-formats.ts';
import { lackOfEncoder } from '../../services/analyze/analyze.ts';
import { type AnalyzedItem, analyzeDocuments } from '../../services/analyze/analyze-documents.ts';
import type { Context, ExitCode } from '../context.ts';
import { fastOption, formatOption, lexiconOption, mapOption, workersOption } from '../options.ts';
import { printLine } from '../output.ts';

interface Options {
  allPairs?: true;
  lexicon?: string;
  workers?: number;
  fast?: true;
  format?: InputFormatName;
  map?: Record<string, string>;
}

async function printItem(item: AnalyzedItem, { stdout, stderr }: Context): Promise<ExitCode> {
  if (item.kind !== 'analysis') {
    await printLine(stderr, `${item.place}: ${item.message}`);
    return item.kind === 'failure' ? 1 : 0;
  }
  for (const note of item.notes) await printLine(stderr, `${item.place}: ${note}`);
  await printLine(stdout, JSON.stringify(item.analysis));
  return 0;
}

async function run(
  files: string[],
  { allPairs, lexicon, workers, format, map, fast }: Options,
  context: Context,
): Promise<ExitCode> {
  const settings = { allPairs: allPairs ?? false, lexiconFile: lexicon, fast, workers };
  const lacking = lackOfEncoder(settings);
  if (lacking) await printLine(context.stderr, lacking);
  let code: ExitCode = 0;
  for await (const item of analyzeDocuments(settings, files, context.stdin, { format, map }))
    if ((await printItem(item, context)) !== 0) code = 1;
  return code;
}

export const addAnalyze = (program: Command, context: Context, end: (code: ExitCode) => void) =>
  program
    .command('analyze')
    .summary('print the stances of documents')
    .description(
      'Prints one JSON line per document, in order: its actors, mentions and stances. Documents come as JSON lines on standard input, or from files and folders.',
    )
    .argument('[file...]', 'files and folders instead of standard input')
    .option('--all-pairs', 'give every ordered pair of given actors in a sentence its best type and score')
    .addOption(formatOption())
    .addOption(mapOption())
    .addOption(lexiconOption())
    .addOption(workersOption())
    .addOption(fastOption())
    .action(async (files: string[], options: Options) => end(await run(files, options, context)));
