import { runnerImport } from 'vite';

const { module } = await runnerImport('./tests/picture/picture.ts', { configFile: false, logLevel: 'error' });
process.exitCode = await module.picture(process.argv[2] ?? '.docs/explorer.png');
process.exit();
