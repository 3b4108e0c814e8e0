import { describe, expect, it } from 'vitest';
import { lineCurve } from '../../../../client/core/geometry/curve.ts';
import { around, type Box, boxOverlap } from '../../../../client/core/geometry/point.ts';
import {
  canvasName,
  labelLimit,
  labelStyle,
  labelText,
  rankedLabelStyle,
} from '../../../../client/core/labels/label-style.ts';
import { placeDisc, placeNumber } from '../../../../client/core/labels/place-disc.ts';
import { placeLabels } from '../../../../client/core/labels/place-labels.ts';

const canvas = { left: 0, top: 0, right: 800, bottom: 600 };
const request = (id: string, x: number, y: number, required = false) => ({
  id,
  center: { x, y },
  radius: 10,
  width: 80,
  height: 15,
  required,
});
const nothing = { boxes: [], linePoints: [], canvas };

describe('labels', () => {
  it('have the acronym of a long name where the articles have one', () => {
    const named = (label: string, ...aliases: string[]) => canvasName({ label, aliases });
    const petroleum = 'Organization of the Petroleum Exporting Countries';
    expect(named(petroleum, 'Organization', 'OPEC')).toBe('OPEC');
    expect(named(petroleum, 'O.P.E.C.')).toBe('O.P.E.C.');
    expect(named(petroleum, 'CARTEL')).toBe(petroleum);
    expect(named('Österreichischer Rundfunk und Fernsehen', 'ÖRF')).toBe('ÖRF');
    expect(named('International Monetary Fund', 'IMF')).toBe('International Monetary Fund');
  });

  it('stand to the right where there is room', () => {
    const [label] = placeLabels([request('a', 300, 300)], nothing);
    expect(label).toMatchObject({ dx: 16, dy: 0 });
  });

  it('turn to the left at the right edge', () => {
    const [label] = placeLabels([request('a', 780, 300)], nothing);
    expect(label!.dx).toBeLessThan(-80);
  });

  it('above or below an actor at the edge stay on the canvas', () => {
    const beside = [{ left: 680, top: 290, right: 775, bottom: 310, owner: 'b' }];
    const [label] = placeLabels([request('a', 785, 300)], { ...nothing, boxes: beside });
    expect(label).toMatchObject({ dx: -65 });
    expect(Math.abs(label!.dy)).toBeGreaterThan(10);
  });

  it('do not cover one another', () => {
    const labels = placeLabels([request('a', 300, 300), request('b', 300, 312), request('c', 300, 324)], nothing);
    const tops = labels.map((label, at) => ({ x: label.dx, y: 300 + at * 12 + label.dy }));
    for (const [at, a] of tops.entries()) {
      for (const b of tops.slice(at + 1)) {
        expect(Math.abs(a.x - b.x) >= 80 || Math.abs(a.y - b.y) >= 15).toBe(true);
      }
    }
  });

  it('are left out in a crowd, unless they are required', () => {
    const crowd = [{ left: 0, top: 0, right: 800, bottom: 600, owner: 'wall' }];
    expect(placeLabels([request('a', 300, 300)], { ...nothing, boxes: crowd })).toEqual([]);
    expect(placeLabels([request('a', 300, 300, true)], { ...nothing, boxes: crowd })).toHaveLength(1);
  });

  it('stay on the field of their actor, but one that must stand does not go without for want of room there', () => {
    const on = (left: number, right: number) => ({ left, right, top: 200, bottom: 400 });
    const [inside] = placeLabels([{ ...request('a', 330, 300, true), within: on(240, 340) }], nothing);
    expect(330 + inside!.dx + 80).toBeLessThanOrEqual(340);
    const narrow = { ...request('a', 300, 300), within: on(270, 330) };
    expect(placeLabels([narrow], nothing)).toEqual([]);
    expect(placeLabels([{ ...narrow, required: true }], nothing)).toMatchObject([{ dx: 16, dy: 0 }]);
  });

  it('keep off what the farthest of their places touches, however much stands elsewhere', () => {
    const [x, y] = [300, 300];
    const near = [around({ x: x + 40, y }, 8), around({ x: x - 40, y }, 8), around({ x, y: y + 25 }, 8)];
    const above = around({ x: x - 70, y: y - 62 }, 9);
    const far = Array.from({ length: 40 }, (_, at) => around({ x: 20 + at * 19, y: 560 }, 9));
    const boxes = [...near, { ...above, owner: 'b' }].map((box, at) => ({ owner: `near ${at}`, ...box }));
    const alone = placeLabels([request('a', x, y, true)], { ...nothing, boxes });
    expect(placeLabels([request('a', x, y, true)], { ...nothing, boxes: [...far, ...boxes] })).toEqual(alone);
    const [label] = alone;
    const box = {
      ...{ left: x + label!.dx, right: x + label!.dx + 80 },
      ...{ top: y + label!.dy - 7.5, bottom: y + label!.dy + 7.5 },
    };
    for (const other of boxes) expect(boxOverlap(box, other)).toBe(0);
  });

  it('leave no doubt whose they are', () => {
    const here = request('a', 300, 300, true);
    const actor = (owner: string, x: number, y: number) => ({ ...around({ x, y }, 10), owner });
    const others = [actor('b', 408, 300), actor('c', 192, 300)];
    const [label] = placeLabels([here], { ...nothing, boxes: [actor('a', 300, 300), ...others] });
    expect(label).toMatchObject({ dx: -40 });
    const line = Array.from({ length: 24 }, (_, at) => ({ x: 200 + at * 8, y: 320, cost: 6 }));
    const [near] = placeLabels([here], { ...nothing, boxes: [actor('a', 300, 300), ...others], linePoints: line });
    expect(Math.abs(near!.dy)).toBeLessThan(25);
  });

  it('never cover one another, however much they are required', () => {
    const at = (id: string) => request(id, 300, 300, true);
    const labels = placeLabels(
      Array.from({ length: 12 }, (_, n) => at(`${n}`)),
      nothing,
    );
    expect(labels.length).toBeGreaterThan(3);
    const boxes = labels.map(({ dx, dy }) => ({ left: dx, right: dx + 80, top: dy - 7.5, bottom: dy + 7.5 }));
    for (const [n, a] of boxes.entries()) {
      for (const b of boxes.slice(n + 1)) expect(boxOverlap(a, b)).toBe(0);
    }
    const wall = { left: 0, top: 0, right: 800, bottom: 600 };
    expect(placeLabels([at('a')], { ...nothing, labels: [wall] })).toEqual([]);
  });

  it('of a large graph go by rank, a few of them large', () => {
    const sizes = Array.from({ length: 45 }, (_, rank) => rankedLabelStyle(rank, 45, 'wide').size);
    expect(sizes.filter((size) => size === 15)).toHaveLength(7);
    expect(sizes.filter((size) => size === 13)).toHaveLength(13);
    expect(rankedLabelStyle(6, 21, 'wide').size).toBe(13);
  });

  it('cut very long names', () => {
    expect(labelText('Wang Yi')).toBe('Wang Yi');
    expect(labelText('American District Court for the Southern District of New York')).toHaveLength(34);
  });

  it('are larger for busier actors and fewer from afar', () => {
    expect(labelStyle(100, 'wide').size).toBeGreaterThan(labelStyle(2, 'wide').size);
    expect(labelLimit(0.5, 'wide')).toBe(8);
    expect(labelLimit(1, 'phone')).toBe(13);
  });
});

describe('sign discs', () => {
  const curve = lineCurve({ x: 0, y: 0 }, { x: 200, y: 0 }, false);

  it('stand in the middle of their line', () => {
    expect(placeDisc(curve, []).x).toBe(100);
  });

  it('slide along it when something is there', () => {
    expect(placeDisc(curve, [{ x: 100, y: 6, radius: 7 }]).x).not.toBe(100);
  });

  it('with a number keep off names, and stand beside a line on which there is no room', () => {
    const covers = (label: Box) => boxOverlap(around(placeNumber(curve, [], [label]), 10), label);
    expect(placeNumber(curve, [], [])).toEqual({ x: 100, y: placeDisc(curve, []).y });
    expect(covers({ left: 80, top: -10, right: 130, bottom: 20 })).toBe(0);
    expect(covers({ left: -40, top: -30, right: 240, bottom: 10 })).toBe(0);
  });
});
