import { describe, expect, it } from 'vitest';
import { rules } from '../../../../server/pipeline/stages/stances/readings.ts';

describe('the rules', () => {
  it('have names of their own, say what they read, and add acts or readings', () => {
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
    for (const { name, reads, acts, readings } of rules) {
      expect(reads.length, name).toBeGreaterThan(20);
      expect([acts, readings].filter(Boolean), name).toHaveLength(1);
    }
  });
});
