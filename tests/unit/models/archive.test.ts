import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestWeight, packArchive, unpackArchive, weightsOf } from '../../../server/models/archive.ts';
import { packWordClasses, unpackWordClasses } from '../../../server/models/word-classes.ts';

describe('an archive of weights', () => {
  it('keeps tables, signs and the order of sizes, and zero as zero', () => {
    const weights = Float32Array.from([0, 1, -1, 100, -2500, largestWeight, -largestWeight]);
    const archive = unpackArchive<{ tags: string[] }>(packArchive({ tags: ['NOUN|NN'] }, [weights]));
    expect(archive.tables).toEqual({ tags: ['NOUN|NN'] });
    expect([...weightsOf(archive.codes[0]!)]).toEqual([0, 1, -1, 100, -2500, largestWeight, -largestWeight]);
  });

  it('keeps every weight within the width of its step', () => {
    const weight = fc.double({ min: -largestWeight, max: largestWeight, noNaN: true });
    fc.assert(
      fc.property(fc.array(weight, { minLength: 1, maxLength: 40 }), (values) => {
        const [unpacked] = unpackArchive(packArchive({}, [Float32Array.from(values)])).codes.map(weightsOf);
        for (const [i, value] of values.entries())
          expect(Math.abs(unpacked![i]! - value)).toBeLessThanOrEqual(Math.sqrt(Math.abs(value)) + 1);
      }),
    );
  });

  it('keeps several tables apart', () => {
    const archive = unpackArchive(packArchive({}, [Float32Array.of(4), Float32Array.of(9, 16)]));
    expect(archive.codes.map((table) => [...weightsOf(table)])).toEqual([[4], [9, 16]]);
  });
});

describe('word classes', () => {
  it('come back as they were', () => {
    const classes = new Map([
      ['said', 3],
      ['told', 3],
      ['paris', 0],
    ]);
    expect(new Map([...unpackWordClasses(packWordClasses(classes))].sort())).toEqual(new Map([...classes].sort()));
  });
});
