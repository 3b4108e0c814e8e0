import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { skips } from './tests/skips.ts';

/** What a page or another process comes to show is waited for as long as a slow machine may take; a wrong state fails all the same. */
const patient = { poll: { timeout: 20_000 } };

/** Test files that one worker runs share its modules, so that models and tables load once: no test may change what a module holds. */
const project = (name: string, include: string[], timeout: number, exclude: string[] = []) => ({
  test: {
    name,
    include,
    exclude: [...exclude, '**/node_modules/**'],
    testTimeout: timeout,
    hookTimeout: timeout,
    environment: 'node' as const,
    isolate: false,
    expect: patient,
  },
});

/** Unit tests that start programs, or read thousands of sentences: `npm run check` does without them. */
const slow = [
  'tests/contributing.test.ts',
  'tests/unit/{clone,release,tarball,tour}.test.ts',
  'tests/unit/cli/{process,spawned,terminal,watch-process,workers}.test.ts',
  'tests/unit/ingest/{fuzz,hostile}.test.ts',
  'tests/unit/services/given.test.ts',
  'tests/unit/export/{formats,tables,programs}.test.ts',
  'tests/unit/jobs/*.test.ts',
  'tests/unit/pipeline/invariants.test.ts',
  'tests/unit/pipeline/stances/{context-grid,contexts}.test.ts',
  'tests/unit/services/analyze-pool.test.ts',
  'tests/unit/store/postgres/*.test.ts',
  'tests/unit/upkeep/*.test.ts',
];

export default defineConfig({
  test: {
    reporters: ['default', skips],
    // Two at least: tests wait for other programs half of their time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      project('unit', ['tests/unit/**/*.test.ts', 'tests/architecture.test.ts', 'tests/docs.test.ts'], 60_000, slow),
      project('slow', slow, 60_000),
      project('contract', ['tests/contract/**/*.test.ts'], 120_000),
      project('api', ['tests/api/**/*.test.ts'], 120_000),
      project('bench', ['tests/{bench,mutants}/**/*.test.ts'], 600_000),
      project('e2e', ['tests/e2e/**/*.test.ts'], 180_000),
    ],
  },
});
