import type { Command } from 'commander';
import { parseDocuments } from '../../services/analyze-syntax.ts';
import type { Context, ExitCode } from '../context.ts';
import { print, printLine } from '../output.ts';

async function run(files: string[], { stdin, stdout, stderr }: Context): Promise<ExitCode> {
  let code: ExitCode = 0;
  for await (const item of parseDocuments(files, stdin)) {
    if (item.kind === 'conllu') await print(stdout, item.conllu);
    else {
      await printLine(stderr, `${item.place}: ${item.message}`);
      code = 1;
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
    .action(async (files: string[]) => end(await run(files, context)));
