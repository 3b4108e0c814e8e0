import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mutant } from './mutate.ts';

/** A mutant that no test can notice, or need not, and why. */
export interface Accepted {
  file: string;
  before: string;
  after: string;
  reason: string;
}

const [, ...rows] = readFileSync(join(import.meta.dirname, 'accepted.tsv'), 'utf8')
  .trimEnd()
  .split('\n');

/** All that are accepted; `accepted.tsv` has them, one a line. */
export const accepted: readonly Accepted[] = rows.map((row) => {
  const [file, before, after, reason] = row.split('\t');
  return { file: file!, before: before!, after: after!, reason: reason! };
});

const keyOf = (file: string, { before, after }: Pick<Mutant, 'before' | 'after'>) =>
  [file, before.trim(), after.trim()].join('\t');

const keys = new Set(accepted.map((one) => keyOf(one.file, one)));

/** Whether a mutant of a file is accepted. */
export const isAccepted = (file: string, mutant: Mutant): boolean => keys.has(keyOf(file, mutant));
