import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { IsoDate } from '../../../shared/document.ts';
import { DemarcheError } from '../../../shared/errors.ts';
import type { DocumentSelection } from '../../services/upkeep/remove.ts';
import type { Context, ExitCode } from '../context.ts';
import { corporaOption, databaseOption, lexiconOption } from '../options.ts';
import { removeSelected } from '../remove-selected.ts';

interface Options {
  db: string;
  corpus?: string;
  outlet?: string[];
  story?: string[];
  file?: string;
  before?: string;
  lexicon?: string;
  yes?: true;
}

function selectionOf(ids: readonly string[], { corpus, outlet, story, file, before }: Options): DocumentSelection {
  if (!ids.length && corpus === undefined && !outlet && !story && file === undefined && before === undefined)
    throw new DemarcheError(
      'invalid_request',
      'Say which articles: ids, --corpus, --story, --outlet, --file or --before.',
    );
  if (before !== undefined && !IsoDate.safeParse(before).success)
    throw new DemarcheError('invalid_request', `option '--before': expected a date such as 2024-04-26, not ${before}`);
  return {
    ...(ids.length ? { ids } : {}),
    ...(corpus === undefined ? {} : { corpus: corpus.split(',') }),
    ...(story ? { copiesOf: story } : {}),
    ...(outlet ? { outlet } : {}),
    ...(file === undefined ? {} : { origin: resolve(file) }),
    ...(before === undefined ? {} : { before }),
  };
}

const run = (ids: string[], options: Options, context: Context): Promise<ExitCode> =>
  removeSelected(selectionOf(ids, options), options, context);

export const addRemove = (program: Command, context: Context, end: (code: ExitCode) => void) =>
  program
    .command('remove')
    .summary('take articles out of a database')
    .description(
      'Removes the articles that meet all of the conditions, with their stances and the actors that only they speak of; with --corpus those that no other corpus holds, while the others leave the corpus. It shows what it would remove, and asks.',
    )
    .argument('[id...]', 'ids of articles')
    .addOption(databaseOption())
    .addOption(corporaOption())
    .option('--story <id...>', 'an article with all copies of its story: reprints, updates, shortened versions')
    .option('--outlet <name...>', 'articles of this outlet; repeat the option for several')
    .option('--file <path>', 'articles that were read from this file or folder')
    .option('--before <date>', 'articles dated before this day')
    .addOption(lexiconOption())
    .addOption(new Option('--yes', 'remove without asking'))
    .action(async (ids: string[], options: Options) => end(await run(ids, options, context)));
