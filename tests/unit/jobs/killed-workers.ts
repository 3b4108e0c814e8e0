import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openStore } from '../../../server/store/open-store.ts';
import type { Store } from '../../../server/store/store.ts';
import { demarche } from '../cli/in-process.ts';
import { checked, differentExports, documentsIn, end } from '../upkeep/killed-ingest.ts';
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

const countOf = async (store: Store): Promise<number> => (await store.counts()).documents;

async function untilStored(store: Store, least: number): Promise<void> {
  while ((await countOf(store)) < least) await wait(20);
}

const start = (...argv: string[]): ChildProcess => spawn(process.execPath, [cli, ...argv], { stdio: 'ignore' });

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
  await demarche(['ingest', ...inputs, '--db', whole, '--fast', '--workers', '1']);
  const uninterrupted = Math.round(performance.now() - begin);
  const report: KilledWorkers = { stored: [], uninterrupted, faults: [], different: [] };
  const queueing = ['ingest', ...inputs, '--queue', '--db', address];
  const queuer = start(...queueing);
  await wait(random() * 2000);
  await end(queuer);
  await demarche(queueing);
  const worker = () => start('worker', '--fast', '--workers', '1', '--db', address);
  const workers = [worker(), worker()];
  const total = await documentsIn(whole);
  const store = await openStore(address);
  for (let n = 0; n < kills; n += 1) {
    await untilStored(store, Math.floor(((n + random()) / (kills + 1)) * total));
    await wait(random() * 200);
    report.stored.push(await countOf(store));
    const one = n % 2;
    await end(workers[one]!);
    workers[one] = worker();
  }
  await Promise.all(workers.map(end));
  await store.close();
  await demarche(['worker', '--fast', '--workers', '1', '--until-empty', '--db', address]);
  const { stdout } = await demarche(['jobs', '--db', address]);
  if (stdout !== '0 articles waiting, 0 being analyzed, 0 given up.\n') report.faults.push(stdout);
  report.faults.push(...(await checked(address)), ...(await checked(whole)));
  report.different.push(...(await differentExports(whole, address)));
  return report;
}
