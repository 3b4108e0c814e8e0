import { expect, it } from 'vitest';
import { mutantsOf, mutated } from './mutate.ts';

const source = "// a < b\nimport { x } from 'y';\nexport const isIn = (a: number, b: number) => a < b && !(a === 0);\n";

it('changes one place of what decides, and nothing else', () => {
  const mutants = mutantsOf(source);
  expect(mutants.map(({ after }) => after.slice(after.indexOf('=>') + 3)).sort()).toEqual([
    'a < b && !(a !== 0);',
    'a < b && !(a === 1);',
    'a < b && (a === 0);',
    'a < b || !(a === 0);',
    'a <= b && !(a === 0);',
  ]);
  for (const mutant of mutants) expect(mutated(source, mutant).split('\n')).toHaveLength(4);
  expect(new Set(mutants.map((mutant) => mutated(source, mutant))).size).toBe(5);
});
