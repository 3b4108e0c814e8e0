import { atomFactor, rowFactor, type Templates } from '../templates.ts';
import { assemble, type Code, i8x16, i16x8, i32, i32x4, join, local, loopWhile, types, v128 } from './assembler.ts';

/** Classes whose scores are summed at a time. */
export const lanes = 16;
const numberBytes = 4;
const vectorBytes = 16;

/** Where a kernel keeps its numbers, in bytes from the place on that it is told. */
export interface Layout {
  /** Values of the atoms, set by who asks. */
  readonly values: number;
  /** Places of the features' rows, an even number: one that is missing to it is that of the zeros. */
  readonly rows: number;
  readonly rowCount: number;
  readonly scores: number;
  readonly zeros: number;
  /** Length of all this. */
  readonly bytes: number;
}

export interface KernelShape {
  readonly templates: Templates;
  readonly atoms: number;
  readonly classes: number;
  /** Size of the weight table as a power of two. */
  readonly bits: number;
  /** Where the table's codes begin in memory. */
  readonly table: number;
}

/** Vectors of classes that hold all of them. */
export const vectorsOf = (classes: number): number => Math.ceil(classes / lanes);

export function layoutOf({ templates, atoms, classes }: KernelShape): Layout {
  const rowCount = templates.count + (templates.count & 1);
  const rows = atoms * numberBytes;
  const scores = Math.ceil((rows + rowCount * numberBytes) / vectorBytes) * vectorBytes;
  const zeros = scores + vectorsOf(classes) * lanes * numberBytes;
  return { values: 0, rows, rowCount, scores, zeros, bytes: zeros + vectorsOf(classes) * lanes };
}

const base = local.get(0);

/** `fillRows` of the twin with the templates written out. Locals: where the numbers lie, the hash. */
function fill({ templates, bits, table }: KernelShape, layout: Layout): Code {
  const { count, seeds, starts, atoms } = templates;
  const hash = 1;
  const code: Code[] = [];
  for (let k = 0; k < count; k++) {
    code.push(base, i32.const(seeds[k]!));
    for (let i = starts[k]!; i < starts[k + 1]!; i++) {
      code.push(base, i32.load(layout.values + atoms[i]! * numberBytes), i32.xor, i32.const(atomFactor), i32.mul);
      code.push(local.tee(hash), local.get(hash), i32.const(15), i32.shrU, i32.xor);
    }
    code.push(i32.const(rowFactor), i32.mul, i32.const(32 - bits), i32.shrU, i32.const(table), i32.add);
    code.push(i32.store(layout.rows + k * numberBytes));
  }
  return join(code);
}

/** Lanes of two vectors in turns. */
const sideBySide = (from: number): number[] =>
  Array.from({ length: lanes / 2 }, (_, i) => [from + i, from + i + lanes]).flat();

/**
 * Sums a vector of classes over the rows, two rows at a time. A code c stands for c * |c|: where the codes of two rows lie side by
 * side, one instruction multiplies and adds those of four classes.
 */
function sum(layout: Layout): Code {
  const [vector, row, last, first, second, both, codes, ...sums] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
  const times = (size: number) => join([local.get(vector!), i32.const(size), i32.mul]);
  const codesOf = (place: number) => [local.get(row!), i32.load(place), times(lanes), i32.add, v128.load(0)];
  const addSquares = (extend: Code, to: number) => [
    ...[local.get(both!), extend, local.tee(codes!), local.get(codes!), i16x8.abs, i32x4.dotI16x8S],
    ...[local.get(to), i32x4.add, local.set(to)],
  ];
  const addHalf = (from: number, low: number, high: number) => [
    ...[local.get(first!), local.get(second!), i8x16.shuffle(sideBySide(from)), local.set(both!)],
    ...[...addSquares(i16x8.extendLowI8x16S, low), ...addSquares(i16x8.extendHighI8x16S, high)],
  ];
  const store = (number: number, i: number) => [
    ...[base, times(lanes * numberBytes), i32.add],
    ...[local.get(number), v128.store(layout.scores + i * vectorBytes)],
  ];
  return join([
    ...[base, i32.const(layout.rows), i32.add, local.tee(row!)],
    ...[i32.const(layout.rowCount * numberBytes), i32.add, local.set(last!)],
    loopWhile(
      ...[...codesOf(0), local.set(first!), ...codesOf(numberBytes), local.set(second!)],
      ...[...addHalf(0, sums[0]!, sums[1]!), ...addHalf(lanes / 2, sums[2]!, sums[3]!)],
      ...[local.get(row!), i32.const(2 * numberBytes), i32.add, local.tee(row!), local.get(last!), i32.ltU],
    ),
    ...sums.flatMap(store),
  ]);
}

/** A module that hashes the templates (`fill`) and scores a vector of classes (`sum`). */
export function kernelOf(shape: KernelShape): Uint8Array<ArrayBuffer> {
  const layout = layoutOf(shape);
  const { i32: number, v128: vector } = types;
  return assemble([
    { name: 'fill', parameters: 1, locals: [number], code: fill(shape, layout) },
    {
      name: 'sum',
      parameters: 2,
      locals: [number, number, ...new Array<number>(8).fill(vector)],
      code: sum(layout),
    },
  ]);
}
