import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const root = resolve(import.meta.dirname, '../../..');

/** The built command line. */
export const cli = join(root, 'dist/server/cli.js');

/** Has a process tell at its end what it took: `process.cpuUsage` counts all threads. */
const teller = `data:text/javascript,${encodeURIComponent(`
import { existsSync, readFileSync, writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
const own = '/proc/thread-self/stat';
if (isMainThread) process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const [ticks, more] = existsSync(own) ? readFileSync(own, 'utf8').split(') ')[1].split(' ').slice(11).map(Number) : [];
  const main = ticks === undefined ? null : 10 * (ticks + more);
  writeSync(3, JSON.stringify({ cpu: (user + system) / 1000, main, megabytes: process.resourceUsage().maxRSS / 1024 }));
});`)}`;

export interface Taken {
  /** Milliseconds of processor time, of all threads. */
  cpu: number;
  /** Those of its main thread alone, as Linux tells them; null on other systems. */
  main: number | null;
  /** The most memory that it held at once. */
  megabytes: number;
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += chunk;
  return text;
}

/**
 * Runs Node to its end and tells what that took.
 * @throws Error when the process fails.
 */
export async function runNode(argv: readonly string[]): Promise<Taken> {
  const child = spawn(process.execPath, ['--import', teller, ...argv], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [said, told, [code]] = await Promise.all([
    textOf(child.stderr!),
    textOf(child.stdio[3] as NodeJS.ReadableStream),
    once(child, 'exit'),
  ]);
  if (code !== 0) throw new Error(`node ${argv.join(' ')} ended with ${code}: ${said}`);
  return JSON.parse(told) as Taken;
}

/** A script of Python that answers each line of JSON with another one. */
export interface Python {
  ask<Answer>(question: unknown): Promise<Answer>;
  end(): void;
}

/** Starts a script, which prints a line when it is ready; null when a module that it needs is not there. */
export async function startPython(script: string, argv: readonly string[] = []): Promise<Python | null> {
  for (const python of ['python3', '/usr/bin/python3']) {
    const child = spawn(python, [join(import.meta.dirname, 'figures', script), ...argv], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    for (const emitter of [child, child.stdin]) emitter.on('error', () => undefined);
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    if ((await lines.next()).done) continue;
    return {
      ask: async (question) => {
        child.stdin.write(`${JSON.stringify(question)}\n`);
        const { done, value } = await lines.next();
        if (done) throw new Error(`${script} ended before it answered`);
        return JSON.parse(value);
      },
      end: () => child.kill(),
    };
  }
  return null;
}

/** Sends a message to a process and waits for its next one. */
export async function ask<Answer>(child: ChildProcess, message: object): Promise<Answer> {
  const answer = once(child, 'message');
  child.send(message);
  return ((await answer) as [Answer])[0];
}
