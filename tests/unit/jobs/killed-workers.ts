import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openStore } from '../../../server/store/open-store.ts';
import { checked, differentExports, kill, run } from '../upkeep/killed-ingest.ts';
import { cli } from '../upkeep/surroundings.ts';

export interface KilledWorkers {
  /** How many documents were stored at each kill. */
  stored: number[];
  /** Milliseconds of the run that nobody interrupted. */
  uninterrupted: number;
  /** What `check` and `jobs` say at the end, where it is not what it should be. */
  faults: string[];
  /** Exports of which the bytes differ. */
  different: string[];
}

async function countOf(address: string): Promise<number> {
  const store = await openStore(address);
  try {
    return (await store.counts()).documents;
  } finally {
    await store.close();
  }
}

async function untilStored(address: string, least: number): Promise<void> {
  while ((await countOf(address)) < least) await wait(20);
}

const start = (address: string): ChildProcess =>
  spawn(process.execPath, [cli, 'worker', '--fast', '--workers', '1', '--db', address], { stdio: 'ignore' });

/** Kills a worker, and waits until it is gone. */
async function end(worker: ChildProcess): Promise<void> {
  const exited = once(worker, 'exit');
  worker.kill('SIGKILL');
  await exited;
}

/**
 * Ingests once without interruption into a file, and once through a queue with two workers, of which one is killed again and again
 * and another begins; the moments lie so that all of them together take about as long as the work.
 * @param address of an empty place in a PostgreSQL database
 * @param random gives numbers from 0 to 1
 */
export async function killedWorkers(
  address: string,
  folder: string,
  inputs: readonly string[],
  kills: number,
  random: () => number,
): Promise<KilledWorkers> {
  const whole = join(folder, 'whole.db');
  const begin = performance.now();
  await run('ingest', ...inputs, '--db', whole, '--fast', '--workers', '1');
  const uninterrupted = Math.round(performance.now() - begin);
  const report: KilledWorkers = { stored: [], uninterrupted, faults: [], different: [] };
  const queueing = ['ingest', ...inputs, '--queue', '--db', address];
  await kill(queueing, Math.round(random() * 2000));
  await run(...queueing);
  const workers = [start(address), start(address)];
  const total = await countOf(whole);
  for (let n = 0; n < kills; n += 1) {
    await untilStored(address, Math.floor(((n + random()) / (kills + 1)) * total));
    await wait(random() * 200);
    report.stored.push(await countOf(address));
    const one = n % 2;
    await end(workers[one]!);
    workers[one] = start(address);
  }
  await Promise.all(workers.map(end));
  await run('worker', '--fast', '--workers', '1', '--until-empty', '--db', address);
  const { stdout } = await run('jobs', '--db', address);
  if (stdout !== '0 articles waiting, 0 being analyzed, 0 given up.\n') report.faults.push(stdout);
  report.faults.push(...(await checked(address)), ...(await checked(whole)));
  report.different.push(...(await differentExports(whole, address)));
  return report;
}
