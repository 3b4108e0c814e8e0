import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../server/pipeline/analyze.ts';
import { defaultPipeline } from '../../../server/pipeline/default-pipeline.ts';
import type { Analysis } from '../../../shared/analysis.ts';
import type { DocumentInput } from '../../../shared/document.ts';
import { contains } from '../../../shared/span.ts';

const pipeline = defaultPipeline();
const read = (input: DocumentInput) => analyze(pipeline, input, 'generated');

const actor = fc.constantFrom(
  'China',
  'the Kremlin',
  'U.S. officials',
  'President Emmanuel Macron',
  'Mr. Macron',
  'Côte d’Ivoire',
  'Zoe\u0301 Müller',
  'the State Department',
  'he',
  'they',
  'both countries',
);
const predicate = fc.constantFrom(
  'accused',
  'met with',
  'threatened to sanction',
  'did not support',
  'imposed tariffs on',
  'held talks with',
  'is critical of',
  'vowed to help',
  'was condemned by',
  'denied attacking',
);
const noise = fc.constantFrom(
  '',
  ' 🇨🇳',
  ' 👩‍👩‍👧',
  ' “so to speak”',
  ' ‘quoted’',
  ' (sic)',
  ' — again',
  ' e\u0301t\u0301',
  '\u00a0',
);
const gap = fc.constantFrom(' ', '\n', '\r\n', '\r\n\r\n', '\n\n', '  ', '\u2028');
const statement = fc
  .tuple(actor, predicate, actor, noise, fc.constantFrom('.', '!', '?', '…', '.”', ''))
  .map(([source, verb, target, extra, end]) => `${source}${extra} ${verb} ${target}${extra}${end}`);
const speech = fc
  .tuple(actor, statement, fc.constantFrom('“', '"', '‘'), fc.constantFrom('”', '"', '’', ''))
  .map(([speaker, said, open, close]) => `${open}${said},${close} ${speaker} said.`);
const article = fc
  .array(fc.tuple(fc.oneof(statement, speech, fc.string({ unit: 'grapheme', maxLength: 20 })), gap), { maxLength: 8 })
  .map((parts) => parts.flat().join(''));

function expectSound(text: string, { actors, mentions, stances }: Analysis): void {
  const ids = new Set(actors.map(({ id }) => id));
  expect(ids.size).toBe(actors.length);
  for (const mention of mentions) {
    expect(ids).toContain(mention.actor);
    expect(mention.start).toBeLessThan(mention.end);
    expect(mention.end).toBeLessThanOrEqual(text.length);
  }
  for (const stance of stances) {
    expect(stance.text).toBe(text.slice(stance.evidence.start, stance.evidence.end));
    expect(stance.text).not.toBe('');
    expect(contains(stance.sentence, stance.evidence)).toBe(true);
    expect(ids).toContain(stance.source);
    expect(stance.target === null || ids.has(stance.target)).toBe(true);
    expect(stance.attributedTo === null || ids.has(stance.attributedTo)).toBe(true);
    expect(stance.target !== null || stance.issue !== null).toBe(true);
    expect(stance.source).not.toBe(stance.target);
    expect(stance.score).toBeGreaterThanOrEqual(0);
    expect(stance.score).toBeLessThanOrEqual(1);
  }
}

describe('the analysis of any text', () => {
  it('keeps evidence verbatim and every id among the actors', () => {
    let stances = 0;
    fc.assert(
      fc.property(article, (text) => {
        const analysis = read({ text });
        stances += analysis.stances.length;
        expectSound(text, analysis);
      }),
      { numRuns: 300 },
    );
    expect(stances).toBeGreaterThan(100);
  });

  it('is the same every time, whatever was read before', () => {
    fc.assert(
      fc.property(article, article, (text, other) => {
        const first = JSON.stringify(read({ text }));
        read({ text: other });
        expect(JSON.stringify(read({ text }))).toBe(first);
        expect(JSON.stringify(analyze(defaultPipeline(), { text }, 'generated'))).toBe(first);
      }),
      { numRuns: 60 },
    );
  });

  it('takes given actors as they are, wherever they are marked', () => {
    const marked = article
      .filter((text) => text.length > 2)
      .chain((text) =>
        fc.record({
          text: fc.constant(text),
          mentions: fc.array(
            fc
              .tuple(fc.nat(text.length - 1), fc.nat(text.length - 1), fc.constantFrom('a', 'b', 'c'))
              .map(([one, other, id]) => ({ start: Math.min(one, other), end: Math.max(one, other) + 1, actor: id })),
            { minLength: 1, maxLength: 4 },
          ),
        }),
      );
    fc.assert(
      fc.property(marked, fc.boolean(), (input, allPairs) => {
        const analysis = analyze(pipeline, input, 'generated', { allPairs });
        expectSound(input.text, analysis);
        const given = new Set<string>(input.mentions.map((mention) => mention.actor));
        expect(analysis.actors.filter(({ id }) => !given.has(id))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
