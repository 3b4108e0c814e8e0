import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createQueries } from '../../../server/services/queries.ts';
import { checkStore } from '../../../server/services/upkeep/check.ts';
import { openStore } from '../../../server/store/open-store.ts';
import type { Store } from '../../../server/store/store.ts';
import { exportFormats } from '../../../shared/routes.ts';
import { exportedText } from '../../exported-text.ts';
import { demarche } from '../cli/in-process.ts';
import { cli } from './surroundings.ts';

export interface Killed {
  /** How many documents were stored at each kill. */
  kills: number[];
  /** Milliseconds of the run that nobody interrupted. */
  uninterrupted: number;
  /** What `check` says at the end, and after every kill: those that were not green. */
  checks: string[];
  /** Exports of which the bytes differ. */
  different: string[];
}

async function within<T>(db: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(db);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

export const documentsIn = (db: string): Promise<number> =>
  within(db, async (store) => (await store.counts()).documents);

/** What `check` finds. */
export const checked = (db: string): Promise<string[]> =>
  within(db, async (store) => (await checkStore(store, {})).faults.map(({ what, place }) => `${what}: ${place}`));

const start = (argv: readonly string[]): ChildProcess => spawn(process.execPath, [cli, ...argv], { stdio: 'ignore' });

/** Kills a process, and waits until it is gone. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

/** The formats in which the exports of two stores differ. */
export async function differentExports(one: string, other: string): Promise<string[]> {
  const [expected, found] = [await exported(one), await exported(other)];
  return Object.keys(expected).filter((format) => expected[format] !== found[format]);
}

/** What a store exports in each format. */
const exported = (db: string): Promise<Record<string, string>> =>
  within(db, async (store) => {
    const queries = createQueries(store);
    const files: Record<string, string> = {};
    for (const format of exportFormats) files[format] = await exportedText(queries, format);
    return files;
  });

async function untilStored(store: Store, least: number, child: ChildProcess): Promise<void> {
  while (child.exitCode === null && (await store.counts()).documents < least) await wait(10);
}

/**
 * Ingests once without interruption, and into another store with kills at random moments, each time going on with the
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
  const ingest = (db: string, workers: number) => [
    'ingest',
    ...inputs,
    '--db',
    db,
    '--fast',
    '--workers',
    `${workers}`,
  ];
  const begin = performance.now();
  await demarche(ingest(whole, 1));
  const report: Killed = { kills: [], uninterrupted: Math.round(performance.now() - begin), checks: [], different: [] };
  const total = await documentsIn(whole);
  for (let n = 0; n < kills; n += 1) {
    await within(killed, async (store) => {
      const child = start(ingest(killed, 2));
      await untilStored(store, Math.ceil(((n + random()) / kills) * total), child);
      await wait(random() * 200);
      report.kills.push((await store.counts()).documents);
      await end(child);
    });
    report.checks.push(...(await checked(killed)));
  }
  await demarche(ingest(killed, 1));
  report.checks.push(...(await checked(killed)), ...(await checked(whole)));
  report.different.push(...(await differentExports(whole, killed)));
  for (const db of [whole, killed]) for (const end of ['', '-wal', '-shm']) rmSync(`${db}${end}`, { force: true });
  return report;
}
