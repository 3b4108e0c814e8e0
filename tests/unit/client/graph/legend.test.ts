import { describe, expect, it } from 'vitest';
import { filterChips } from '../../../../client/core/legend/chips.ts';
import { countKinds, countSigns } from '../../../../client/core/legend/legend.ts';
import { busiestSpeakers } from '../../../../client/core/legend/speakers.ts';
import { isChecked, isLast, isolate, toggle } from '../../../../client/core/legend/toggle.ts';
import { summit } from '../sample-graph.ts';

describe('the counts of the legend', () => {
  it('are stances by sign with their types, and actors by kind', () => {
    const [negative, positive, neutral] = countSigns(summit());
    expect([negative!.count, positive!.count, neutral!.count]).toEqual([12, 7, 5]);
    expect(negative!.types.slice(0, 2)).toEqual([
      { type: 'ACCUSE', count: 11 },
      { type: 'REJECT', count: 5 },
    ]);
    expect(countKinds(summit())).toEqual({ country: 2, person: 2, organization: 1, group: 0 });
  });
});

describe('checking and unchecking', () => {
  const all = ['negative', 'positive', 'neutral'] as const;

  it('narrows, and is no filter when all are checked again', () => {
    const without = toggle(all, undefined, 'neutral');
    expect(without).toEqual(['negative', 'positive']);
    expect(isChecked(without, 'neutral')).toBe(false);
    expect(toggle(all, without, 'neutral')).toBeUndefined();
  });

  it('leaves the last one checked', () => {
    expect(toggle(all, ['negative'], 'negative')).toEqual(['negative']);
    expect(isLast(['negative'], 'negative')).toBe(true);
    expect(isLast(['negative', 'neutral'], 'negative')).toBe(false);
    expect(isLast(undefined, 'negative')).toBe(false);
  });

  it('shows one alone and takes it back', () => {
    expect(isolate(undefined, 'negative')).toEqual(['negative']);
    expect(isolate(['negative'], 'negative')).toBeUndefined();
  });
});

describe('the filter in words', () => {
  it('names each part and clears it alone', () => {
    const chips = filterChips({
      type: ['COERCE'],
      outlet: ['Wikinews'],
      issue: ['Taiwan'],
      minCount: 2,
      from: '2024-04-24',
    });
    expect(chips.map(({ noun, value }) => `${noun}: ${value}`)).toEqual([
      'type: Coerce',
      'outlet: Wikinews',
      'issue: Taiwan',
      'time: from 24 Apr 2024',
      'least number: at least 2',
    ]);
    expect(chips[1]!.clear).toEqual({ outlet: undefined });
  });
});

describe('speakers in the legend', () => {
  const pair = (id: string, claims: number) => ({
    speaker: { id, label: id.toUpperCase(), kind: 'person' as const },
    claims,
  });

  it('are the five of most claims, and before them those that are chosen', () => {
    const pairs = [pair('a', 3), pair('b', 1), pair('b', 4), pair('c', 2), pair('d', 2), pair('e', 1), pair('f', 1)];
    expect(busiestSpeakers(pairs).map(({ name }) => name)).toEqual(['B', 'A', 'C', 'D', 'E']);
    expect(busiestSpeakers(pairs, ['f', 'who']).map(({ name }) => name)).toEqual(['F', 'who', 'B', 'A', 'C']);
  });
});
