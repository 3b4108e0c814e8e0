import { createVitest } from 'vitest/node';

// Runs the tests that it is started with as often as it is asked, each time with the files that have changed; what is warm stays warm.
const filters = process.argv.slice(2);
const quiet = { config: '.vitest.config.ts', watch: false, bail: 1, fileParallelism: false, reporters: [{}] };
const vitest = await createVitest('test', quiet);
const specifications = await vitest.globTestSpecifications(filters);

process.on('message', async ({ files }) => {
  for (const file of files) vitest.invalidateFile(file);
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  const errors = [...testModules.flatMap((module) => [...module.errors(), ...failuresIn(module)]), ...unhandledErrors];
  const passed = !errors.length && testModules.length > 0 && testModules.every((module) => module.ok());
  process.send({ passed, output: errors.map(({ message }) => message).join('\n') });
});

const failuresIn = (module) => [...module.children.allTests('failed')].flatMap((test) => test.result().errors ?? []);
