import { type Codes, weightsOf } from '../archive.ts';
import { bestOf, type Classifier, LinearModel, type ModelShape } from '../linear-model.ts';
import { compileTemplates } from '../templates.ts';
import { kernelOf, lanes, layoutOf, vectorsOf } from './kernel.ts';
import { instantiate, pageBytes, type SharedMemory } from './webassembly.ts';

/** A table of codes, and the memory that it lies in; without one only the twin can read it. */
export interface StoredWeights {
  readonly codes: Codes;
  readonly memory: SharedMemory | null;
}

type Step = (...numbers: readonly number[]) => void;

/** What `LinearModel` gives, from codes and by a kernel that is written for the model's templates. */
class CompiledModel implements Classifier {
  readonly values: Int32Array;
  private readonly scores: Int32Array;
  private readonly base: number;
  private readonly fill: Step;
  private readonly sum: Step;

  constructor(base: number, fill: Step, sum: Step, values: Int32Array, scores: Int32Array) {
    this.base = base;
    this.fill = fill;
    this.sum = sum;
    this.values = values;
    this.scores = scores;
  }

  score(): Int32Array {
    const { base, fill, sum, scores } = this;
    fill(base);
    for (let vector = 0; vector * lanes < scores.length; vector++) sum(base, vector);
    return scores;
  }

  bestAmong(classes: Int32Array): number {
    const { base, fill, sum, scores } = this;
    fill(base);
    let best = classes[0]!;
    let summed = 0;
    for (let i = 0; i < classes.length; i++) {
      const candidate = classes[i]!;
      const vector = Math.trunc(candidate / lanes);
      if (!(summed & (1 << vector))) sum(base, vector);
      summed |= 1 << vector;
      if (scores[candidate]! > scores[best]!) best = candidate;
    }
    return best;
  }

  best(): number {
    return bestOf(this.score());
  }
}

/** Vectors that `bestAmong` can tell apart. */
const mostVectors = 31;

/** The model of stored weights: with a kernel, or its twin where none can run. */
export const storedModel = (shape: ModelShape, weights: StoredWeights): Classifier =>
  compiledModel(shape, weights) ?? new LinearModel(shape, weightsOf(weights.codes));

/** The model with a kernel; null where the machine runs none, or the memory is used up. */
function compiledModel(shape: ModelShape, { codes, memory }: StoredWeights): Classifier | null {
  const { classes, bits, atoms } = shape;
  if (!memory || vectorsOf(classes) > mostVectors) return null;
  const templates = compileTemplates(atoms, shape.templates);
  const kernelShape = { templates, atoms: atoms.length, classes, bits, table: codes.byteOffset };
  const { values, rows, rowCount, scores, zeros, bytes } = layoutOf(kernelShape);
  const run = instantiate(kernelOf(kernelShape), memory);
  const page = run && grown(memory, Math.ceil(bytes / pageBytes));
  if (!run || page === null) return null;
  const base = page * pageBytes;
  const { buffer } = memory;
  new Int32Array(buffer, base + rows, rowCount).fill(base + zeros);
  return new CompiledModel(
    base,
    run.fill!,
    run.sum!,
    new Int32Array(buffer, base + values, atoms.length),
    new Int32Array(buffer, base + scores, classes),
  );
}

function grown(memory: SharedMemory, pages: number): number | null {
  try {
    return memory.grow(pages);
  } catch {
    return null;
  }
}
