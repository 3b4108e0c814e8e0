import { Command } from 'commander';
import { version } from '../services/version.ts';
import { addAnalyze } from './commands/analyze.ts';
import { addBackup } from './commands/backup.ts';
import { addBalance } from './commands/balance.ts';
import { addChanges, addTurns } from './commands/changes.ts';
import { addCheck } from './commands/check.ts';
import { addCorpora } from './commands/corpora.ts';
import { addCurate } from './commands/curate.ts';
import { addExplain } from './commands/explain.ts';
import { addExport } from './commands/export.ts';
import { addIngest } from './commands/ingest.ts';
import { addJobs } from './commands/jobs.ts';
import { addLookups } from './commands/lookups.ts';
import { addNeighbors } from './commands/neighbors.ts';
import { addOutlets } from './commands/outlets.ts';
import { addParse } from './commands/parse.ts';
import { addPaths } from './commands/paths.ts';
import { addPositions } from './commands/positions.ts';
import { addReanalyze } from './commands/reanalyze.ts';
import { addRemove } from './commands/remove.ts';
import { addScore } from './commands/score.ts';
import { addAsk, addSearch } from './commands/search.ts';
import { addServe } from './commands/serve.ts';
import { addStats } from './commands/stats.ts';
import { addTimeline } from './commands/timeline.ts';
import { addWatch } from './commands/watch.ts';
import { addWorker } from './commands/worker.ts';
import type { Context, ExitCode } from './context.ts';

const commands = [
  addIngest,
  addWatch,
  addReanalyze,
  addRemove,
  addCorpora,
  addCheck,
  addBackup,
  addServe,
  addAnalyze,
  addStats,
  addSearch,
  addAsk,
  addLookups,
  addNeighbors,
  addPaths,
  addTimeline,
  addChanges,
  addTurns,
  addBalance,
  addOutlets,
  addPositions,
  addExport,
  addCurate,
  addScore,
  addExplain,
  addParse,
  addWorker,
  addJobs,
];

/** The command line with all its commands; `end` is told how a command ended. */
export function createProgram(context: Context, end: (code: ExitCode) => void): Command {
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
  for (const add of commands) add(program, context, end);
  return program;
}
