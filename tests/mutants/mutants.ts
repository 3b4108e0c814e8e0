import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createRandom, shuffle } from '../../shared/random.ts';
import { isAccepted } from './accepted.ts';
import { type Mutant, mutantsOf, mutated } from './mutate.ts';

const root = resolve(import.meta.dirname, '../..');

const within = (folder: string, ...names: string[]): string[] => names.map((name) => `${folder}/${name}.ts`);

/** Where a silent mistake costs most, and the tests that are to notice it. */
export const areas: Readonly<Record<string, { sources: readonly string[]; tests: readonly string[] }>> = {
  offsets: {
    sources: ['server/pipeline/stages/tokens', 'shared/span.ts'],
    tests: ['tests/unit/pipeline/tokens', 'tests/unit/shared/span'],
  },
  signs: {
    sources: [
      ...within('server/graph', 'aggregate', 'edge-groups', 'graph-of-sums', 'issues', 'separate-groups'),
      ...within('server/graph/signed', 'brokers', 'explain', 'frustration', 'parts', 'reciprocity', 'signed-graph'),
      'server/graph/signed/triads.ts',
    ],
    tests: ['tests/unit/graph'],
  },
  transactions: {
    sources: [
      ...within('server/store/queries', 'documents', 'feeds', 'moment', 'save-actors', 'suggestions', 'tidy'),
      ...within(
        'server/store/curation',
        'actors',
        'conflicts',
        'curate',
        'documents',
        'log',
        'meanings',
        'notes',
        'stances',
      ),
      'server/store/queries/linking',
    ],
    tests: [
      'tests/contract/sqlite.test.ts',
      'tests/unit/services/incremental-linking',
      'tests/unit/upkeep/check.test.ts',
    ],
  },
  escaping: {
    sources: [
      ...within('server/export', 'csv-cell', 'cypher', 'distinct-names', 'dot', 'format', 'json', 'neo4j-values'),
      ...within(
        'server/export',
        'note-names',
        'obsidian',
        'pajek',
        'plain-text',
        'rdf',
        'stix',
        'turtle',
        'xml',
        'zip',
      ),
      ...within('shared', 'fold', 'formula'),
    ],
    tests: ['tests/unit/export', 'tests/unit/shared/fold'],
  },
  filters: {
    sources: [...within('shared', 'filter', 'text-words'), 'server/search'],
    tests: ['tests/unit/shared', 'tests/unit/search'],
  },
  linking: { sources: ['server/linking'], tests: ['tests/unit/linking'] },
};

/** Of a hundred mutants so many are to be noticed at least. */
const enough = 85;

const options = {
  seed: { type: 'string', default: '1' },
  count: { type: 'string', default: '10' },
  help: { type: 'boolean', default: false },
} as const;

const usage = `npm run mutate -- [AREA...] [--seed N] [--count N]

Changes one place of a source at a time, in a copy, and runs the tests of its area; lists the changes that none noticed, but for those
that accepted.tsv has with a reason. Fails where less than ${enough} of a hundred are noticed.
Areas: ${Object.keys(areas).join(', ')}; --count places of each (default 10), drawn by --seed (default 1).`;

const filesIn = (folder: string): string[] =>
  folder.endsWith('.ts')
    ? [folder]
    : readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(folder, name))
        .sort();

interface Place {
  file: string;
  mutant: Mutant;
}

/** Every mutant of an area, those included that are accepted. */
export const placesIn = (area: string): Place[] =>
  areas[area]!.sources.flatMap(filesIn).flatMap((file) =>
    mutantsOf(readFileSync(join(root, file), 'utf8')).map((mutant): Place => ({ file, mutant })),
  );

/** What a run of tests gives: whether they pass, and what they say where they do not. */
interface Outcome {
  passed: boolean;
  output: string;
}

/** A mutant may never come to its end: so many times as long as without a change tests may take, and this many milliseconds at least. */
const patience = 5;
const leastPatience = 60_000;

/** Runs the tests of an area in a process that stays; one that hangs is ended, and another takes its place. */
class Judge {
  readonly #copy: string;
  readonly #tests: readonly string[];
  #process: ChildProcess | null = null;
  /** What has changed since the run before the last. */
  #changed: string[] = [];
  /** Milliseconds that it waits for an outcome. */
  #waits = 600_000;

  constructor(copy: string, tests: readonly string[]) {
    this.#copy = copy;
    this.#tests = tests;
  }

  /** The outcome of the tests without a change: how long they take says how long any others may. */
  async first(): Promise<Outcome> {
    const begun = performance.now();
    const outcome = await this.outcome();
    this.#waits = Math.max(leastPatience, patience * (performance.now() - begun));
    return outcome;
  }

  /** The outcome of the tests now that a file has changed; it may have been changed back when it is asked for the next. */
  async outcome(...files: string[]): Promise<Outcome> {
    this.#process ??= fork(join(import.meta.dirname, 'judge.mjs'), this.#tests, {
      ...{ cwd: this.#copy, silent: true, detached: true },
    });
    const child = this.#process;
    child.stdout!.resume();
    child.stderr!.resume();
    child.send({ files: [...this.#changed, ...files] });
    this.#changed = files;
    const waiting = new AbortController();
    const timer = setTimeout(() => waiting.abort(), this.#waits);
    const outcome = await Promise.race([
      once(child, 'message', waiting).then(([told]) => told as Outcome),
      once(child, 'exit', waiting).then(
        (): Outcome => ({ passed: false, output: 'The tests have ended their process.' }),
      ),
    ]).catch((): Outcome => ({ passed: false, output: 'The tests hang.' }));
    const hangs = waiting.signal.aborted;
    clearTimeout(timer);
    // Takes the listeners away.
    waiting.abort();
    if (hangs || child.exitCode !== null || child.signalCode !== null) this.end();
    return outcome;
  }

  /** Ends it with the processes that it has started, which may hang. */
  end(): void {
    try {
      if (this.#process?.pid) process.kill(-this.#process.pid, 'SIGKILL');
    } catch {
      // They have ended already.
    }
    this.#process = null;
  }
}

/** Whether the tests of an area fail with a mutant. */
async function isNoticed(copy: string, { file, mutant }: Place, judge: Judge): Promise<boolean> {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  writeFileSync(path, mutated(source, mutant));
  const { passed } = await judge.outcome(path);
  writeFileSync(path, source);
  return !passed;
}

/** Runs the mutants of the areas that are named, or of all, and lists the survivors; gives the exit code. */
export async function run(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true });
  if (values.help || positionals.some((name) => !(name in areas))) {
    console.log(usage);
    return values.help ? 0 : 2;
  }
  const copy = mkdtempSync(join(tmpdir(), 'demarche-mutants-'));
  try {
    for (const part of [
      'package.json',
      'tsconfig.json',
      '.tsconfig.base.json',
      '.vitest.config.ts',
      '.docs',
      'README.md',
      'shared',
      'server',
      'client',
      'tests',
      'seeds',
      'dist',
    ])
      cpSync(join(root, part), join(copy, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    let isEnough = true;
    for (const area of positionals.length ? positionals : Object.keys(areas))
      isEnough = (await runArea(copy, area, values)) >= enough && isEnough;
    return isEnough ? 0 : 1;
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** Gives how many of a hundred mutants are noticed. */
async function runArea(copy: string, area: string, { seed, count }: { seed: string; count: string }): Promise<number> {
  const places = placesIn(area).filter(({ file, mutant }) => !isAccepted(file, mutant));
  shuffle(places, createRandom(Number(seed)));
  const drawn = places.slice(0, Number(count));
  const judge = new Judge(copy, areas[area]!.tests);
  const survivors: Place[] = [];
  try {
    const { passed, output } = await judge.first();
    if (!passed) throw new Error(`The tests of ${area} fail without a change:\n${output}`);
    for (const place of drawn) {
      if (await isNoticed(copy, place, judge)) continue;
      survivors.push(place);
      const { file, mutant } = place;
      console.log(`  ${file}:${mutant.line}\n    - ${mutant.before.trim()}\n    + ${mutant.after.trim()}`);
    }
  } finally {
    judge.end();
  }
  console.log(`${area}: ${drawn.length - survivors.length} of ${drawn.length} noticed (seed ${seed})`);
  return drawn.length ? 100 * (1 - survivors.length / drawn.length) : 100;
}
