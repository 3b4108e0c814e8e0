import { Command } from 'commander';
import { version } from '../services/version.ts';
import type { Context, ExitCode } from './context.ts';

type Add = (program: Command, context: Context, end: (code: ExitCode) => void) => unknown;

/** Commands in the order of the help, by names. Only what is asked for is loaded: most of the time of a short command would go there. */
const commands: readonly { names: string; load(): Promise<Add> }[] = [
  { names: 'ingest', load: async () => (await import('./commands/ingest.ts')).addIngest },
  { names: 'watch', load: async () => (await import('./commands/watch.ts')).addWatch },
  { names: 'reanalyze', load: async () => (await import('./commands/reanalyze.ts')).addReanalyze },
  { names: 'remove', load: async () => (await import('./commands/remove.ts')).addRemove },
  { names: 'corpora', load: async () => (await import('./commands/corpora.ts')).addCorpora },
  { names: 'check', load: async () => (await import('./commands/check.ts')).addCheck },
  { names: 'backup', load: async () => (await import('./commands/backup.ts')).addBackup },
  { names: 'serve', load: async () => (await import('./commands/serve.ts')).addServe },
  { names: 'open', load: async () => (await import('./commands/open.ts')).addOpen },
  { names: 'mcp', load: async () => (await import('./commands/mcp.ts')).addMcp },
  { names: 'analyze', load: async () => (await import('./commands/analyze.ts')).addAnalyze },
  { names: 'stats', load: async () => (await import('./commands/stats.ts')).addStats },
  { names: 'search', load: async () => (await import('./commands/search.ts')).addSearch },
  { names: 'ask', load: async () => (await import('./commands/search.ts')).addAsk },
  {
    names:
      'graph groups actors suggestions actor edge stances communities occurrences facets issues documents document',
    load: async () => (await import('./commands/lookups.ts')).addLookups,
  },
  { names: 'neighbors', load: async () => (await import('./commands/neighbors.ts')).addNeighbors },
  { names: 'paths', load: async () => (await import('./commands/paths.ts')).addPaths },
  { names: 'timeline', load: async () => (await import('./commands/timeline.ts')).addTimeline },
  { names: 'changes', load: async () => (await import('./commands/changes.ts')).addChanges },
  { names: 'turns', load: async () => (await import('./commands/changes.ts')).addTurns },
  { names: 'balance', load: async () => (await import('./commands/balance.ts')).addBalance },
  { names: 'outlets', load: async () => (await import('./commands/outlets.ts')).addOutlets },
  { names: 'positions', load: async () => (await import('./commands/positions.ts')).addPositions },
  { names: 'speakers', load: async () => (await import('./commands/speakers.ts')).addSpeakers },
  { names: 'export', load: async () => (await import('./commands/export.ts')).addExport },
  { names: 'curate', load: async () => (await import('./commands/curate.ts')).addCurate },
  { names: 'score', load: async () => (await import('./commands/score.ts')).addScore },
  { names: 'compare', load: async () => (await import('./commands/compare.ts')).addCompare },
  { names: 'explain', load: async () => (await import('./commands/explain.ts')).addExplain },
  { names: 'parse', load: async () => (await import('./commands/parse.ts')).addParse },
  { names: 'worker', load: async () => (await import('./commands/worker.ts')).addWorker },
  { names: 'jobs', load: async () => (await import('./commands/jobs.ts')).addJobs },
  { names: 'completion', load: async () => (await import('./commands/completion.ts')).addCompletion },
];

/** The commands that a command line needs: the one that it names, none to tell the version, or all to list them. */
function neededBy(argv: readonly string[]) {
  const [first = ''] = argv;
  if (first === '--version' || first === '-V') return [];
  const named = commands.filter(({ names }) => names.split(' ').includes(first));
  return named.length ? named : commands;
}

/** The program for a command line, given without its name; with all its commands when none is given. `end` is told how a command ended. */
export async function createProgram(
  context: Context,
  end: (code: ExitCode) => void,
  argv: readonly string[] = [],
): Promise<Command> {
  const program = new Command('demarche')
    .description(
      'Reads stances out of news articles: who takes which stance toward whom, with the sentence that says so.',
    )
    .version(version)
    .showHelpAfterError('(demarche --help lists what there is)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      writeErr: (text) => context.stderr.write(text),
    });
  for (const { load } of neededBy(argv)) (await load())(program, context, end);
  return program;
}
