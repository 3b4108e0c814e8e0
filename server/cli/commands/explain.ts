import type { Command } from 'commander';
import { explainText } from '../../services/analyze/analyze-explain.ts';
import type { Context } from '../context.ts';
import { explanationText } from '../explanation-text.ts';
import { fastOption, jsonOption, lexiconOption } from '../options.ts';
import { printJson, printLine } from '../output.ts';

interface Options {
  json?: true;
  lexicon?: string;
  fast?: true;
}

async function run(text: string, { json, lexicon, fast }: Options, { stdout }: Context): Promise<void> {
  const sentences = explainText(text, { lexiconFile: lexicon, fast });
  await (json ? printJson(stdout, sentences) : printLine(stdout, explanationText(sentences)));
}

export const addExplain = (program: Command, context: Context) =>
  program
    .command('explain')
    .summary('show why a text has its stances')
    .description('Prints the mentions, predicates and readings of each sentence, and why each became a stance or not.')
    .argument('<text>', 'the text, in quotation marks')
    .addOption(lexiconOption())
    .addOption(fastOption())
    .addOption(jsonOption())
    .action((text: string, options: Options) => run(text, options, context));
