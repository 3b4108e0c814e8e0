import type { Command } from 'commander';
import { CorporaQuery } from '../../../shared/routes.ts';
import type { Context } from '../context.ts';
import { withQueries } from '../database.ts';
import { corporaOption, csvOption, databaseOption, jsonOption, readOptions } from '../options.ts';
import { printData, printLine, tableOf } from '../output.ts';

interface Options extends Record<string, unknown> {
  db: string;
  json?: true;
  csv?: true;
}

const run = ({ db, json, csv, ...options }: Options, context: Context): Promise<void> =>
  withQueries(context, db, async (queries) => {
    const stats = await queries.stats(readOptions(CorporaQuery, options));
    const rows = Object.entries(stats).map(([name, count]) => [name, String(count)]);
    await (json || csv ? printData(context.stdout, stats, csv && [stats]) : printLine(context.stdout, tableOf(rows)));
  });

export const addStats = (program: Command, context: Context) =>
  program
    .command('stats')
    .summary('count what a database holds')
    .description(
      'Prints the numbers of documents, stories, actors, stances and edges, and of documents that another version of Demarche has read.',
    )
    .addOption(databaseOption())
    .addOption(corporaOption())
    .addOption(jsonOption())
    .addOption(csvOption())
    .action((options: Options) => run(options, context));
