import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildGraph } from '../../../server/graph/build-graph.ts';
import { stancesOf } from '../../../server/graph/graph-of-sums.ts';
import { makesEdge } from '../../../server/graph/stance-graph.ts';
import { corpusArbitrary } from './generated-stances.ts';

it('an actor has the stances that it gives and receives, of any sign', () => {
  const counts = (positive: number, negative: number, neutral: number) => ({ positive, negative, neutral });
  expect(stancesOf({ given: counts(1, 2, 4), received: counts(8, 16, 32) })).toBe(63);
  fc.assert(
    fc.property(corpusArbitrary, ({ actors, stances }) => {
      const graph = buildGraph({ stances, actors, name: 'any' });
      graph.forEachNode((id, { stances: count, given, received }) => {
        expect(stancesOf({ given, received })).toBe(count);
        const own = stances.filter(
          (stance) => makesEdge(stance) && stance.target !== null && [stance.source, stance.target].includes(id),
        );
        expect(count).toBe(
          own.reduce((sum, { source, target }) => sum + Number(source === id) + Number(target === id), 0),
        );
      });
    }),
  );
});
