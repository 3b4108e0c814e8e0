import { type Command, Option } from 'commander';
import { StanceFilter } from '../../../shared/filter.ts';
import { exportFormats } from '../../../shared/routes.ts';
import { exportGraph } from '../../services/export.ts';
import type { Context } from '../context.ts';
import { withQueries } from '../database.ts';
import { databaseOption, filterOptions, readOptions, withOptions } from '../options.ts';
import { print } from '../output.ts';
import { writeWhole } from '../write-file.ts';

interface Options extends Record<string, unknown> {
  db: string;
  format: string;
  output?: string;
}

function run({ db, format, output, ...options }: Options, context: Context): Promise<void> {
  const filter = readOptions(StanceFilter, options);
  return withQueries(context, db, async (queries) => {
    const { body } = await exportGraph(queries, format, filter);
    if (output) await writeWhole(output, body);
    else await print(context.stdout, body);
  });
}

export const addExport = (program: Command, context: Context) =>
  withOptions(
    program
      .command('export')
      .summary('write the graph as a file')
      .description('Writes the graph of the stances that pass the filter.')
      .addOption(databaseOption())
      .addOption(new Option('-f, --format <format>', 'format of the file').choices(exportFormats).default('gexf'))
      .addOption(new Option('-o, --output <file>', 'file to write; standard output when left out')),
    filterOptions(),
  ).action((options: Options) => run(options, context));
