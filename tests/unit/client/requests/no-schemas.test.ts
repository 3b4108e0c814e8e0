import { describe, expect, it } from 'vitest';
import { z } from '../../../../client/core/api/no-schemas.ts';

describe('what stands for zod on the page', () => {
  it('stands for whatever is made of a schema, texts too', () => {
    expect(`${z.regexes?.date?.source?.replace?.()}$`).toBe('$');
    expect(z.object?.().extend?.().optional?.()).toBe(z);
  });

  it('reads nothing', () => {
    expect(() => z.string?.().parse).toThrow('The page has no schemas');
  });
});
