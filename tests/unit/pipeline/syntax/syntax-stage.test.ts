import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnnotatedDocument, annotate } from '../../../../server/pipeline/annotated-document.ts';
import { createPipeline } from '../../../../server/pipeline/pipeline.ts';
import { syntaxStage } from '../../../../server/pipeline/stages/syntax/syntax-stage.ts';
import { tokensStage } from '../../../../server/pipeline/stages/tokens/tokens-stage.ts';

const pipeline = createPipeline([tokensStage, syntaxStage]);

const parse = (text: string): AnnotatedDocument =>
  pipeline.run(annotate({ id: 'd', text, title: null, date: null, source: null, url: null, language: null }));

/** Arcs as `dependent <relation head`. */
const arcs = (text: string): string[] => {
  const { tokens } = parse(text);
  return tokens.map((token) => `${token.text} <${token.deprel} ${tokens[token.head]?.text ?? 'ROOT'}`);
};

/** The arcs of the clauses: those inside of noun phrases, of conjunctions and of marks are left out. */
const clause = (text: string): string[] => arcs(text).filter((arc) => !/<(det|amod|nmod|case|cc|punct) /.test(arc));

/** Follows heads up to the root; throws on a cycle. */
function rootOf({ tokens }: AnnotatedDocument, index: number): number {
  let at = index;
  for (let steps = 0; tokens[at]!.head >= 0; steps++) {
    if (steps > tokens.length) throw new Error('cycle');
    at = tokens[at]!.head;
  }
  return at;
}

describe('syntax', () => {
  it('finds who does what to whom', () => {
    expect(clause('The Chinese government condemned the new sanctions on Monday.')).toEqual([
      'government <nsubj condemned',
      'condemned <root ROOT',
      'sanctions <obj condemned',
    ]);
    expect(clause('Iran was condemned by France.')).toEqual([
      'Iran <nsubj:pass condemned',
      'was <aux:pass condemned',
      'condemned <root ROOT',
      'France <obl:agent condemned',
    ]);
    expect(clause('Germany and France did not support the plan.')).toEqual([
      'Germany <nsubj support',
      'France <conj Germany',
      'did <aux support',
      'not <advmod support',
      'support <root ROOT',
      'plan <obj support',
    ]);
    expect(clause('“We will respond,” the minister said.')).toEqual([
      'We <nsubj respond',
      'will <aux respond',
      'respond <ccomp said',
      'minister <nsubj said',
      'said <root ROOT',
    ]);
  });

  it('gives dictionary forms of verbs and nouns', () => {
    const { tokens } = parse('The ministers accused both countries of breaking their promises.');
    expect(tokens.map(({ lemma }) => lemma).join(' ')).toBe(
      'the minister accuse both country of break their promise .',
    );
  });

  it('reads a headline in title case as a sentence', () => {
    expect(clause('China Condemns New Sanctions')).toEqual([
      'China <nsubj Condemns',
      'Condemns <root ROOT',
      'Sanctions <obj Condemns',
    ]);
  });

  it('marks quoted phrases as scare quotes, but not quoted clauses', () => {
    const { quotations } = parse('He called it a “special operation”. “We will not yield,” she said.');
    expect(quotations.map((quotation) => quotation.scare)).toEqual([true, false]);
  });

  it('calls nothing the root that hangs on a word', () => {
    const { tokens } = parse('— “ ” ( .');
    expect(tokens.filter(({ deprel }) => deprel === 'root').map(({ head }) => head)).toEqual([-1]);
  });

  it('gives every sentence one tree with one root, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc
        .array(
          fc.constantFrom('Iran', 'said', 'the', ',', '“', '”', '(', ')', 'to', 'attack', '.', '\n\n', '...', '5', '—'),
          { maxLength: 40 },
        )
        .map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, (string) => {
        const annotated = parse(string);
        for (const { first, last } of annotated.sentences) {
          const roots = new Set<number>();
          for (let i = first; i < last; i++) {
            const token = annotated.tokens[i]!;
            if (token.head >= 0) expect(token.head >= first && token.head < last).toBe(true);
            expect(
              annotated.tokens
                .slice(first, last)
                .filter((other) => other.head === i)
                .map((other) => other.index),
            ).toEqual(token.children);
            expect(token.deprel === 'root').toBe(token.head < 0);
            expect(token.upos && token.xpos && token.deprel && token.lemma).toBeTruthy();
            roots.add(rootOf(annotated, i));
          }
          expect(roots.size).toBe(1);
        }
      }),
      { numRuns: 400 },
    );
  });
});
