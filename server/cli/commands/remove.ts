import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { IsoDate } from '../../../shared/document.ts';
import { DemarcheError } from '../../../shared/errors.ts';
import { type DocumentSelection, findRemoval, type Removal, removeDocuments } from '../../services/remove.ts';
import type { Context, ExitCode } from '../context.ts';
import { withStoreAt } from '../database.ts';
import { databaseOption, lexiconOption } from '../options.ts';
import { counted, print, printLine } from '../output.ts';

interface Options {
  db: string;
  outlet?: string[];
  story?: string[];
  file?: string;
  before?: string;
  lexicon?: string;
  yes?: true;
}

function selectionOf(ids: readonly string[], { outlet, story, file, before }: Options): DocumentSelection {
  if (!ids.length && !outlet && !story && file === undefined && before === undefined)
    throw new DemarcheError('invalid_request', 'Say which articles: ids, --story, --outlet, --file or --before.');
  if (before !== undefined && !IsoDate.safeParse(before).success)
    throw new DemarcheError('invalid_request', `option '--before': expected a date such as 2024-04-26, not ${before}`);
  return {
    ...(ids.length ? { ids } : {}),
    ...(story ? { copiesOf: story } : {}),
    ...(outlet ? { outlet } : {}),
    ...(file === undefined ? {} : { origin: resolve(file) }),
    ...(before === undefined ? {} : { before }),
  };
}

const summarize = ({ ids, stances }: Removal): string =>
  `${counted(ids.length, 'article')}, ${counted(stances, 'stance')}`;

async function show(removal: Removal, stderr: Context['stderr']): Promise<void> {
  for (const { id, title, date, source } of removal.documents)
    await printLine(stderr, [id, date?.slice(0, 10), source, title].filter(Boolean).join('  '));
  const rest = removal.ids.length - removal.documents.length;
  if (rest > 0) await printLine(stderr, `... and ${counted(rest, 'more article')}`);
}

/** Whether the user says yes; the end of the input says no. */
async function isAgreed(removal: Removal, { stdin, stderr }: Context): Promise<boolean> {
  await print(stderr, `Remove these (${summarize(removal)}) for good? [y/N] `);
  let answer = '';
  for await (const chunk of stdin) {
    answer += Buffer.from(chunk).toString();
    if (answer.includes('\n')) break;
  }
  return /^y(es)?\s*$/i.test(answer.split('\n')[0]!);
}

const run = (ids: string[], options: Options, context: Context): Promise<ExitCode> => {
  const selection = selectionOf(ids, options);
  return withStoreAt(context, options.db, async (store) => {
    const removal = await findRemoval(store, selection);
    if (!removal.ids.length) {
      await printLine(context.stdout, 'No article meets all of these conditions; nothing was removed.');
      return 0;
    }
    await show(removal, context.stderr);
    if (!options.yes && !(await isAgreed(removal, context))) {
      await printLine(context.stdout, 'Nothing was removed; --yes removes without asking.');
      return 1;
    }
    await removeDocuments(store, removal.ids, { lexiconFile: options.lexicon });
    await printLine(context.stdout, `Removed: ${summarize(removal)}.`);
    return 0;
  });
};

export const addRemove = (program: Command, context: Context, end: (code: ExitCode) => void) =>
  program
    .command('remove')
    .summary('take articles out of a database')
    .description(
      'Removes the articles that meet all of the conditions, with their stances and the actors that only they speak of. It shows what it would remove, and asks.',
    )
    .argument('[id...]', 'ids of articles')
    .addOption(databaseOption())
    .option('--story <id...>', 'an article with all copies of its story: reprints, updates, shortened versions')
    .option('--outlet <name...>', 'articles of this outlet; repeat the option for several')
    .option('--file <path>', 'articles that were read from this file or folder')
    .option('--before <date>', 'articles dated before this day')
    .addOption(lexiconOption())
    .addOption(new Option('--yes', 'remove without asking'))
    .action(async (ids: string[], options: Options) => end(await run(ids, options, context)));
