import { Writable } from 'node:stream';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import type { Context } from '../../../server/cli/context.ts';
import { createProgram } from '../../../server/cli/program.ts';
import { answerFiles } from '../../../shared/answer-files.ts';
import { type RouteName, routes } from '../../../shared/routes.ts';

const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
const context = { stdin: process.stdin, stdout: nowhere, stderr: nowhere } as unknown as Context;

/** What the routes that only a page or a watcher needs are to a user of the command line. */
const told: Partial<Record<RouteName, string>> = {
  health: 'whether a server answers',
  jobEvents: 'jobs --follow',
  reanalysis: 'reanalyze shows how far it is',
  adding: 'ingest shows how far it is',
  events: 'what a server pushes to its page',
  ...Object.fromEntries(answerFiles.map((id) => [`${id}File`, `${id} --format`])),
};

/** Commands that are called otherwise than their routes. */
const names: Partial<Record<RouteName, string>> = {
  curations: 'curate log',
  curationConflicts: 'curate conflicts',
  curationLog: 'curate export',
};

/** Arguments and options that are parameters of the API under another name. */
const parameters: Readonly<Record<string, string>> = { query: 'q', words: 'q', question: 'q', by: 'author' };

const camel = (flag: string): string => flag.slice(2).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function commandOf(program: Command, route: RouteName): Command {
  const [first, ...rest] = (names[route] ?? route).split(' ');
  const find = (from: Command, name: string | undefined) => from.commands.find((one) => one.name() === name)!;
  return rest.reduce(find, find(program, first));
}

describe('everything that can be asked of the API', () => {
  const asked = (Object.keys(routes) as RouteName[]).filter((route) => !told[route]);

  it.each(asked)('%s has a command with all parameters', async (route) => {
    const program = await createProgram(context, () => {});
    const command = commandOf(program, route);
    expect(command).toBeDefined();
    const given = [
      ...command.options.map(({ long }) => camel(long!)),
      ...command.registeredArguments.map((one) => one.name()),
    ].flatMap((name) => [name, parameters[name]]);
    expect(Object.keys(routes[route].query.shape).filter((name) => !given.includes(name))).toEqual([]);
  });
});
