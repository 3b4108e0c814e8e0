import { describe, expect, it } from 'vitest';
import { regularForms } from '../../../../server/lexicon/inflection.ts';

describe('regular forms', () => {
  it('drops a silent e, doubles a final consonant, turns y into i', () => {
    expect(regularForms('blame')).toEqual(['blames', 'blamed', 'blaming']);
    expect(regularForms('bar')).toEqual(['bars', 'bared', 'baring', 'barred', 'barring']);
    expect(regularForms('defy')).toEqual(['defies', 'defied', 'defying']);
    expect(regularForms('free')).toEqual(['frees', 'freed', 'freeing']);
    expect(regularForms('punish')).toContain('punishes');
  });
});
