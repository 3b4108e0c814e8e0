import { readFileSync } from 'node:fs';
import { modelPath } from '../../../../models/archive.ts';
import type { Belief } from './belief.ts';

/**
 * Least probability, where the encoder reads, of a reading of the rules that is kept, and of a stance that the encoder adds. The former is
 * lower: what the encoder does not see it may just not know, above all where a text only implies it.
 */
export const leastOfStack = { kept: 0.15, added: 0.4 } as const;

let shipped: Belief | undefined;

/** How far to believe rules, linear model and encoder together, as `npm run train:stack` found; read on first use. */
export function stack(): Belief {
  shipped ??= JSON.parse(readFileSync(modelPath('stack.json'), 'utf8')) as Belief;
  return shipped;
}
