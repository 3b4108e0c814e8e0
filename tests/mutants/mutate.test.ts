import { describe, expect, it } from 'vitest';
import { accepted, isAccepted } from './accepted.ts';
import { areas, placesIn } from './mutants.ts';
import { mutantsOf, mutated } from './mutate.ts';

/** What the value of `x` is changed into. */
const changedInto = (value: string): string[] => {
  const source = `// a < b && true\nimport { y } from '0';\nexport const x: 1 | -1 = ${value};\n`;
  return mutantsOf(source).map((mutant) => {
    const changed = mutated(source, mutant);
    expect(source.split('\n')[mutant.line - 1]).toBe(mutant.before);
    return changed.slice(changed.indexOf('= ') + 2, -2);
  });
};

describe('a mutant', () => {
  it.each([
    [
      'a < b && !(c === 0)',
      [
        'a <= b && !(c === 0)',
        'a < b || !(c === 0)',
        'a < b && (c === 0)',
        'a < b && !(c !== 0)',
        'a < b && !(c === 1)',
      ],
    ],
    ['a - 1', ['a + 1', 'a - 0']],
    [
      "some.some(isIt) || 'negative'",
      ["some.every(isIt) || 'negative'", "some.some(isIt) && 'negative'", "some.some(isIt) || 'positive'"],
    ],
    ['text.replaceAll(/0/g, "1")', ['text.replace(/0/g, "1")', 'text.replaceAll(/0/, "1")']],
    ["db.where('a', '=', b).orderBy('c')", ["db.orderBy('c')", "db.where('a', '=', b)"]],
    ['`0 < 1 $' + '{a + b}`', ['`0 < 1 $' + '{a - b}`']],
    ['b as 0', []],
    ['a < b ? -1 : 1', ['a < b ? -0 : 1']],
  ])('changes one place of what decides, and no text or type: %s', (value, changed) => {
    expect(changedInto(value).sort()).toEqual(changed.sort());
  });

  it('is accepted as long as it is one', () => {
    const places = Object.keys(areas).flatMap(placesIn);
    const gone = accepted.filter(
      (one) =>
        !places.some(
          ({ file, mutant }) => file === one.file && mutant.before.trim() === one.before && isAccepted(file, mutant),
        ),
    );
    expect(gone).toEqual([]);
    expect(accepted.filter(({ reason }) => !reason)).toEqual([]);
    expect(places.length).toBeGreaterThan(900);
  });
});
