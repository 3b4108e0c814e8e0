import { describe, expect, it } from 'vitest';
import {
  actorRadius,
  crowding,
  lineOpacity,
  lineSign,
  lineWidth,
  scaleOf,
  strandWidths,
} from '../../../../client/core/graph/encoding.ts';

const counts = (negative: number, neutral: number, positive: number) => ({ negative, neutral, positive });

describe('how the graph is drawn', () => {
  it('draws busier actors larger, within bounds, and smaller on phones', () => {
    expect(actorRadius(100)).toBeGreaterThan(actorRadius(10));
    expect(actorRadius(100_000)).toBe(28);
    expect(actorRadius(0)).toBe(6);
    expect(actorRadius(50, 'phone')).toBeLessThan(actorRadius(50));
  });

  it('shrinks everything in a crowd, no further than half', () => {
    expect([crowding(30), crowding(600), crowding(10_000)]).toEqual([1, 0.5, 0.5]);
  });

  it('draws heavier lines wider, up to 8 pixels', () => {
    const widths = [1, 2, 4, 5, 9, 20, 60, 500].map((count) => lineWidth(count));
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    expect(widths.at(-1)).toBe(8);
  });

  it('signs a line by its larger side, negative on a tie', () => {
    expect(lineSign(counts(2, 0, 2))).toBe('negative');
    expect(lineSign(counts(1, 0, 2))).toBe('positive');
    expect(lineSign(counts(0, 3, 0))).toBe('neutral');
  });

  it('does not colour many neutral stances by a few signed ones', () => {
    expect(lineSign(counts(2, 6, 0))).toBe('neutral');
    expect(lineSign(counts(4, 60, 0))).toBe('negative');
  });

  it('fades neutral lines, which are pale already, only where a large overview has few of them on a line', () => {
    expect(lineOpacity(1, 'neutral', scaleOf(9, 9, 'whole').neutralFrom)).toBe(1);
    expect(lineOpacity(1, 'neutral', scaleOf(9, 9, 'around').neutralFrom)).toBe(1);
    const { neutralFrom } = scaleOf(3000, 200, 'large');
    expect(lineOpacity(2, 'neutral', neutralFrom)).toBeLessThan(lineOpacity(1, 'negative', neutralFrom));
    expect(lineOpacity(9, 'neutral', neutralFrom)).toBe(1);
    expect(lineOpacity(1, 'negative')).toBeLessThan(1);
  });

  it('splits a line in two strands when both signs have their share', () => {
    expect(strandWidths(counts(8, 0, 1), 9, 4)).toBeNull();
    expect(strandWidths(counts(3, 0, 2), 5, 4)).toBeNull();
    const [major, minor] = strandWidths(counts(6, 0, 3), 9, 4)!;
    expect(major).toBeGreaterThan(minor);
    expect(minor).toBeGreaterThanOrEqual(1.4);
  });
});

describe('how a large graph is drawn', () => {
  it('draws the busiest actor 28 pixels large and the others in proportion', () => {
    const { actors } = scaleOf(3000, 200, 'large');
    expect(actorRadius(3000, 'wide', actors)).toBeCloseTo(28);
    expect(actorRadius(750, 'wide', actors) - 5).toBeCloseTo((28 - 5) / 2);
    expect(scaleOf(100, 20, 'whole').actors).toBe(1);
  });

  it('draws lines in proportion where some are very heavy', () => {
    const { heaviest } = scaleOf(3000, 200, 'large');
    expect(lineWidth(200, 'wide', heaviest)).toBeCloseTo(7.8);
    expect(lineWidth(100, 'wide', heaviest)).toBeCloseTo(4.25);
    expect(lineWidth(6, 'wide', heaviest)).toBe(1.2);
    expect(scaleOf(100, 20, 'large').heaviest).toBeNull();
  });

  it('splits only lines that are wide enough', () => {
    const { strandsFrom } = scaleOf(3000, 200, 'large');
    expect(strandWidths(counts(6, 0, 6), 12, 2, strandsFrom)).toBeNull();
    expect(strandWidths(counts(6, 0, 6), 12, 3, strandsFrom)).not.toBeNull();
  });
});
