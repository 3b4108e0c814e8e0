import { Argument, type Command } from 'commander';
import { completionOf, type Shell, shells } from '../completion.ts';
import type { Context } from '../context.ts';
import { print } from '../output.ts';

async function run(shell: Shell, context: Context): Promise<void> {
  const { createProgram } = await import('../program.ts');
  await print(context.stdout, completionOf(await createProgram(context, () => {}), shell));
}

export const addCompletion = (program: Command, context: Context) =>
  program
    .command('completion')
    .summary('print what makes a shell complete commands and options')
    .description(
      'Prints a script for a shell: source <(demarche completion bash), or write it where zsh or fish look for completions.',
    )
    .addArgument(new Argument('<shell>', 'the shell').choices(shells))
    .action((shell: Shell) => run(shell, context));
