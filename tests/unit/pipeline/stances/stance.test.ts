import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plover } from '../../../../shared/plover.ts';
import { Stance } from '../../../../shared/stance.ts';
import { analysisOf } from './stances-of.ts';

const words = [
  'Peru',
  'Chile',
  'criticized',
  'the',
  'sanctions',
  'on',
  'said',
  '“',
  '”',
  ',',
  'that',
  'its',
  'they',
  'met',
  'with',
  '.',
  'will',
  'not',
  'each',
  'other',
  'to',
  'by',
];

describe('a stance', () => {
  it('names who reports what somebody else does', () => {
    const { actors, stances } = analysisOf('Egypt said that Ethiopia was threatening Sudan.');
    const inner = stances.find(({ type }) => type === 'THREATEN')!;
    expect(actors.find(({ id }) => id === inner.attributedTo)?.name).toBe('Egypt');
  });

  it('says by which rule, on which words and in which roles it was read', () => {
    const text = 'Germany and Norway held talks with Peru.';
    const { actors, stances } = analysisOf(text);
    const germany = actors.find(({ name }) => name === 'Germany')!.id;
    const { cue, sourceRole, frame } = stances.find(({ source }) => source === germany)!.why!;
    expect(text.slice(cue!.start, cue!.end)).toBe('held talks');
    expect(sourceRole).toBe('nsubj');
    expect(frame).toContain('talk');
  });

  it('holds the predicate and the target in its evidence', () => {
    const [stance] = analysisOf('On Monday Sweden sharply criticized China over Tibet.').stances;
    expect(stance!.text).toBe('criticized China');
  });

  it('is kept without a target where it is on an issue', () => {
    const [stance] = analysisOf('Australia opposes the whaling program.').stances;
    expect(stance).toMatchObject({ target: null, issue: 'whaling program', polarity: 'negative' });
  });

  it('is well formed and verbatim whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), (tokens) => {
        const text = tokens.join(' ');
        const { actors, stances } = analysisOf(text);
        const ids = new Set(actors.map(({ id }) => id));
        for (const stance of stances) {
          Stance.parse(stance);
          expect(stance.text).toBe(text.slice(stance.evidence.start, stance.evidence.end));
          expect(ids.has(stance.source)).toBe(true);
          expect(stance.target === null ? stance.issue !== null : ids.has(stance.target)).toBe(true);
          expect(stance.source).not.toBe(stance.target);
          expect(stance.intensity).toBe(plover[stance.type].intensity);
        }
      }),
      { numRuns: 200 },
    );
  });
});
