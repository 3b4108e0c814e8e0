import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../server/store/open-store.ts';
import { makeLargeStore } from './large-store.ts';

const [location, stances = '1000000'] = (process.env.DEMARCHE_LARGE ?? '').split(',');
const program = resolve(import.meta.dirname, '../../dist/server/cli.js');

/** How often each question is asked with other actors, words and outlets, and how often it is asked again as it was. */
const others = 10;
const again = 100;

/** How long an answer may take that was given before, in milliseconds. */
const most = 50;

interface Question {
  ask(number: number): string;
  /** How much of a processor an answer may take of the server that was never given, in milliseconds. */
  cold: number;
}

const from = (number: number): string => `2020-0${1 + (number % 9)}-01`;

const questions: Readonly<Record<string, Question>> = {
  'neighbours of a hub': { ask: (n) => `/api/actors/actor-${n}/neighbors`, cold: 800 },
  'neighbours, one outlet': { ask: (n) => `/api/actors/actor-${n}/neighbors?outlet=Outlet%20${n}`, cold: 3500 },
  'backbone graph': { ask: (n) => `/api/graph?nodes=${30 + n}`, cold: 600 },
  'backbone of an outlet': { ask: (n) => `/api/graph?nodes=30&outlet=Outlet%20${n}`, cold: 2200 },
  'graph around a hub': { ask: (n) => `/api/graph?around=actor-${n}`, cold: 400 },
  edge: { ask: (n) => `/api/edges/actor-${n}/actor-${n + 1}`, cold: 200 },
  'edge since a day': { ask: (n) => `/api/edges/actor-${n}/actor-${n + 1}?from=${from(n)}`, cold: 160 },
  search: { ask: (n) => `/api/search?q=Actor%20${17 + n}%20sanctions`, cold: 60 },
  'articles with words': { ask: (n) => `/api/documents?q=w${(2 + n).toString(36)}s%20w3k`, cold: 30 },
  'timeline of a hub': { ask: (n) => `/api/timeline?actor=actor-${n}`, cold: 250 },
  'timeline since a day': { ask: (n) => `/api/timeline?actor=actor-${n}&from=${from(n)}`, cold: 210 },
  'facets of an outlet': { ask: (n) => `/api/facets?outlet=Outlet%20${n}`, cold: 1000 },
};

/** A server of its own, as users start it. */
async function serve(): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(process.execPath, [program, 'serve', '--port', '0', '--db', location!], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  for await (const chunk of child.stdout!) {
    output += chunk;
    const [, port] = /http:\/\/127\.0\.0\.1:(\d+)/.exec(output) ?? [];
    if (port) return { child, port: Number(port) };
  }
  throw new Error(`The server has ended: ${output}`);
}

/** What the process has taken of a processor, in milliseconds, and its memory, in MB (Linux). */
function costOf({ pid }: ChildProcess): { cpu: number; memory: number } {
  const times = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  const [, memory] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))!;
  return { cpu: (Number(times[11]) + Number(times[12])) * 10, memory: Math.round(Number(memory) / 1024) };
}

/** How long an answer takes to its end, in milliseconds. */
async function time(port: number, path: string, agent: Agent): Promise<number> {
  const start = performance.now();
  const [response] = await once(get({ port, path, agent, headers: { 'accept-encoding': 'gzip' } }), 'response');
  expect([path, response.statusCode]).toEqual([path, 200]);
  for await (const _ of response);
  return performance.now() - start;
}

/** Set DEMARCHE_LARGE to LOCATION,STANCES to run it; the store is made where the file is missing or the database is empty. */
describe.skipIf(!location || process.platform !== 'linux')('a large store (set DEMARCHE_LARGE to run it)', () => {
  it('answers within 50 ms what was asked before, and what was not at the cost that is known', {
    timeout: 3_600_000,
  }, async () => {
    if (!location!.includes(':') && !existsSync(location!)) await makeLargeStore(location!, Number(stances));
    const store = await openStore(location!);
    const isEmpty = !(await store.countDocuments());
    await store.close();
    if (isEmpty) await makeLargeStore(location!, Number(stances));
    const { child, port } = await serve();
    const agent = new Agent({ keepAlive: true });
    const slow: string[] = [];
    try {
      console.log(`memory at the start: ${costOf(child).memory} MB`);
      for (const [name, { ask, cold }] of Object.entries(questions)) {
        const first = await time(port, ask(0), agent);
        const before = costOf(child).cpu;
        const fresh: number[] = [];
        for (let number = 1; number <= others; number++) fresh.push(await time(port, ask(number), agent));
        const cpu = (costOf(child).cpu - before) / others;
        const known: number[] = [];
        for (let number = 0; number < again; number++) known.push(await time(port, ask(0), agent));
        const [median, p99] = [fresh.sort((a, b) => a - b)[others / 2]!, known.sort((a, b) => a - b)[98]!];
        console.log(
          `${name}: first ${first.toFixed(0)} ms; others ${median.toFixed(0)} to ${fresh.at(-1)!.toFixed(0)} ms, ` +
            `${cpu.toFixed(0)} CPU ms of the server; again p99 ${p99.toFixed(1)} ms; ${costOf(child).memory} MB`,
        );
        if (p99 >= most || cpu >= cold) slow.push(name);
      }
    } finally {
      agent.destroy();
      child.kill();
      await once(child, 'exit');
    }
    expect(slow).toEqual([]);
  });
});
