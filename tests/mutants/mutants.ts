import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createRandom, shuffle } from '../../shared/random.ts';
import { type Mutant, mutantsOf, mutated } from './mutate.ts';

const root = resolve(import.meta.dirname, '../..');

/** Where a silent mistake costs most, and the tests that are to notice it. */
const areas: Readonly<Record<string, { sources: readonly string[]; tests: readonly string[] }>> = {
  offsets: { sources: ['server/pipeline/stages/tokens'], tests: ['tests/unit/pipeline/tokens'] },
  signs: { sources: ['server/graph'], tests: ['tests/unit/graph'] },
  transactions: { sources: ['server/store/queries'], tests: ['tests/contract/sqlite.test.ts', 'tests/unit/store'] },
  escaping: { sources: ['server/export'], tests: ['tests/unit/export'] },
  filters: { sources: ['shared', 'server/search'], tests: ['tests/unit/shared', 'tests/unit/search'] },
  linking: { sources: ['server/linking'], tests: ['tests/unit/linking'] },
};

const options = {
  seed: { type: 'string', default: '1' },
  count: { type: 'string', default: '10' },
  help: { type: 'boolean', default: false },
} as const;

const usage = `npm run mutate -- [AREA...] [--seed N] [--count N]

Changes one place of a source at a time, in a copy, and runs the tests of its area; lists the changes that none noticed.
Areas: ${Object.keys(areas).join(', ')}; --count places of each (default 10), drawn by --seed (default 1).`;

const filesIn = (copy: string, folder: string): string[] =>
  readdirSync(join(copy, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
    .sort();

interface Place {
  file: string;
  mutant: Mutant;
}

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
    for (const area of positionals.length ? positionals : Object.keys(areas)) runArea(copy, area, values);
    return 0;
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function runArea(copy: string, area: string, { seed, count }: { seed: string; count: string }): void {
  const { sources, tests } = areas[area]!;
  const { passed, output } = outcomeOf(copy, tests);
  if (!passed) throw new Error(`The tests of ${area} fail without a change:\n${output}`);
  const places = sources
    .flatMap((folder) => filesIn(copy, folder))
    .flatMap((file) => mutantsOf(readFileSync(join(copy, file), 'utf8')).map((mutant): Place => ({ file, mutant })));
  shuffle(places, createRandom(Number(seed)));
  const drawn = places.slice(0, Number(count));
  const survivors = drawn.filter((place) => !isNoticed(copy, place, tests));
  console.log(`${area}: ${drawn.length - survivors.length} of ${drawn.length} noticed (seed ${seed})`);
  for (const { file, mutant } of survivors)
    console.log(`  ${file}:${mutant.line}\n    - ${mutant.before.trim()}\n    + ${mutant.after.trim()}`);
}
