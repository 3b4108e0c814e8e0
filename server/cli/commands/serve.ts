import type { Command } from 'commander';
import { queriesApart } from '../../services/apart/queries-apart.ts';
import { createCuration } from '../../services/curation/curation.ts';
import type { Store } from '../../services/ingest/ingest.ts';
import type { JobQueue } from '../../services/ingest/work.ts';
import { createQueries } from '../../services/queries.ts';
import { mayOnlyBeRead } from '../../services/upkeep/read-only.ts';
import { createUpkeep } from '../../services/upkeep/upkeep.ts';
import type { Context, ServeOptions } from '../context.ts';
import { withQueue, withStoreAt } from '../database.ts';
import { allowHostOption, databaseOption, fastOption, hostOption, portOption } from '../options.ts';

export interface ServeDatabase {
  db: string;
  host: string;
  allowHost?: readonly string[];
  port: number;
  readOnly?: true;
  fast?: true;
}

type Changes = Pick<ServeOptions, 'curation' | 'upkeep' | 'adding' | 'readOnly'>;

/** What may be done to a store beside asking. */
const changesOf = async (
  store: Store,
  { db, fast }: Pick<ServeDatabase, 'db' | 'fast'>,
  queue: JobQueue | null,
  context: Pick<Context, 'openAdding'>,
): Promise<Changes> => ({
  curation: createCuration(store),
  upkeep: createUpkeep(store, { fast }, { queue }),
  adding: await context.openAdding({ db, fast }),
});

const reasonOf = (asked: true | undefined): string =>
  asked ? 'This server was started to be read only: it takes no corrections.' : mayOnlyBeRead;

/** Serves a database; `onReady` gets the address to open. */
export const serveDatabase = (
  { db, host, allowHost, port, readOnly, fast }: ServeDatabase,
  { stdout, ...context }: Context,
  onReady?: (url: string) => void,
): Promise<void> =>
  withStoreAt(context, db, async (store) => {
    const isClosed = readOnly || store.isReadOnly;
    const serve = async (queue: JobQueue | null): Promise<void> => {
      const changes: Changes = isClosed
        ? { readOnly: reasonOf(readOnly) }
        : await changesOf(store, { db, fast }, queue, context);
      const elsewhere = context.answerApart(db);
      try {
        const parts = { queries: queriesApart(createQueries(store), elsewhere), ...changes };
        await context.serve({ ...parts, queue, host, allowedHosts: allowHost, port, onReady }, (line) =>
          stdout.write(`${line}\n`),
        );
      } finally {
        await elsewhere.threads.close();
        await elsewhere.exports.close();
        await changes.adding?.close();
        await changes.upkeep?.close();
      }
    };
    await (context.hasQueue(db) ? withQueue(context, db, serve) : serve(null));
  });

export const addServe = (program: Command, context: Context) =>
  program
    .command('serve')
    .summary('serve the explorer and the API')
    .description('Serves the explorer and the API over a database, until it is interrupted.')
    .addOption(databaseOption())
    .addOption(hostOption())
    .addOption(allowHostOption())
    .addOption(portOption())
    .option('--read-only', 'only answer: take no corrections and no articles, remove and read nothing anew')
    .addOption(fastOption())
    .action((options: ServeDatabase) => serveDatabase(options, context));
