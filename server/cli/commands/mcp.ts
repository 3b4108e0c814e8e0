import { type Command, Option } from 'commander';
import { queriesApart } from '../../services/apart/queries-apart.ts';
import { createCuration } from '../../services/curation/curation.ts';
import { createQueries } from '../../services/queries.ts';
import type { Context } from '../context.ts';
import { withStoreAt } from '../database.ts';
import { allowHostOption, databaseOption, hostOption, portOption } from '../options.ts';

interface Options {
  db: string;
  http?: true;
  host: string;
  allowHost?: readonly string[];
  port: number;
  page: string;
  readOnly?: true;
}

const run = ({ db, http, host, allowHost, port, page, readOnly }: Options, context: Context): Promise<void> =>
  withStoreAt(context, db, async (store) => {
    const elsewhere = context.answerApart(db);
    const parts = {
      queries: queriesApart(createQueries(store), elsewhere),
      page,
      ...(readOnly || store.isReadOnly ? {} : { curation: createCuration(store) }),
    };
    const say = (line: string) => context.stderr.write(`${line}\n`);
    try {
      await context.serveMcp({ ...parts, http: http ? { host, allowedHosts: allowHost, port } : null }, say);
    } finally {
      await elsewhere.threads.close();
      await elsewhere.exports.close();
    }
  });

export const addMcp = (program: Command, context: Context) =>
  program
    .command('mcp')
    .summary('answer agents over the Model Context Protocol')
    .description(
      'Answers agents over the Model Context Protocol: on the standard streams, or over HTTP at /mcp. Each answer carries sentences, outlets, dates and links to the page.',
    )
    .addOption(databaseOption())
    .option('--http', 'answer over HTTP instead of the standard streams')
    .addOption(hostOption())
    .addOption(allowHostOption())
    .addOption(portOption())
    .addOption(
      new Option('--page <address>', 'address of the page that answers link to').default('http://127.0.0.1:3000'),
    )
    .option('--read-only', 'take no corrections')
    .action((options: Options) => run(options, context));
