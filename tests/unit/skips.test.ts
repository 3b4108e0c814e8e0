import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const tests = resolve(import.meta.dirname, '..');

/** The names of what is skipped under a condition, as the sources write them: a string, a template, a call or a variable. */
const skippable = readdirSync(tests, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .flatMap((file) =>
    [
      ...readFileSync(join(tests, file), 'utf8').matchAll(
        /\.skipIf\([^\n]*?\)(?:\.each\(\w+\))?\(\s*('[^']*'|`[^\n]*|\w+)/g,
      ),
    ].map(([, name]) => `${file}: ${name}`),
  );

it('everything that may be skipped says in its name what it needs: a run ends with these names', () => {
  expect(skippable.length).toBeGreaterThan(50);
  const silent = skippable.filter((name) => !/needs|set DEMARCHE|\$\{|: (suiteName|postgresSuite|name)$/.test(name));
  expect(silent).toEqual([]);
});
