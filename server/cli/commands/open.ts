import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { databaseOption, portOption } from '../options.ts';
import { type ServeDatabase, serveDatabase } from './serve.ts';

type Options = Pick<ServeDatabase, 'db' | 'port' | 'readOnly'>;

function run(options: Options, context: Context): Promise<void> {
  const open = (url: string) => {
    if (!context.openBrowser(url)) context.stderr.write(`No browser could be started here: open ${url}\n`);
  };
  return serveDatabase({ ...options, host: '127.0.0.1' }, context, open);
}

export const addOpen = (program: Command, context: Context) =>
  program
    .command('open')
    .summary('serve the explorer and open it in the browser')
    .description(
      'Serves the explorer on this machine and opens it in the browser (that of the variable BROWSER, if set).',
    )
    .addOption(databaseOption())
    .addOption(portOption().default(0, 'a free one'))
    .option('--read-only', 'only answer')
    .action((options: Options) => run(options, context));
