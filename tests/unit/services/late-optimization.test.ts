import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const built = resolve(import.meta.dirname, '../../../dist/server/services/late-optimization.js');

/** How often a program calls a function until it is optimized. */
function callsUntilOptimized(first: string): number {
  const program = `${first}
    const work = (x) => { let sum = 0; for (let i = 0; i < 100; i++) sum += i * x; return sum; };
    const isOptimized = 16;
    let calls = 0;
    while (!(%GetOptimizationStatus(work) & isOptimized) && calls < 1e6) work(calls++);
    console.log(calls);`;
  const flags = ['--allow-natives-syntax', '--no-concurrent-recompilation', '--input-type=module'];
  return Number(execFileSync(process.execPath, [...flags, '-e', program], { encoding: 'utf8' }));
}

const isTwenty = process.versions.node.startsWith('20.');

it.skipIf(!isTwenty || !existsSync(built))(
  'a function runs longer before it is optimized (needs npm run build, and Node 20)',
  () => {
    const late = callsUntilOptimized(`(await import(${JSON.stringify(pathToFileURL(built).href)})).optimizeLate();`);
    expect(late).toBeGreaterThan(5 * callsUntilOptimized(''));
  },
);
