import { describe, expect, it } from 'vitest';
import { bowFactor } from '../../../../client/core/geometry/bow-factor.ts';
import { lineCurve, pointAt, samples } from '../../../../client/core/geometry/curve.ts';
import { distance } from '../../../../client/core/geometry/point.ts';

const west = { x: 0, y: 0 };
const east = { x: 200, y: 0 };

describe('the curve of a line', () => {
  it('starts and ends at its actors and is bowed to the right of travel', () => {
    const curve = lineCurve(west, east, false);
    expect(pointAt(curve, 0)).toEqual(west);
    expect(pointAt(curve, 1)).toEqual(east);
    expect(pointAt(curve, 0.5).y).toBeGreaterThan(0);
  });

  it('parts a pair of opposite lines', () => {
    const there = pointAt(lineCurve(west, east, true), 0.5);
    const back = pointAt(lineCurve(east, west, true), 0.5);
    expect(distance(there, back)).toBeGreaterThan(16);
  });
});

describe('keeping off third actors', () => {
  it('leaves a clear line as it is', () => {
    expect(bowFactor(west, east, false, [{ x: 100, y: -90, radius: 10 }])).toBe(1);
  });

  it('finds a bow that clears an actor in the way', () => {
    const obstacle = { x: 100, y: 4, radius: 10 };
    const factor = bowFactor(west, east, false, [obstacle]);
    const gaps = samples(lineCurve(west, east, false, factor), 40).map((point) => distance(point, obstacle));
    expect(Math.min(...gaps)).toBeGreaterThan(obstacle.radius);
  });
});
