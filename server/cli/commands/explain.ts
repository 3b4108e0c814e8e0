import type { Command } from 'commander';
import { explainText, explanationText } from '../../services/analyze-explain.ts';
import type { Context } from '../context.ts';
import { jsonOption } from '../options.ts';
import { printJson, printLine } from '../output.ts';

async function run(text: string, { json }: { json?: true }, { stdout }: Context): Promise<void> {
  const sentences = explainText(text);
  await (json ? printJson(stdout, sentences) : printLine(stdout, explanationText(sentences)));
}

export const addExplain = (program: Command, context: Context) =>
  program
    .command('explain')
    .summary('show why a text has its stances')
    .description('Prints the mentions, predicates and readings of each sentence, and why each became a stance or not.')
    .argument('<text>', 'the text, in quotation marks')
    .addOption(jsonOption())
    .action((text: string, options: { json?: true }) => run(text, options, context));
