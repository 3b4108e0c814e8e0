import { type Command, Option } from 'commander';
import { listCorpora, renameCorpus } from '../../services/upkeep/corpora.ts';
import type { Context, ExitCode } from '../context.ts';
import { withStoreAt } from '../database.ts';
import { type AnswerOptions, answerOptions, databaseOption, lexiconOption, withOptions } from '../options.ts';
import { printData, printLine } from '../output.ts';
import { removeSelected } from '../remove-selected.ts';
import { tableOf } from '../text/table.ts';
import { lookOf } from '../text/terminal.ts';

interface Options extends AnswerOptions {
  lexicon?: string;
  yes?: true;
}

const list = ({ db, json, csv }: Options, context: Context): Promise<void> =>
  withStoreAt(context, db, async (store) => {
    const answer = await listCorpora(store);
    if (json || csv) return printData(context.stdout, answer, csv && answer.corpora);
    const rows = answer.corpora.map(({ name, documents, stories }) => [name, String(documents), String(stories)]);
    await printLine(context.stdout, tableOf([['corpus', 'articles', 'stories'], ...rows], lookOf(context.stdout)));
  });

const rename = (name: string, to: string, { db }: Options, context: Context): Promise<void> =>
  withStoreAt(context, db, async (store) => {
    await renameCorpus(store, name, to);
    await printLine(context.stdout, `The corpus ${name} is called ${to} now.`);
  });

export function addCorpora(program: Command, context: Context, end: (code: ExitCode) => void): void {
  const corpora = program
    .command('corpora')
    .summary('list, rename and remove corpora: named sets of articles')
    .description('Lists the corpora of a database with their sizes. demarche ingest --corpus NAME makes one.');
  withOptions(
    corpora.command('list', { isDefault: true }).summary('list the corpora with their sizes'),
    answerOptions(),
  ).action((options: Options) => list(options, context));
  corpora
    .command('rename <name> <to>')
    .summary('give a corpus another name')
    .addOption(databaseOption())
    .action((name: string, to: string, options: Options) => rename(name, to, options, context));
  corpora
    .command('remove <name>')
    .summary('remove a corpus, with the articles that no other corpus holds')
    .addOption(databaseOption())
    .addOption(lexiconOption())
    .addOption(new Option('--yes', 'remove without asking'))
    .action(async (name: string, options: Options) => end(await removeSelected({ corpus: [name] }, options, context)));
}
