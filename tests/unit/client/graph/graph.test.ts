import { describe, expect, it } from 'vitest';
import { glance } from '../../../../client/core/graph/glance.ts';
import { litBy } from '../../../../client/core/graph/lit.ts';
import { newcomers, type Seen } from '../../../../client/core/graph/newcomers.ts';
import type { StanceGraph } from '../../../../client/core/graph/stance-graph.ts';
import { lineId } from '../../../../client/core/graph/stance-graph.ts';
import { describeStep, neighboursByStances, selectionInWords, step } from '../../../../client/core/graph/walk.ts';
import { sampleGraph, summit } from '../sample-graph.ts';

describe('the graph of the page', () => {
  it('lists actors and lines most stances first', () => {
    const graph = summit();
    expect(graph.actors.map((actor) => actor.id)).toEqual(['China', 'United States', 'Russia', 'Wang Yi', 'G7']);
    expect(graph.lines[0]?.count).toBe(9);
  });
});

describe('what a selection lights', () => {
  it('is the neighbourhood of an actor', () => {
    const lit = litBy(summit(), { kind: 'actor', id: 'Wang Yi' });
    expect([...lit!.actors].sort()).toEqual(['G7', 'United States', 'Wang Yi']);
    expect(lit!.lines.size).toBe(2);
  });

  it('is both directions of a line, the way back only half while it is merely pointed at', () => {
    const line = { kind: 'line', source: 'China', target: 'United States' } as const;
    const back = lineId('United States', 'China');
    expect(litBy(summit(), line)!.lines).toContain(back);
    expect(litBy(summit(), line, true)!.lines).not.toContain(back);
    expect(litBy(summit(), line, true)!.halfLines).toContain(back);
  });

  it('is nothing when the filter took the selection away', () => {
    expect(litBy(summit(), { kind: 'actor', id: 'Olaf Scholz' })).toBeNull();
  });
});

describe('the walk with the arrow keys', () => {
  it('goes round the neighbours by stances', () => {
    const graph = summit();
    expect(neighboursByStances(graph, 'United States').map(({ actor }) => actor.id)).toEqual(['China', 'Wang Yi']);
    expect(step(graph, 'United States', null, 1)).toBe('China');
    expect(step(graph, 'United States', 'Wang Yi', 1)).toBe('China');
    expect(step(graph, 'United States', 'China', -1)).toBe('Wang Yi');
  });

  it('starts with the most active actor', () => {
    expect(step(summit(), null, null, 1)).toBe('China');
    expect(step(sampleGraph([]), null, null, 1)).toBeNull();
  });

  it('is spoken with both directions and their counts', () => {
    expect(describeStep(summit(), 'China', 'United States')).toBe(
      'China toward the United States, 4 negative, 1 positive; ' +
        'United States toward China, 6 negative, 2 neutral, 1 positive',
    );
  });
});

describe('a selection', () => {
  it('is spoken with its counts', () => {
    expect(selectionInWords(summit(), { kind: 'actor', id: 'Russia' })).toBe('Selected: Russia, 5 stances');
    expect(selectionInWords(summit(), { kind: 'line', source: 'China', target: 'United States' })).toBe(
      'Selected: China toward the United States, 4 negative, 1 positive',
    );
    expect(selectionInWords(summit(), { kind: 'none' })).toBe('');
    expect(selectionInWords(summit(), { kind: 'actor', id: 'Nobody' })).toBe('');
  });
});

describe('at a glance', () => {
  it('calls no line the most of anything for a single stance', () => {
    const { mostNegative, mostPositive } = glance(
      sampleGraph([
        { from: 'A', to: 'B', counts: { negative: 1 } },
        { from: 'B', to: 'A', counts: { positive: 1 } },
      ]),
    );
    expect([...mostNegative, ...mostPositive]).toEqual([]);
  });

  it('adds all stances up and ranks lines by their sign', () => {
    const { counts, mostNegative, mostPositive } = glance(summit());
    expect(counts).toEqual({ negative: 12, neutral: 5, positive: 7 });
    expect(mostNegative.map((line) => line.source)).toEqual(['United States', 'China', 'Wang Yi']);
    expect(mostPositive.map((line) => line.target)).toEqual(['Russia']);
  });
});

describe('newcomers', () => {
  const small = sampleGraph([{ from: 'a', to: 'b', counts: { negative: 1 } }]);
  const large = sampleGraph([
    { from: 'a', to: 'b', counts: { negative: 1 } },
    { from: 'c', to: 'a', counts: { negative: 1 } },
  ]);
  /** Who came, after each of several graphs and questions. */
  const came = (...steps: [StanceGraph, string][]) => {
    let seen: Seen | null = null;
    return steps.map(([graph, key]) => {
      const next = newcomers(seen, graph, key);
      seen = next.seen;
      return next.came;
    });
  };

  it('are who came into the store while the same was asked for', () => {
    expect(came([small, 'all'], [large, 'all'], [small, 'all'])).toEqual([[], ['c'], []]);
  });

  it('are nobody where something else is asked for, also before its answer is there', () => {
    expect(came([small, 'may'], [large, 'june'])).toEqual([[], []]);
    expect(came([small, 'may'], [small, 'june'], [large, 'june'], [small, 'june'])).toEqual([[], [], [], []]);
  });
});
