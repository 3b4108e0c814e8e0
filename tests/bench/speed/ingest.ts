import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshSchema } from '../../postgres/cluster.ts';
import { postgresPrograms } from '../../postgres/programs.ts';
import type { Bench } from './bench.ts';
import { median } from './measure.ts';
import { cli, runNode, type Taken } from './process.ts';
import type { Row } from './rows.ts';
import { articles } from './texts.ts';

/** An ingest into a new store, and the same again, which finds nothing new. */
async function ingested(file: string, db: string): Promise<{ all: Taken; again: Taken }> {
  const argv = [cli, 'ingest', file, '--fast', '--workers', '2', '--db', db];
  return { all: await runNode(argv), again: await runNode(argv) };
}

/** What an ingest takes from the file to the linked store, without the time of a database server. */
export async function measureIngest({ folder, quick, notMeasured }: Bench): Promise<Row[]> {
  const count = quick ? 60 : 1000;
  const file = join(folder, 'ingest.jsonl');
  writeFileSync(
    file,
    articles(count)
      .map((article) => `${JSON.stringify(article)}\n`)
      .join(''),
  );
  const db = join(folder, 'ingest.db');
  const newFile = async () => {
    for (const end of ['', '-wal', '-shm']) rmSync(db + end, { force: true });
    return db;
  };
  const engines: [string, () => Promise<string>][] = [['SQLite', newFile]];
  if (postgresPrograms) engines.push(['PostgreSQL', freshSchema]);
  else notMeasured('ingest into PostgreSQL, which is not installed');
  const rows: Row[] = [];
  for (const [engine, location] of engines) {
    const runs: Awaited<ReturnType<typeof ingested>>[] = [];
    for (let round = 0; round < (quick ? 1 : 3); round++) runs.push(await ingested(file, await location()));
    const row = (what: string, unit: string, value: (run: (typeof runs)[number]) => number): Row => ({
      ...{ group: 'ingest', what: `${engine}, ${what}`, value: median(runs.map(value)), unit },
      ...{ against: null, ratio: null },
    });
    rows.push(
      row(`${count} articles`, 'CPU s', ({ all }) => all.cpu / 1000),
      row(`${count} articles, memory`, 'MB', ({ all }) => all.megabytes),
      row('the same again', 'CPU s', ({ again }) => again.cpu / 1000),
    );
  }
  return rows;
}
