import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../../server/pipeline/analyze.ts';
import { annotate } from '../../../../server/pipeline/annotated-document.ts';
import { defaultPipeline } from '../../../../server/pipeline/default-pipeline.ts';

const pipeline = defaultPipeline({ fast: true });
const read = (text: string) => pipeline.run(annotate(documentOf({ text }, 'd')));

/** Label and words of every turn. */
function turns(text: string): [string, string][] {
  return read(text).turns.map(({ label, start, end }) => [
    text.slice(label.start, label.end),
    text.slice(start, end).trim(),
  ]);
}

describe('turns', () => {
  it('runs from one label to the next, over paragraphs', () => {
    const text =
      'MS. ROE: (Laughs.) Good morning.\n\nFirst the treaty.\n\nQUESTION: Is it signed?\n\nMS. ROE: Not yet.\n\nThank you.';
    expect(turns(text)).toEqual([
      ['MS. ROE', 'Good morning.\n\nFirst the treaty.'],
      ['QUESTION', 'Is it signed?'],
      ['MS. ROE', 'Not yet.\n\nThank you.'],
    ]);
  });

  it.each([
    ['Q: Why now?\nA: Nobody asked before.', ['Q', 'A']],
    ['Q. Why now?\nA. Nobody asked before.', ['Q', 'A']],
    ['Q   Why now?\n\nSECRETARY ROE:  It was time.', ['Q', 'SECRETARY ROE']],
    ['Q Why now?\n\nMR. ROE: It was time.', ['Q', 'MR. ROE']],
    ['**Q:** Why?\n**Roe:** It was time.', ['Q', 'Roe']],
    ['[00:12] Roe: It was time.\n[00:15] Poe: So?\n[00:20] Roe: Yes.', ['Roe', 'Poe', 'Roe']],
    ['Speaker 1: It fell.\nJane van der Roe: Why?', ['Speaker 1', 'Jane van der Roe']],
    ['The President: The treaty holds.', ['The President']],
    ['Jane Roe (Acme, chair): We object.', ['Jane Roe']],
    [
      'Jane Roe, Acme Chief: It fell.\nJohn Poe: Why?\nJane Roe, Acme Chief: Demand.',
      ['Jane Roe, Acme Chief', 'John Poe', 'Jane Roe, Acme Chief'],
    ],
    ['ROE: It fell.\nPOE: Why?', ['ROE', 'POE']],
    ['Roe: "It fell."', ['Roe']],
  ])('finds the labels of %j', (text, labels) => {
    expect(turns(text).map(([label]) => label)).toEqual(labels);
  });

  it.each([
    'Key points: Prices fell for the third month.',
    'The envoy named two demands: We must leave, and you must pay.',
    '• Demand: Prices rose.\n• Supply: It fell.',
    'Dear Minister Roe:\nWe object to the plan.',
    'Place: Geneva\nTime: noon',
    'NOTE: The figures are from May.',
  ])('takes no heading or clause for one: %j', (text) => {
    expect(turns(text)).toEqual([]);
  });

  it('runs to the end of the remarks of one speaker, not beyond a headline', () => {
    expect(turns('MS. ROE: Good morning.\n\nWe object.')).toEqual([['MS. ROE', 'Good morning.\n\nWe object.']]);
    expect(turns('Minister Roe: We object\n\nThe minister spoke.')).toEqual([['Minister Roe', 'We object']]);
  });

  it('ends a quoted turn with its line', () => {
    expect(turns('Roe: "It fell."\nShe left.\nPoe: "It rose."')).toEqual([
      ['Roe', '"It fell."'],
      ['Poe', '"It rose."'],
    ]);
  });

  it('gives a named label as a sentence of its own, and keeps the colon, notes and unnamed labels out', () => {
    const text = 'Q: Why?\nDR. ROE (via video): (laughs) It was time.';
    const { sentences } = read(text);
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual(['Why?', 'DR. ROE', 'It was time.']);
  });
});
