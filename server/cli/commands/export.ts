import { type Command, InvalidArgumentError, Option } from 'commander';
import { exportFormats, exportFormatTable, PartQuery } from '../../../shared/routes.ts';
import { formatNamed } from '../../services/export/export.ts';
import type { Context } from '../context.ts';
import { withQueries } from '../database.ts';
import { writeWhole } from '../files/write-file.ts';
import { databaseOption, filterOptions, partOptions, readOptions, withOptions } from '../options.ts';
import { print } from '../output.ts';

interface Options extends Record<string, unknown> {
  db: string;
  format: string;
  output?: string;
}

function run({ db, format, output, ...options }: Options, context: Context): Promise<void> {
  const query = readOptions(PartQuery, options);
  return withQueries(context, db, async (queries) => {
    if (output) await writeWhole(output, (sink) => queries.export(format, query, sink));
    else await queries.export(format, query, (piece) => print(context.stdout, piece));
  });
}

/** @throws InvalidArgumentError that tells what may be meant */
function toFormat(text: string): string {
  try {
    return formatNamed(text).id;
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
}

/** What each format is for, below the options. */
const formatHelp = `\nFormats:\n${exportFormatTable
  .map(({ id, title, use }) => `  ${id.padEnd(12)}  ${title}, ${use}`)
  .join('\n')}`;

export const addExport = (program: Command, context: Context) =>
  withOptions(
    program
      .command('export')
      .summary('write the graph, or every sentence, as a file')
      .description(
        'Writes the graph of the stances that pass the filter, a part of it, or each of them with its sentence.',
      )
      .addHelpText('after', formatHelp)
      .addOption(databaseOption())
      .addOption(
        new Option('-f, --format <format>', 'format of the file')
          .choices(exportFormats)
          .argParser(toFormat)
          .default('gexf'),
      )
      .addOption(new Option('-o, --output <file>', 'file to write; standard output when left out')),
    [...partOptions(), ...filterOptions()],
  ).action((options: Options) => run(options, context));
