import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createRandom, shuffle } from '../../shared/random.ts';
import { isAccepted } from './accepted.ts';
import { type Mutant, mutantsOf, mutated } from './mutate.ts';

const root = resolve(import.meta.dirname, '../..');

/** Where a silent mistake costs most, and the tests that are to notice it. */
export const areas: Readonly<Record<string, { sources: readonly string[]; tests: readonly string[] }>> = {
  offsets: {
    sources: ['server/pipeline/stages/tokens', 'shared/span.ts'],
    tests: ['tests/unit/pipeline/tokens', 'tests/unit/shared'],
  },
  signs: { sources: ['server/graph'], tests: ['tests/unit/graph'] },
  transactions: { sources: ['server/store/queries'], tests: ['tests/contract/sqlite.test.ts', 'tests/unit/store'] },
  escaping: { sources: ['server/export'], tests: ['tests/unit/export'] },
  filters: {
    sources: ['shared/filter.ts', 'shared/fold.ts', 'shared/text-words.ts', 'server/search'],
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

/** Whether tests pass; the end of their output where they do not. */
function outcomeOf(copy: string, tests: readonly string[]): { passed: boolean; output: string } {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const argv = [vitest, 'run', '--config', '.vitest.config.ts', '--bail', '1', ...tests];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, {
    cwd: copy,
    encoding: 'utf8',
    timeout: 300_000,
  });
  return { passed: status === 0, output: (stdout + stderr).slice(-2000) };
}

/** Whether the tests of an area fail with a mutant. */
function isNoticed(copy: string, { file, mutant }: Place, tests: readonly string[]): boolean {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  writeFileSync(path, mutated(source, mutant));
  const { passed } = outcomeOf(copy, tests);
  writeFileSync(path, source);
  return !passed;
}

/** Runs the mutants of the areas that are named, or of all, and lists the survivors; gives the exit code. */
export function run(argv: string[]): number {
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
    const shares = (positionals.length ? positionals : Object.keys(areas)).map((area) => runArea(copy, area, values));
    return shares.every((share) => share >= enough) ? 0 : 1;
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** Gives how many of a hundred mutants are noticed. */
function runArea(copy: string, area: string, { seed, count }: { seed: string; count: string }): number {
  const { tests } = areas[area]!;
  const { passed, output } = outcomeOf(copy, tests);
  if (!passed) throw new Error(`The tests of ${area} fail without a change:\n${output}`);
  const places = placesIn(area).filter(({ file, mutant }) => !isAccepted(file, mutant));
  shuffle(places, createRandom(Number(seed)));
  const drawn = places.slice(0, Number(count));
  const survivors = drawn.filter((place) => !isNoticed(copy, place, tests));
  console.log(`${area}: ${drawn.length - survivors.length} of ${drawn.length} noticed (seed ${seed})`);
  for (const { file, mutant } of survivors)
    console.log(`  ${file}:${mutant.line}\n    - ${mutant.before.trim()}\n    + ${mutant.after.trim()}`);
  return drawn.length ? 100 * (1 - survivors.length / drawn.length) : 100;
}
