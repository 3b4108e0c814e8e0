import { runnerImport } from 'vite';

const { module } = await runnerImport('./tests/mutants/mutants.ts', { configFile: false, logLevel: 'error' });
process.exitCode = await module.run(process.argv.slice(2));
