import type { Command } from 'commander';
import { groupBy } from '../../../shared/group-by.ts';
import { type CheckProgress, type CheckReport, checkStore, type Fault } from '../../services/upkeep/check.ts';
import type { Context, ExitCode } from '../context.ts';
import { withStoreAt } from '../database.ts';
import { databaseOption, lexiconOption } from '../options.ts';
import { counted, printLine } from '../output.ts';

interface Options {
  db: string;
  repair?: true;
  lexicon?: string;
}

const steps: Readonly<Record<CheckProgress['what'], string>> = {
  documents: 'Checking',
  stories: 'Comparing',
};

/** So many places of one kind of fault are shown. */
const shown = 5;

const mendOf = (faults: readonly Fault[], db: string): string => {
  const [{ mend }] = faults as [Fault];
  const ids = [...new Set(faults.flatMap(({ document }) => document ?? []))].slice(0, shown);
  if (mend === 'repair') return `demarche check --repair --db ${db}`;
  if (mend === 'reanalyze') return `demarche reanalyze --document ${ids.join(' ')} --db ${db}`;
  if (mend === 'ingest') return `demarche remove ${ids.join(' ')} --db ${db}, and ingest the articles again`;
  return 'take a backup of the database, or ingest the articles into a new one';
};

/** Faults of one kind in a few lines: what, where, and how to mend it. */
function describe(faults: readonly Fault[], db: string): string[] {
  const places = faults.slice(0, shown).map(({ place }) => `  ${place}`);
  const rest = faults.length - places.length;
  return [
    `${faults[0]!.what}:`,
    ...places,
    ...(rest > 0 ? [`  ... and ${rest} more`] : []),
    `  mend: ${mendOf(faults, db)}`,
  ];
}

function linesOf({ faults, mended, documents, actors, stances }: CheckReport, db: string): string[] {
  const counts = `${counted(documents, 'article')}, ${counted(actors, 'actor')}, ${counted(stances, 'stance')}`;
  const before = mended ? [`${counted(mended, 'fault')} mended.`] : [];
  if (!faults.length) return [...before, `The database is whole: ${counts}.`];
  const kinds = [...groupBy(faults, ({ what }) => what).values()];
  return [
    ...before,
    ...kinds.flatMap((kind) => describe(kind, db)),
    `${counted(faults.length, 'fault')} in ${counts}.`,
  ];
}

async function run({ db, repair, lexicon }: Options, context: Context): Promise<ExitCode> {
  const { stdout, stderr } = context;
  const onProgress = ({ what, total, read }: CheckProgress) => {
    if (stderr.isTTY)
      stderr.write(`\r\x1b[K${steps[what]} ${counted(total, 'article')}: ${read}${read === total ? '\n' : ''}`);
  };
  const report = await withStoreAt(context, db, (store) =>
    checkStore(store, { lexiconFile: lexicon }, { repair, onProgress }),
  );
  for (const line of linesOf(report, db)) await printLine(stdout, line);
  return report.faults.length ? 1 : 0;
}

export const addCheck = (program: Command, context: Context, end: (code: ExitCode) => void) =>
  program
    .command('check')
    .summary('verify a database')
    .description(
      'Verifies that every text, mention and piece of evidence is what and where it should be, that nothing hangs in the air, that counts equal a recount, and that stories are those that are found anew. Says what is wrong, where, and how to mend it; ends with 1 when something is.',
    )
    .addOption(databaseOption())
    .option('--repair', 'mend what can be mended from the rest: counts, links, stories, what belongs to nothing')
    .addOption(lexiconOption())
    .action(async (options: Options) => end(await run(options, context)));
