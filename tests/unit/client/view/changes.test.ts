import { expect, it } from 'vitest';
import { byChance, changeTitle, toneName } from '../../../../client/core/changes/changes.ts';

it('a change of tone is told by sign, day and chance', () => {
  expect(['-3.14', '2.5', '0.04', '-0.04'].map((tone) => toneName(Number(tone)))).toEqual([
    '−3.1',
    '+2.5',
    '0.0',
    '0.0',
  ]);
  expect(changeTitle({ date: '2024-05-03', difference: -2 })).toBe('More negative from 3 May 2024 on');
  expect(changeTitle({ date: '2024-05-03', difference: 2 })).toBe('More positive from 3 May 2024 on');
  expect(byChance(0.02)).toContain('in 1 of 50 cases');
  expect(byChance(0.0001)).toContain('in fewer than 1 of 1,000 cases');
});
