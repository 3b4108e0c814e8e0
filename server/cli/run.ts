import { CommanderError } from 'commander';
import { DemarcheError } from '../../shared/errors.ts';
import type { Context, ExitCode } from './context.ts';
import { printLine } from './output.ts';
import { createProgram } from './program.ts';

/** What is said of an error that nobody expected; with DEMARCHE_DEBUG set, where it came from as well. */
const describe = (error: Error): string =>
  process.env.DEMARCHE_DEBUG ? (error.stack ?? error.message) : error.message;

async function codeOf(error: unknown, { stderr }: Context): Promise<ExitCode> {
  // What is to say of its errors, commander has said already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const isKnown = error instanceof DemarcheError;
  await printLine(stderr, `error: ${isKnown ? error.message : describe(error as Error)}`);
  return isKnown && error.code === 'invalid_request' ? 2 : 1;
}

/** Runs one command of the command line, given without the program's name, and tells how it ended. */
export async function run(argv: readonly string[], context: Context): Promise<ExitCode> {
  let code: ExitCode = 0;
  const end = (ended: ExitCode) => {
    code = ended;
  };
  try {
    const program = await createProgram(context, end, argv);
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    return codeOf(error, context);
  }
}
