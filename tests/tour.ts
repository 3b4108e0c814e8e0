import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { promisify } from 'node:util';
import { expect } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** The words of a command line; words in double quotes are one. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!);

/** The commands of the README, as they stand in its blocks, without `npx demarche`. */
export const tour: readonly (readonly string[])[] = [...readme.matchAll(/^```sh\n([\s\S]*?)^```$/gm)]
  .flatMap(([, block]) => block!.trim().split('\n'))
  .filter((line) => line.startsWith('npx demarche '))
  .map((line) => wordsOf(line).slice(2));

export interface Traveller {
  /** An empty folder. */
  cwd: string;
  /** The program with its first arguments. */
  program: readonly [string, ...string[]];
  env?: NodeJS.ProcessEnv;
  /** A database of PostgreSQL in place of that of the README, null where there is none. */
  postgres: string | null;
}

/** What a server answers that a command starts. */
async function served({ cwd, program, env }: Traveller, argv: readonly string[]): Promise<string> {
  const [file, ...first] = program;
  const server = spawn(file, [...first, ...argv, '--port', '0'], { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(server, 'exit');
  try {
    for await (const line of createInterface({ input: server.stdout })) {
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
      if (!url) continue;
      const answers = await Promise.all(['/', '/api/health'].map(async (path) => (await fetch(url + path)).text()));
      return answers.join('\n');
    }
    throw new Error('The server has ended without an address.');
  } finally {
    server.kill();
    await ended;
  }
}

/** Runs the commands of the README one after the other, on the sample articles, and gives what each prints. */
export async function travel(traveller: Traveller): Promise<{ command: string; output: string }[]> {
  const { cwd, program, env, postgres } = traveller;
  cpSync(join(root, 'seeds'), join(cwd, 'articles'), { recursive: true });
  const [file, ...first] = program;
  const demarche = async (argv: readonly string[]): Promise<string> =>
    (await promisify(execFile)(file, [...first, ...argv], { cwd, env, maxBuffer: 1 << 28 })).stdout;
  const taken: { command: string; output: string }[] = [];
  for (const words of tour) {
    const isElsewhere = words.some((word) => word.startsWith('postgres://'));
    if (isElsewhere && postgres === null) continue;
    const argv = words.map((word) => (word.startsWith('postgres://') ? postgres! : word));
    if (argv.includes('STANCE')) {
      const { stances } = JSON.parse(await demarche(['stances', '--db', 'news.db', '--limit', '1', '--json']));
      argv[argv.indexOf('DOCUMENT')] = stances[0].documentId;
      argv[argv.indexOf('STANCE')] = stances[0].id;
    }
    // The README's worker goes on until it is told to stop.
    if (argv[0] === 'worker') argv.push('--until-empty');
    const output = argv[0] === 'serve' ? await served(traveller, argv) : await demarche(argv);
    taken.push({ command: words.join(' '), output });
  }
  return taken;
}

/** What a reader of the README expects of each command. */
const promised: Readonly<Record<string, RegExp>> = {
  'ingest articles/ --db': /^5 articles stored/m,
  serve: /<title>Demarche[\s\S]*"documents":5/,
  neighbors: /^neighbour .*\n(?:.*\n)*United States .*\d/,
  edge: /^date .*sentence\n.*Antony Blinken/,
  'curate reject': /reject/i,
  score: /^precision .* 0 of 1$/m,
  export: /^$/,
  'ingest articles/ --queue': /^5 articles/m,
  worker: /^5 articles/m,
};

/** Expects that the tour went as the README lets its reader expect. */
export function expectTour(taken: Awaited<ReturnType<typeof travel>>, isQueueThere: boolean): void {
  expect(taken.length).toBe(isQueueThere ? 9 : 7);
  for (const { command, output } of taken) {
    const [, wanted] = Object.entries(promised).find(([start]) => command.startsWith(start)) ?? [];
    expect(wanted, `nothing is told of ${command}`).toBeDefined();
    expect.soft(output, command).toMatch(wanted!);
  }
}
