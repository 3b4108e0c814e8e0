import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshSchema } from '../../../postgres/cluster.ts';
import { postgresPrograms } from '../../../postgres/programs.ts';
import { wordOf } from '../../synthetic-corpus.ts';
import type { Bench } from '../bench.ts';
import { median } from '../measure.ts';
import { cli, runNode, type Taken } from '../process.ts';
import type { Row } from '../rows.ts';
import { articles } from '../texts.ts';

/** Articles of two sentences that fill a corpus, and what they may take: megabytes, and CPU seconds where none is new. */
const many = 16_000;
const mostMemory = 700;
const mostAgain = 0.3;
/** CPU seconds of the main thread for 1,000 of them. */
const mostOfMain = 1.1;

/** An ingest of many articles, and the same again. */
async function measureMany(folder: string): Promise<Row[]> {
  const [file, db] = [join(folder, 'many.jsonl'), join(folder, 'many.db')];
  // Words of its own, or each would be compared with all others as a copy of them.
  const textOf = (number: number) =>
    `${wordOf(number % 900)} criticised ${wordOf(900 + (number % 700))} on Monday over ${Array.from({ length: 12 }, (_, n) => wordOf(2000 + ((number * 7919 + n * 104_729) % 50_000))).join(' ')}.`;
  writeFileSync(
    file,
    Array.from({ length: many }, (_, n) => `${JSON.stringify({ id: `m${n}`, text: textOf(n) })}\n`).join(''),
  );
  const { all, again } = await ingested(file, db);
  const row = (what: string, value: number, unit: string, most: number): Row => ({
    ...{ group: 'ingest', what: `SQLite, ${what}`, value, unit, against: null, ratio: null, most },
  });
  return [
    row(`${many} short articles, memory`, all.megabytes, 'MB', mostMemory),
    row(`none new of ${many}`, again.cpu / 1000, 'CPU s', mostAgain),
    ...(all.main === null ? [] : [row('main thread for 1,000 of them', all.main / many, 'CPU s', mostOfMain)]),
  ];
}

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
    for (let round = 0; round < (quick ? 1 : 5); round++) runs.push(await ingested(file, await location()));
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
  return quick ? rows : [...rows, ...(await measureMany(folder))];
}
