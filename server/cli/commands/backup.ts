import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { withStoreAt } from '../database.ts';
import { databaseOption } from '../options.ts';
import { printLine } from '../output.ts';

const run = (file: string, { db }: { db: string }, context: Context): Promise<void> =>
  withStoreAt(context, db, async (store) => {
    await store.backUp(resolve(file));
    await printLine(context.stdout, `The database as it is now is in ${file}.`);
  });

export const addBackup = (program: Command, context: Context) =>
  program
    .command('backup')
    .summary('copy a database while it is in use')
    .description('Writes all that the database holds into a new file, while others read and write it.')
    .argument('<file>', 'file to write; it must not exist')
    .addOption(databaseOption())
    .action((file: string, options: { db: string }) => run(file, options, context));
