import type { Command } from 'commander';
import { CorporaQuery } from '../../../shared/routes.ts';
import type { Context } from '../context.ts';
import { withQueries } from '../database.ts';
import { sharesOfLanguages } from '../languages.ts';
import { type AnswerOptions, answerOptions, corporaOption, readOptions, withOptions } from '../options.ts';
import { printData, printLine } from '../output.ts';
import { tableOf } from '../text/table.ts';
import { lookOf } from '../text/terminal.ts';

const run = ({ db, json, csv, ...options }: AnswerOptions, context: Context): Promise<void> =>
  withQueries(context, db, async (queries) => {
    const stats = await queries.stats(readOptions(CorporaQuery, options));
    if (json || csv) return printData(context.stdout, stats, csv && [stats]);
    const { languages, ...counts } = stats;
    const rows = Object.entries(counts).map(([name, count]) => [name, String(count)]);
    await printLine(context.stdout, tableOf(rows, lookOf(context.stdout)));
    const shares = sharesOfLanguages(languages);
    if (shares) await printLine(context.stdout, shares);
  });

export const addStats = (program: Command, context: Context) =>
  withOptions(
    program
      .command('stats')
      .summary('count what a database holds')
      .description(
        'Prints the numbers of documents, stories, actors, stances and edges, of documents that another version of Demarche has read, and the shares of languages where not all are in English.',
      ),
    [...answerOptions(), corporaOption()],
  ).action((options: AnswerOptions) => run(options, context));
