import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weightsOf } from '../../../server/models/archive.ts';
import { type StoredWeights, storedModel } from '../../../server/models/kernel/compiled-model.ts';
import { instantiate, pageBytes, sharedMemory } from '../../../server/models/kernel/webassembly.ts';
import { LinearModel, type ModelShape } from '../../../server/models/linear-model.ts';
import { SentenceReader } from '../../../server/pipeline/stages/syntax/sentence-reader.ts';
import { loadSyntaxModel, readSyntaxArchive } from '../../../server/pipeline/stages/syntax/syntax-model.ts';

const atoms = ['a', 'b', 'c', 'd', 'e'];

/** Any model: templates of one to four atoms, up to seven vectors of classes, and a table that begins anywhere. */
const shapes: fc.Arbitrary<ModelShape> = fc.record({
  classes: fc.integer({ min: 1, max: 109 }),
  bits: fc.integer({ min: 1, max: 12 }),
  atoms: fc.constant(atoms),
  templates: fc.array(
    fc.array(fc.constantFrom(...atoms), { minLength: 1, maxLength: 4 }).map((names) => names.join(' ')),
    { minLength: 1, maxLength: 40 },
  ),
});

/** Codes in shared memory, any of -127 to 127, with other tables' codes around them. */
function stored({ classes, bits }: ModelShape, before: number, fill: readonly number[]): StoredWeights {
  const length = LinearModel.tableLength(classes, bits);
  const memory = sharedMemory(before + length + 16)!;
  new Int8Array(memory.buffer).fill(99);
  const codes = new Int8Array(memory.buffer, before, length);
  for (let i = 0; i < length; i++) codes[i] = fill[(i * 31 + (i >> 3)) % fill.length]!;
  return { codes, memory };
}

const codes = fc.array(fc.integer({ min: -127, max: 127 }), { minLength: 1, maxLength: 300 });
const values = fc.array(
  fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { minLength: atoms.length, maxLength: atoms.length }),
  { minLength: 1, maxLength: 5 },
);
const choices = fc.array(fc.nat(108), { minLength: 1, maxLength: 8 });

describe('a compiled model', () => {
  it('gives exactly the scores and choices of its twin', () => {
    fc.assert(
      fc.property(shapes, fc.nat(70), codes, values, choices, (shape, before, fill, rounds, wanted) => {
        const weights = stored(shape, before, fill);
        const [compiled, twin] = [storedModel(shape, weights), new LinearModel(shape, weightsOf(weights.codes))];
        expect(compiled).not.toBeInstanceOf(LinearModel);
        const few = Int32Array.from(wanted, (choice) => choice % shape.classes);
        for (const round of rounds) {
          for (const model of [compiled, twin]) model.values.set(round);
          expect([...compiled.score()]).toEqual([...twin.score()]);
          expect(compiled.best()).toBe(twin.best());
          expect(compiled.bestAmong(few)).toBe(twin.bestAmong(few));
        }
      }),
    );
  });

  it('sums the largest weights without loss', () => {
    const shape = { classes: 16, bits: 4, atoms, templates: Array.from({ length: 200 }, () => 'a b') };
    const weights = stored(shape, 0, [127]);
    const model = storedModel(shape, weights);
    expect([...model.score()]).toEqual(new Array(16).fill(200 * 127 * 127));
  });

  it('keeps the numbers of models that read one table apart', () => {
    const shape = { classes: 20, bits: 8, atoms, templates: ['a', 'a b', 'c d e'] };
    const weights = stored(shape, 3, [5, -9, 60, 127, -1]);
    const [one, other] = [storedModel(shape, weights), storedModel(shape, weights)];
    one.values.set([1, 2, 3, 4, 5]);
    const before = [...one.score()];
    other.values.set([9, 8, 7, 6, 5]);
    other.score();
    expect([...one.score()]).toEqual(before);
  });
});

describe('without a kernel', () => {
  const shape = { classes: 3, bits: 4, atoms, templates: ['a', 'b c'] };

  it.each([
    ['there is no shared memory', () => null],
    [
      'the memory cannot grow',
      () => {
        const memory = sharedMemory(pageBytes)!;
        memory.grow(4096);
        return memory;
      },
    ],
  ])('the twin answers: %s', (_, memoryOf) => {
    const weights = { ...stored(shape, 0, [7, -8]), memory: memoryOf() };
    expect(storedModel(shape, weights)).toBeInstanceOf(LinearModel);
  });

  it('a module that the machine does not understand is none', () => {
    expect(instantiate(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 99), sharedMemory(1)!)).toBeNull();
  });

  it('sentences are read as with it', () => {
    const archive = readSyntaxArchive();
    const [withKernel, without] = [archive, { ...archive, memory: null }].map(
      (one) => new SentenceReader(loadSyntaxModel(one)),
    );
    for (const text of [
      'Blinken told reporters in Beijing that China and the United States must manage their differences .',
      '" We reject this , " the ministry said , accusing Washington of " bullying " .',
      'Ghana , whose president was not invited , left the talks that France had hosted .',
    ])
      expect(withKernel!.read(text.split(' '))).toEqual(without!.read(text.split(' ')));
  });
});
