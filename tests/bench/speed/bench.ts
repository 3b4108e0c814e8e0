import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureApi } from './figures/api.ts';
import { measureExports } from './figures/exports.ts';
import { measureIngest } from './figures/ingest.ts';
import { measureLinking } from './figures/linking.ts';
import { measurePage } from './figures/page.ts';
import { measureQueries } from './figures/queries.ts';
import { measureReading } from './figures/reading.ts';
import { measureSlopes } from './figures/slopes.ts';
import { measureStart } from './figures/start.ts';
import { accepted, failuresOf, measuredOften, measuredWithDoubt, missesOf, type Ratios } from './reference.ts';
import { asMarkdown, asTable, type Report, type Row } from './rows.ts';

/** Loads a module of what is built, by its path in `dist/server`. */
export type Load = <Module>(path: string) => Promise<Module>;

export interface Bench {
  load: Load;
  /** A folder for files that go afterwards. */
  folder: string;
  /** Less of everything, in under a minute. */
  quick: boolean;
  /** Stances of the synthetic stores that are queried. */
  stances: readonly number[];
  /** Says what is left out, and why. */
  notMeasured(what: string): void;
}

const groups: Readonly<Record<string, (bench: Bench) => Promise<Row[]>>> = {
  reading: measureReading,
  start: measureStart,
  ingest: measureIngest,
  linking: measureLinking,
  queries: measureQueries,
  api: measureApi,
  exports: measureExports,
  slopes: measureSlopes,
  page: measurePage,
};

/** What a quick run leaves out unless it is named: nothing else does the same work, or a browser is needed. */
const leftOut = ['ingest', 'linking', 'queries', 'page'];

const usage = `npm run bench -- [GROUP...] [options]

Measures what is built (npm run build first); groups: ${Object.keys(groups).join(', ')}.
  --quick          less of everything, and only what has a yardstick; fails where a ratio is a quarter under that of
                   reference.json, also in the middle of three
  --accept         with --quick: measures three times and writes the ratios to reference.json
  --stances LIST   sizes of the stores that are queried (default 10000,100000)
  --output FOLDER  where bench.json and bench.md go (default dist/bench)`;

const options = {
  quick: { type: 'boolean', default: false },
  accept: { type: 'boolean', default: false },
  stances: { type: 'string' },
  output: { type: 'string', default: 'dist/bench' },
  help: { type: 'boolean', default: false },
} as const;

const referenceFile = join(import.meta.dirname, 'reference.json');

const machine = (): string =>
  `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${platform()}, Node ${process.version}`;

const revision = (): string => {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    return 'unknown';
  }
};

function write(report: Report, folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'bench.json'), `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(join(folder, 'bench.md'), asMarkdown(report));
}

/** How often a group is measured, which depends on what becomes of it. */
function measureFor({ quick, accept }: { quick: boolean; accept: boolean }, reference: Ratios) {
  if (!quick) return (measure: () => Promise<Row[]>) => measure();
  return accept ? measuredOften : (measure: () => Promise<Row[]>) => measuredWithDoubt(measure, reference);
}

/** Replaces the committed ratios, or compares a quick run with them; a full run is held to its limits alone. Gives the exit code. */
function settle(
  rows: readonly Row[],
  { quick, accept }: { quick: boolean; accept: boolean },
  reference: Ratios,
): number {
  if (quick && accept) {
    writeFileSync(referenceFile, `${JSON.stringify(accepted(rows, reference), null, 2)}\n`);
    return 0;
  }
  const failures = quick ? failuresOf(rows, reference) : missesOf(rows);
  for (const failure of failures) console.error(failure);
  return failures.length ? 1 : 0;
}

/** Runs the groups that are named, or all, prints one table and writes it as JSON and Markdown; gives the exit code. */
export async function bench(argv: string[], load: Load): Promise<number> {
  const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true });
  const unknown = positionals.find((name) => !(name in groups));
  if (unknown !== undefined || values.help) {
    console.log(unknown === undefined ? usage : `There is no group "${unknown}".\n\n${usage}`);
    return values.help ? 0 : 2;
  }
  const { quick, accept } = values;
  const reference = JSON.parse(readFileSync(referenceFile, 'utf8')) as Ratios;
  const measured = measureFor({ quick, accept }, reference);
  const stances = (values.stances ?? (quick ? '2500' : '10000,100000')).split(',').map(Number);
  const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-'));
  const skipped = new Set<string>();
  const rows: Row[] = [];
  try {
    const all = Object.keys(groups).filter((name) => !quick || !leftOut.includes(name));
    for (const name of positionals.length ? positionals : all) {
      process.stderr.write(`${name} ...\n`);
      const one: Bench = { load, folder, quick, stances, notMeasured: (what) => skipped.add(what) };
      rows.push(...(await measured(() => groups[name]!(one))));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const report: Report = {
    date: new Date().toISOString(),
    machine: machine(),
    revision: revision(),
    skipped: [...skipped],
    rows,
  };
  console.log(asTable(report));
  write(report, values.output);
  return settle(rows, { quick, accept }, reference);
}
