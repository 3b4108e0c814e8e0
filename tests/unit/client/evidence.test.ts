import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphs } from '../../../client/core/evidence/paragraphs.ts';
import { quotationParts } from '../../../client/core/evidence/quotation.ts';

describe('quotations', () => {
  it('mark evidence and cue', () => {
    const text = 'And China has accused the United States of working to encircle it.';
    const evidence = { start: 114, end: 139 };
    const parts = quotationParts(text, 100, evidence, { start: 114, end: 121 });
    expect(parts.filter((part) => part.evidence).map((part) => part.text)).toEqual(['accused', ' the United States']);
    expect(parts.find((part) => part.cue)?.text).toBe('accused');
  });

  it('change not a character, wherever the spans lie', () => {
    const span = fc.record({ start: fc.nat(80), length: fc.nat(40) }).map(({ start, length }) => ({
      start,
      end: start + length,
    }));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(40), span, span, (text, offset, evidence, cue) => {
        const parts = quotationParts(text, offset, evidence, cue);
        expect(parts.map((part) => part.text).join('')).toBe(text);
      }),
    );
  });
});

describe('paragraphs', () => {
  it('are the lines of the text at their places, blank ones left out', () => {
    const text = 'One.\r\n\r\n  \nTwo “quoted”.\nThree.';
    expect(paragraphs(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'One.',
      'Two “quoted”.',
      'Three.',
    ]);
  });
});
