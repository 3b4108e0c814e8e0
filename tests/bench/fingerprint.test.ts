import { expect, it } from 'vitest';
import { staleness } from '../../server/evaluation/stances/fingerprint.ts';

it('ships stance weights that were trained with the rules, tables and features of today', () => {
  expect(staleness()).toBeNull();
});
