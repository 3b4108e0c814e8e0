import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphs } from '../../../../client/core/evidence/paragraphs.ts';
import { quotationParts, shortSentence } from '../../../../client/core/evidence/quotation.ts';
import { readParts, stanceBeside, wordsParts } from '../../../../client/core/evidence/reading.ts';
import { bySentence, countSentences } from '../../../../client/core/evidence/same-sentence.ts';
import type { StanceRecord } from '../../../../shared/routes.ts';

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

describe('a sentence in a small place', () => {
  const words = Array.from({ length: 80 }, (_, at) => `word${at}`).join(' ');
  const short = (evidence: string, text = words) => {
    const start = text.indexOf(evidence);
    const span = { start: 50 + start, end: 50 + start + evidence.length };
    return shortSentence({
      ...{ sentenceText: text, sentence: { start: 50, end: 50 + text.length }, evidence: span, why: null },
    } as StanceRecord);
  };
  const told = (parts: ReturnType<typeof short>) => parts.map(({ text }) => text).join('');

  it('stands whole where it has room', () => {
    expect(told(short('two', 'One two three.'))).toBe('One two three.');
  });

  it.each(['word0 word1', 'word40 word41', 'word78 word79'])('is cut at words around its evidence: %s', (evidence) => {
    const parts = short(evidence);
    expect(parts.filter((part) => part.evidence).map(({ text }) => text)).toEqual([evidence]);
    const text = told(parts);
    expect(text.length).toBeLessThan(200);
    expect(text.length).toBeGreaterThan(150);
    for (const word of text.replace(/^… | …$/g, '').split(' ')) expect(words.split(' ')).toContain(word);
    expect(text.startsWith('… ')).toBe(evidence !== 'word0 word1');
    expect(text.endsWith(' …')).toBe(evidence !== 'word78 word79');
  });

  it('never loses evidence, however long that is', () => {
    const evidence = words.slice(words.indexOf('word10'), words.indexOf('word70') - 1);
    expect(told(short(evidence))).toBe(`… ${evidence} …`);
  });
});

describe('stances of one sentence', () => {
  const said = (id: string, sentenceText: string) => ({ id, sentenceText });
  const stances = [said('a', 'Both met.'), said('b', 'One left.'), said('c', 'Both\n met. ')];

  it('stand one after the other, the sentence once', () => {
    expect(bySentence(stances).map(({ stance, repeats }) => [stance.id, repeats])).toEqual([
      ['a', false],
      ['c', true],
      ['b', false],
    ]);
    expect(countSentences(stances)).toBe(2);
  });
});

describe('the marks of an article', () => {
  const stance = (id: string, start: number, end: number) => ({
    id,
    evidence: { start, end },
    polarity: 'neutral' as const,
  });

  it('change not a character, and show what is read before all others', () => {
    const span = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.string({ minLength: 60 }), fc.array(span, { maxLength: 6 }), fc.nat(5), (text, spans, read) => {
        const stances = spans.map(({ start, end }, at) => stance(`s${at}`, start, end));
        const paragraph = { start: 10, end: text.length };
        const parts = readParts(text, paragraph, stances, `s${read}`);
        expect(parts.map((part) => part.text).join('')).toBe(text.slice(10));
        const { evidence } = stances[read] ?? stance('', 0, 0);
        const marked = parts.filter((part) => part.stance?.id === `s${read}`).map((part) => part.text);
        expect(marked.join('')).toBe(text.slice(Math.max(10, evidence.start), Math.max(10, evidence.end)));
      }),
    );
  });

  it('are of the stance with the fewest words where several have them', () => {
    const parts = readParts(
      'Kenya condemned Ghana.',
      { start: 0, end: 22 },
      [stance('a', 0, 22), stance('b', 6, 15)],
      null,
    );
    expect(parts.map((part) => [part.text, part.stance?.id])).toEqual([
      ['Kenya ', 'a'],
      ['condemned', 'b'],
      [' Ghana.', 'a'],
    ]);
  });

  it('have every mention in them, the shorter one of two, and the cue', () => {
    const text = 'Wang Yi of China spoke.';
    const mentions = [
      { start: 100, end: 116, actor: 'a' },
      { start: 111, end: 116, actor: 'chn' },
      { start: 90, end: 95, actor: 'before' },
    ];
    const parts = wordsParts(text, 100, { start: 117, end: 122 }, mentions);
    expect(parts.map((part) => [part.text, part.mention?.actor ?? null, part.cue])).toEqual([
      ['Wang Yi of ', 'a', false],
      ['China', 'chn', false],
      [' ', null, false],
      ['spoke', null, true],
      ['.', null, false],
    ]);
  });

  it('are gone through in the order of the text, around its end', () => {
    const stances = [stance('b', 30, 40), stance('a', 10, 20), stance('c', 50, 60)];
    const way = (from: string | null, by: 1 | -1) => stanceBeside(stances, from, by)?.id;
    expect([way(null, 1), way('a', 1), way('c', 1), way('a', -1), way(null, -1)]).toEqual(['a', 'b', 'a', 'c', 'c']);
    expect(stanceBeside([], null, 1)).toBeUndefined();
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
