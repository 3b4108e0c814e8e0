import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { cli, ended } from './surroundings.ts';

export interface Killed {
  /** Milliseconds that each killed run had. */
  kills: number[];
  /** Milliseconds of the run that nobody interrupted. */
  uninterrupted: number;
  /** What `check` says at the end, and after every kill: those that were not green. */
  checks: string[];
  /** Exports of which the bytes differ. */
  different: string[];
}

const formats = ['json', 'gexf', 'graphml', 'csv', 'dot'];

export const run = (...argv: string[]) => ended(process.execPath, [cli, ...argv]);

/** What `check` says where it is not green. */
export async function checked(db: string): Promise<string[]> {
  const { code, stdout, stderr } = await run('check', '--db', db);
  return code === 0 ? [] : [stdout + stderr];
}

/** Kills an ingest after some milliseconds, and waits until it is gone. */
export async function kill(argv: readonly string[], milliseconds: number): Promise<void> {
  const child = spawn(process.execPath, [cli, ...argv], { stdio: 'ignore' });
  const exited = once(child, 'exit');
  await Promise.race([wait(milliseconds), exited]);
  child.kill('SIGKILL');
  await exited;
}

/** The formats in which the exports of two stores differ. */
export async function differentExports(one: string, other: string): Promise<string[]> {
  const different: string[] = [];
  for (const format of formats) {
    const [a, b] = await Promise.all([one, other].map((db) => run('export', '--format', format, '--db', db)));
    if (!a!.stdout || a!.stdout !== b!.stdout) different.push(format);
  }
  return different;
}

/**
 * Ingests once without interruption, and into another store with a kill at random moments, each time going on with the
 * same command; the moments lie so that all of them together take about as long as the whole.
 * @param random gives numbers from 0 to 1
 */
export async function killedIngest(
  folder: string,
  inputs: readonly string[],
  kills: number,
  random: () => number,
): Promise<Killed> {
  const [whole, killed] = [join(folder, 'whole.db'), join(folder, 'killed.db')];
  const ingest = (db: string) => ['ingest', ...inputs, '--db', db, '--fast', '--workers', '2'];
  const start = performance.now();
  await run('stats', '--db', join(folder, 'none.db'));
  const startUp = performance.now() - start;
  await run(...ingest(whole));
  const uninterrupted = performance.now() - start - startUp;
  const report: Killed = { kills: [], uninterrupted: Math.round(uninterrupted), checks: [], different: [] };
  for (let n = 0; n < kills; n += 1) {
    const moment = Math.round(startUp / 2 + random() * (startUp + (2 * uninterrupted) / kills));
    await kill(ingest(killed), moment);
    report.kills.push(moment);
    report.checks.push(...(await checkedIfThere(killed)));
  }
  await run(...ingest(killed));
  report.checks.push(...(await checked(killed)), ...(await checked(whole)));
  report.different.push(...(await differentExports(whole, killed)));
  for (const db of [whole, killed]) for (const end of ['', '-wal', '-shm']) rmSync(`${db}${end}`, { force: true });
  return report;
}

/** A kill may come before there is a file. */
async function checkedIfThere(db: string): Promise<string[]> {
  const faults = await checked(db);
  return faults.filter((said) => !said.includes('There is no database'));
}
