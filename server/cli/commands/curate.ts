import { readFile, writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import type { CurationAnswer, ImportAnswer, LogEntry } from '../../../shared/curation-requests.ts';
import { CurationRequest } from '../../../shared/curation-requests.ts';
import { describeEntry } from '../../../shared/describe-entry.ts';
import { DemarcheError } from '../../../shared/errors.ts';
import { LogQuery, Page } from '../../../shared/routes.ts';
import { valueOfLine } from '../../services/curation/import.ts';
import type { Context, ExitCode } from '../context.ts';
import { withCuration, withQueries } from '../database.ts';
import { databaseOption, jsonOption, pageOptions, readOptions, withOptions } from '../options.ts';
import { counted, print, printJson, printLine } from '../output.ts';
import { type CurateCommand, curateCommands } from './curate-requests.ts';

type End = (code: ExitCode) => void;
interface Common extends Record<string, unknown> {
  db: string;
  json?: true;
}

const authorOption = () => new Option('--author <name>', 'who says so; you when left out').env('DEMARCHE_AUTHOR');

async function tell(context: Context, { entry, conflicts }: CurationAnswer, end: End): Promise<void> {
  await printLine(context.stdout, `${entry.id} ${entry.author} ${describeEntry(entry)}`);
  for (const { kind, message } of conflicts) await printLine(context.stderr, `${kind}: ${message}`);
  if (conflicts.some(({ kind }) => kind === 'unresolved')) end(1);
}

function addCorrection(
  parent: Command,
  context: Context,
  end: End,
  { usage, summary, options, request }: CurateCommand,
): void {
  const command = parent.command(usage).summary(summary).description(`Adds to the log of corrections: ${summary}.`);
  withOptions(command, [databaseOption(), authorOption(), jsonOption(), ...options()]).action(async () => {
    const { db, json, author, ...values } = command.opts<Common>();
    const asked = { op: command.name(), author, ...request(command.args, values) };
    const wanted = readOptions(CurationRequest, asked);
    await withCuration(context, db, async (curation) => {
      const answer = await curation.curate(wanted);
      await (json ? printJson(context.stdout, answer) : tell(context, answer, end));
    });
  });
}

const lineOf = ({ entry, state, summary }: LogEntry): string =>
  `${entry.at} ${entry.id} ${entry.author} ${summary}${state === 'holds' ? '' : ` (${state})`}`;

function addLog(parent: Command, context: Context): void {
  const command = parent
    .command('log')
    .summary('list corrections, newest first')
    .description('Prints the log of corrections, newest first.');
  const options = [
    new Option('--actor <id>', 'those that name an actor'),
    new Option('--document <id>', 'those about a document'),
    new Option('--by <author>', 'those of an author'),
    new Option('--op <op>', 'those that merge, split, accept and so on'),
  ];
  withOptions(command, [databaseOption(), jsonOption(), ...options, ...pageOptions()]).action(async () => {
    const { db, json, by: author, ...values } = command.opts<Common>();
    const query = readOptions(LogQuery, { author, ...values });
    await withQueries(context, db, async (queries) => {
      const answer = await queries.curations(query);
      if (json) return printJson(context.stdout, answer);
      for (const entry of answer.entries) await printLine(context.stdout, lineOf(entry));
    });
  });
}

function addConflicts(parent: Command, context: Context): void {
  const command = parent
    .command('conflicts')
    .summary('list corrections that do not hold, and why')
    .description('Prints the corrections that do not hold, why, and what holds instead.');
  withOptions(command, [databaseOption(), jsonOption(), ...pageOptions()]).action(async () => {
    const { db, json, ...values } = command.opts<Common>();
    const page = readOptions(Page, values);
    await withQueries(context, db, async (queries) => {
      const answer = await queries.curationConflicts(page);
      if (json) return printJson(context.stdout, answer);
      for (const { entry, winner, message } of answer.conflicts) {
        await printLine(context.stdout, `${lineOf(entry)}: ${message}`);
        if (winner) await printLine(context.stdout, `  holds: ${lineOf(winner)}`);
      }
    });
  });
}

function addExport(parent: Command, context: Context): void {
  const command = parent
    .command('export')
    .summary('write the log as JSON lines')
    .description('Writes the log of corrections as JSON lines, for others to import.');
  command
    .addOption(databaseOption())
    .addOption(new Option('-o, --output <file>', 'file to write; standard output when left out'));
  command.action(({ db, output }: { db: string; output?: string }) =>
    withQueries(context, db, async (queries) => {
      const lines = await queries.curationLog();
      await (output ? writeFile(output, lines) : print(context.stdout, lines));
    }),
  );
}

async function textOf(path: string, { stdin }: Context): Promise<string> {
  if (path !== '-')
    return readFile(path, 'utf8').catch((error: Error) => {
      throw new DemarcheError('unreadable_input', `${path} cannot be read: ${error.message}`);
    });
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** The lines of a log file that hold something, with their 1-based numbers. */
const linesOf = (text: string): { line: string; number: number }[] =>
  text
    .split(/\r?\n/)
    .map((line, index) => ({ line: index ? line : line.replace(/^\uFEFF/, ''), number: index + 1 }))
    .filter(({ line }) => line.trim());

async function importFile(
  context: Context,
  path: string,
  take: (entries: unknown[]) => Promise<ImportAnswer>,
): Promise<ImportAnswer> {
  const lines = linesOf(await textOf(path, context));
  const answer = await take(lines.map(({ line }) => valueOfLine(line)));
  for (const { number, message } of answer.refused)
    await printLine(context.stderr, `${path}, line ${lines[number - 1]!.number}: ${message}`);
  return answer;
}

function addImport(parent: Command, context: Context, end: End): void {
  parent
    .command('import')
    .summary('add the corrections of other logs')
    .description('Adds the corrections of exported logs; those that are there already stay as they are.')
    .argument('<file...>', 'logs as JSON lines, - for standard input')
    .addOption(databaseOption())
    .action((files: string[], { db }: { db: string }) =>
      withCuration(context, db, async (curation) => {
        for (const file of files) {
          const { added, known, refused } = await importFile(context, file, curation.importEntries);
          await printLine(context.stdout, `${file}: ${counted(added, 'correction')} added, ${known} known already`);
          if (refused.length) end(1);
        }
      }),
    );
}

/** The command `curate` with one command for every correction, and for the log of them. */
export function addCurate(program: Command, context: Context, end: End): void {
  const curate = program
    .command('curate')
    .summary('correct actors and stances, undo and share corrections')
    .description('Corrects what was read. Corrections are kept in a log over every re-analysis, and can be undone.');
  for (const command of curateCommands) addCorrection(curate, context, end, command);
  addLog(curate, context);
  addConflicts(curate, context);
  addExport(curate, context);
  addImport(curate, context, end);
}
