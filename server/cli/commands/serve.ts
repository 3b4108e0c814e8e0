import type { Command } from 'commander';
import { createAdding } from '../../services/adding/adding.ts';
import { queriesApart } from '../../services/apart/queries-apart.ts';
import { createCuration } from '../../services/curation/curation.ts';
import { createQueries } from '../../services/queries.ts';
import { createUpkeep } from '../../services/upkeep.ts';
import type { JobQueue } from '../../services/work.ts';
import type { Context } from '../context.ts';
import { withQueue, withStoreAt } from '../database.ts';
import { databaseOption, fastOption, hostOption, portOption } from '../options.ts';

export interface ServeDatabase {
  db: string;
  host: string;
  port: number;
  readOnly?: true;
  fast?: true;
}

/** Serves a database; `onReady` gets the address to open. */
export const serveDatabase = (
  { db, host, port, readOnly, fast }: ServeDatabase,
  { stdout, ...context }: Context,
  onReady?: (url: string) => void,
): Promise<void> =>
  withStoreAt(context, db, async (store) => {
    const upkeep = createUpkeep(store, { fast });
    const adding = createAdding(context.readElsewhere({ db, fast }));
    const threads = context.answerApart(db);
    try {
      const changes = readOnly ? {} : { curation: createCuration(store), upkeep, adding };
      const parts = { queries: queriesApart(createQueries(store), threads), ...changes };
      const serve = (queue: JobQueue | null) =>
        context.serve({ ...parts, queue, host, port, onReady }, (line) => stdout.write(`${line}\n`));
      await (context.hasQueue(db) ? withQueue(context, db, serve) : serve(null));
    } finally {
      await threads.close();
      await adding.close();
      await upkeep.close();
    }
  });

export const addServe = (program: Command, context: Context) =>
  program
    .command('serve')
    .summary('serve the explorer and the API')
    .description('Serves the explorer and the API over a database, until it is interrupted.')
    .addOption(databaseOption())
    .addOption(hostOption())
    .addOption(portOption())
    .option('--read-only', 'only answer: take no corrections and no articles, remove and read nothing anew')
    .addOption(fastOption())
    .action((options: ServeDatabase) => serveDatabase(options, context));
