import { createRandom } from '../shared/random.ts';

/** Numbers from 0 to 1 by a seed that is printed; with the same one in DEMARCHE_SEED the same numbers come again. */
export function seeded(what: string): () => number {
  const seed = Number(process.env.DEMARCHE_SEED ?? Date.now() % 2 ** 31);
  console.log(`${what}: DEMARCHE_SEED=${seed}`);
  return createRandom(seed);
}
