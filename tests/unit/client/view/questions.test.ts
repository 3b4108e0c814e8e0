import { describe, expect, it } from 'vitest';
import { neutralInWords, placePositions } from '../../../../client/core/issues/positions.ts';
import { comparedIn, comparisonTitle, leftOut, standsOut } from '../../../../client/core/outlets/compare.ts';
import type { initialViewState } from '../../../../client/core/view-state/view-state.ts';

const position = (label: string, negative: number, positive: number, neutral = 0) => ({
  ...{ actor: { id: label, label }, documents: negative + positive + neutral },
  byPolarity: { negative, positive, neutral },
});

describe('where actors stand on an issue', () => {
  it('goes from the one most against to the one most for, neutral ones apart', () => {
    const all = [
      position('Japan', 0, 0, 2),
      position('Norway', 1, 4),
      position('Sweden', 3, 0),
      position('Peru', 2, 2),
    ];
    const { sided, neutral, most } = placePositions(all);
    expect(sided.map(({ actor }) => actor.label)).toEqual(['Sweden', 'Peru', 'Norway']);
    expect(most).toBe(4);
    expect(neutralInWords(neutral)).toBe('Neutral: Japan 2.');
    expect(neutralInWords([])).toBe('');
  });
});

describe('outlets compared', () => {
  it('are compared on what the view is about', () => {
    const on = (selection: typeof initialViewState.selection, issue?: string[]) =>
      comparedIn({ selection, filter: { issue } });
    expect(on({ kind: 'line', source: 'a', target: 'b' })).toEqual({ actor: 'a', with: 'b', direction: 'out' });
    expect(on({ kind: 'actor', id: 'a' })).toEqual({ actor: 'a' });
    expect(on({ kind: 'none' }, ['tariffs'])).toEqual({});
    expect(on({ kind: 'none' })).toBeNull();
  });

  it('are told in words', () => {
    const actor = (label: string) => ({ id: label, label, kind: 'country' as const });
    expect(comparisonTitle({ actor: null, with: null }, ['tariffs'])).toBe('What outlets say on tariffs');
    expect(comparisonTitle({ actor: actor('Peru'), with: actor('United States') })).toBe(
      'What outlets say of Peru toward the United States',
    );
    expect(standsOut({ residual: 2, differsIn: 'negative' })).toBe('More negative articles than all together have');
    expect(standsOut({ residual: -2, differsIn: 'positive' })).toBe('Fewer positive articles than all together have');
    expect(standsOut({ residual: -0.5, differsIn: 'positive' })).toBe('Much as all together');
    expect(leftOut({ outlets: 1, stances: 2 })).toBe(
      'Left out: 1 outlet with one article, 2 stances without an outlet.',
    );
    expect(leftOut({ outlets: 0, stances: 0 })).toBe('');
  });
});
