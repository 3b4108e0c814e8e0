import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance } from '../../../../client/core/geometry/point.ts';
import { viewOf } from '../../../../client/core/layout/camera.ts';
import { fitInto } from '../../../../client/core/layout/fit.ts';
import { components, gather } from '../../../../client/core/layout/gather.ts';
import { layoutLinks, startPosition } from '../../../../client/core/layout/layout-job.ts';
import { separate } from '../../../../client/core/layout/separate.ts';
import { sampleGraph, summit } from '../sample-graph.ts';

const box = { left: 50, top: 100, right: 750, bottom: 600 };

describe('what is laid out', () => {
  it('is the same for the same graph in any order', () => {
    const lines = [
      { from: 'A', to: 'B', counts: { negative: 2 } },
      { from: 'B', to: 'C', counts: { positive: 1 } },
      { from: 'C', to: 'A', counts: { neutral: 4 } },
    ];
    expect(layoutLinks(sampleGraph(lines.toReversed()))).toEqual(layoutLinks(sampleGraph(lines)));
  });

  it('starts everybody at a place of their own', () => {
    const places = layoutLinks(summit()).ids.map((_, rank) => startPosition(rank));
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(places.length);
  });
});

describe('fitting into the canvas', () => {
  it('keeps every actor in the box, whatever the layout gave', () => {
    const point = fc.record({
      x: fc.float({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
      y: fc.float({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
    });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 30 }), (points) => {
        for (const { x, y } of fitInto(points, box)) {
          expect(x).toBeGreaterThanOrEqual(box.left - 1e-6);
          expect(x).toBeLessThanOrEqual(box.right + 1e-6);
          expect(y).toBeGreaterThanOrEqual(box.top - 1e-6);
          expect(y).toBeLessThanOrEqual(box.bottom + 1e-6);
        }
      }),
    );
  });

  it('uses the width and the height of the box', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 5, y: 1 },
      { x: 9, y: -2 },
    ];
    const xs = fitInto(points, box).map((point) => point.x);
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([box.left, box.right]);
  });
});

describe('parting actors', () => {
  it('leaves the gap between discs that lay on one another', () => {
    const discs = Array.from({ length: 12 }, () => ({ x: 400, y: 300, radius: 10 }));
    const moved = separate(discs, box, () => 12, 200);
    for (const [at, a] of moved.entries()) {
      for (const b of moved.slice(at + 1)) expect(distance(a, b)).toBeGreaterThan(28);
    }
  });
});

describe('separate groups', () => {
  const ties = new Map([
    ['A', ['B']],
    ['B', ['A', 'C']],
    ['C', ['B']],
    ['X', ['Y']],
    ['Y', ['X']],
  ]);
  const neighboursOf = (id: string) => ties.get(id)!;
  const far = new Map([
    ['A', { x: 0, y: 0 }],
    ['B', { x: 10, y: 0 }],
    ['C', { x: 0, y: 10 }],
    ['X', { x: 900, y: 0 }],
    ['Y', { x: 910, y: 0 }],
  ]);

  it('are found, the largest first', () => {
    expect(components(far.keys(), neighboursOf).map((group) => group.toSorted())).toEqual([
      ['A', 'B', 'C'],
      ['X', 'Y'],
    ]);
  });

  it('come near without turning or mixing', () => {
    const near = gather(far, neighboursOf);
    expect(near.get('X')!.x).toBeLessThan(100);
    expect(near.get('X')!.x).toBeGreaterThan(10);
    expect(distance(near.get('X')!, near.get('Y')!)).toBeCloseTo(10);
    expect(near.get('B')).toEqual(far.get('B'));
  });
});

describe('the camera', () => {
  it('brings what is selected into the middle of the free part', () => {
    const canvas = { width: 400, height: 800 };
    const free = { left: 0, top: 0, right: 400, bottom: 400 };
    const { center, ratio } = viewOf({ left: 100, top: 100, right: 300, bottom: 300 }, free, canvas);
    expect(ratio).toBe(0.5);
    const onScreen = (y: number) => (y - center.y) / ratio + canvas.height / 2;
    expect(onScreen(200)).toBe(200);
  });
});
