import { runnerImport } from 'vite';

// The bench is TypeScript; what it measures is what is built, which Node loads as it is.
const { module } = await runnerImport('./tests/bench/speed/bench.ts', { configFile: false, logLevel: 'error' });
process.exitCode = await module.bench(
  process.argv.slice(2),
  (path) => import(new URL(`../../../dist/server/${path}`, import.meta.url).href),
);
process.exit();
