import type { Command } from 'commander';
import { DemarcheError } from '../../../shared/errors.ts';
import { type InputFormatName, inputExtensions } from '../../../shared/input-formats.ts';
import { readUrlList } from '../../services/ingest/fetch-articles.ts';
import { createIngest } from '../../services/ingest/ingest.ts';
import type { IngestReport, Remark } from '../../services/ingest/ingest-report.ts';
import type { Context, ExitCode } from '../context.ts';
import { withStore } from '../database.ts';
import { writeWhole } from '../files/write-file.ts';
import { sharesOfLanguages } from '../languages.ts';
import {
  contactOption,
  corpusOption,
  databaseOption,
  fastOption,
  formatOption,
  lexiconOption,
  mapOption,
  workersOption,
} from '../options.ts';
import { counted, printLine } from '../output.ts';
import { showProgress } from '../progress.ts';
import { checkQueue, queueOption, type ReaderOptions, withReaders } from '../readers.ts';

interface Options extends ReaderOptions {
  corpus: string;
  format?: InputFormatName;
  map?: Record<string, string>;
  urls?: string;
  contact?: string;
  saveUrls?: string;
}

/** Notes and skipped files beyond these are only counted. */
const shownRemarks = 10;

const describe = ({ place, message }: Remark): string => `${place}: ${message}`;

/** "60 articles stored, 2 unchanged: 352 stances." */
export function summarize(report: IngestReport): string {
  const { stored, replaced, queued, unchanged, joined, failed, skipped, stances, stopped } = report;
  const parts = [queued ? `${counted(queued, 'article')} queued for workers` : `${counted(stored, 'article')} stored`];
  if (replaced) parts.push(`${replaced} replaced`);
  if (unchanged) parts.push(`${unchanged} unchanged${joined ? ` (${joined} of them new in the corpus)` : ''}`);
  if (failed.length) parts.push(`${failed.length} not read`);
  if (skipped.length) parts.push(`${counted(skipped.length, 'file')} skipped`);
  const rest = stopped ? ' Stopped early; run the same command again to go on.' : '';
  return `${parts.join(', ')}${queued ? '' : `: ${counted(stances, 'new stance')}`}.${rest}`;
}

/** "Languages: English 82% (410), German 18% (90). Only English is analyzed; ...". Nothing when all are English. */
export const describeLanguages = (languages: IngestReport['languages']): string | null =>
  sharesOfLanguages(
    Object.entries(languages).map(([language, documents]) => ({ language: language || null, documents })),
  );

async function printSome(remarks: readonly Remark[], what: string, stderr: Context['stderr']): Promise<void> {
  for (const remark of remarks.slice(0, shownRemarks)) await printLine(stderr, describe(remark));
  const rest = remarks.length - shownRemarks;
  if (rest > 0) await printLine(stderr, `... and ${counted(rest, what)}`);
}

/** Says what was left aside, unclear or not read, and in which languages the articles are. */
export async function printRemarks(
  { failed, notes, skipped, languages }: IngestReport,
  stderr: Context['stderr'],
): Promise<void> {
  await printSome(
    skipped.map(({ place, message }) => ({ place, message: `skipped: ${message}` })),
    'more skipped file',
    stderr,
  );
  await printSome(notes, 'more note', stderr);
  for (const failure of failed) await printLine(stderr, describe(failure));
  const shares = describeLanguages(languages);
  if (shares) await printLine(stderr, shares);
}

/** Articles without their text are of use as addresses. */
async function saveUrls({ urls }: IngestReport, file: string | undefined, stderr: Context['stderr']): Promise<void> {
  const addresses = [...new Set(urls)];
  if (file !== undefined) await writeWhole(file, addresses.map((url) => `${url}\n`).join(''));
  if (!addresses.length) return;
  const where = file === undefined ? '--save-urls FILE writes their addresses' : `--urls ${file} fetches them`;
  await printLine(stderr, `${counted(addresses.length, 'article')} came without text; ${where}.`);
}

/** What is named on the command line and in the list of addresses. */
async function inputsOf(paths: readonly string[], list: string | undefined): Promise<string[]> {
  if (list === undefined && !paths.length)
    throw new DemarcheError('invalid_request', 'Name a path or a web address, or a list of addresses with --urls.');
  return [...paths, ...(list === undefined ? [] : await readUrlList(list))];
}

async function run(paths: string[], options: Options, context: Context): Promise<ExitCode> {
  checkQueue(options);
  const { db, corpus, lexicon, format, map, urls, contact, saveUrls: urlFile } = options;
  const { stdin, stdout, stderr } = context;
  const inputs = await inputsOf(paths, urls);
  const fetcher = await context.fetcher(contact);
  const progress = showProgress(stderr);
  return withStore(context, db, (store) =>
    withReaders(options, context, async (readers) => {
      const report = await createIngest({ store, lexiconFile: lexicon, ...readers })(inputs, {
        stdin,
        signal: context.interruption(),
        onProgress: progress.update,
        reading: { format, map },
        fetcher,
        corpus,
      });
      progress.end();
      await printRemarks(report, stderr);
      await saveUrls(report, urlFile, stderr);
      await printLine(stdout, summarize(report));
      return report.failed.length || report.stopped ? 1 : 0;
    }),
  );
}

export const addIngest = (program: Command, context: Context, end: (code: ExitCode) => void) =>
  program
    .command('ingest')
    .summary('analyze documents and store them')
    .description(
      `Reads ${inputExtensions.join(' ')} (each also .gz) and folders of them; - reads standard input. What a file holds decides, not its name. Web addresses of articles and feeds are fetched, from public hosts and as their robots.txt allows. A text that is stored already is left alone, a changed one replaces its older version.`,
    )
    .argument('[path...]', 'files, folders, web addresses, or - for standard input')
    .addOption(databaseOption())
    .addOption(corpusOption())
    .addOption(formatOption())
    .addOption(mapOption())
    .option('--urls <file>', 'fetch the addresses in this list, one a line; lines that begin with # are left out')
    .addOption(contactOption())
    .option('--save-urls <file>', 'write the addresses of articles that came without their text, for --urls')
    .addOption(queueOption())
    .addOption(lexiconOption())
    .addOption(workersOption())
    .addOption(fastOption())
    .action(async (paths: string[], options: Options) => end(await run(paths, options, context)));
