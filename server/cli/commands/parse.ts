import type { Command } from 'commander';
import type { InputFormatName } from '../../../shared/input-formats.ts';
import { parseDocuments } from '../../services/analyze/analyze-syntax.ts';
import type { Context, ExitCode } from '../context.ts';
import { formatOption, mapOption } from '../options.ts';
import { print, printLine } from '../output.ts';

interface Options {
  format?: InputFormatName;
  map?: Record<string, string>;
}

async function run(files: string[], reading: Options, { stdin, stdout, stderr }: Context): Promise<ExitCode> {
  let code: ExitCode = 0;
  for await (const item of parseDocuments(files, stdin, reading)) {
    if (item.kind === 'conllu') await print(stdout, item.conllu);
    else {
      await printLine(stderr, `${item.place}: ${item.message}`);
      if (item.kind === 'failure') code = 1;
    }
  }
  return code;
}

export const addParse = (program: Command, context: Context, end: (code: ExitCode) => void) =>
  program
    .command('parse')
    .summary('print the syntax of documents')
    .description('Prints sentences, tokens, tags and dependencies as CoNLL-U, of a text on standard input or of files.')
    .argument('[file...]', 'files and folders instead of standard input')
    .addOption(formatOption())
    .addOption(mapOption())
    .action(async (files: string[], options: Options) => end(await run(files, options, context)));
