import { describe, expect, it } from 'vitest';
import { readConllu } from '../../../../server/evaluation/syntax/conllu-reader.ts';
import { documentsOf } from '../../../../server/evaluation/syntax/raw.ts';
import { f1, scoreSyntax } from '../../../../server/evaluation/syntax/score.ts';
import { DemarcheError } from '../../../../shared/errors.ts';

const row = (...cells: (string | number)[]): string => cells.join('\t');
const text = [
  '# newdoc id = a',
  '# sent_id = 1',
  row('1-2', "Iran's", '_', '_', '_', '_', '_', '_', '_', '_'),
  row(1, 'Iran', 'Iran', 'PROPN', 'NNP', '_', 3, 'nmod:poss', '_', '_'),
  row(2, "'s", "'s", 'PART', 'POS', '_', 1, 'case', '_', '_'),
  row(3, 'envoy', 'envoy', 'NOUN', 'NN', '_', 4, 'nsubj', '_', '_'),
  row(4, 'met', 'meet', 'VERB', 'VBD', '_', 0, 'root', '_', '_'),
  row('4.1', 'x', 'x', 'X', 'X', '_', '_', '_', '_', '_'),
  row(5, 'Lee', 'Lee', 'PROPN', 'NNP', '_', 4, 'obj', '_', 'SpaceAfter=No'),
  row(6, '.', '.', 'PUNCT', '.', '_', 4, 'punct', '_', '_'),
  '',
  '# sent_id = 2',
  row(1, 'Yes', 'yes', 'INTJ', 'UH', '_', 0, 'root', '_', '_'),
  '',
].join('\n');

describe('the treebank reader', () => {
  it('reads words, heads from 0 and blanks, and leaves empty nodes out', () => {
    const [first, second] = readConllu(text);
    expect(first!.words).toEqual(['Iran', "'s", 'envoy', 'met', 'Lee', '.']);
    expect([...first!.heads]).toEqual([2, 0, 3, -1, 3, 3]);
    expect(first!.opensDocument).toBe(true);
    expect(second!.id).toBe('2');
  });

  it("puts a document's text together again", () => {
    const [document] = documentsOf(readConllu(text));
    expect(document!.text).toBe("Iran's envoy met Lee. Yes ");
    expect(document!.offsets[0]!.map(([start, end]) => document!.text.slice(start, end))).toContain("'s");
  });

  it('says so when a file holds no sentence', () => {
    expect(() => readConllu('not a treebank')).toThrow(DemarcheError);
  });
});

describe('the scores', () => {
  const gold = readConllu(text);
  const [first] = gold;

  it('are full for the gold parse, with labels compared without subtypes', () => {
    const system = gold.map((sentence) => ({
      ...sentence,
      lemmas: sentence.lemmas.map((lemma) => lemma.toLowerCase()),
      deprels: sentence.deprels.map((deprel) => deprel.split(':')[0]!),
    }));
    const scores = scoreSyntax(gold, system);
    expect([scores.uas, scores.las, scores.upos, scores.lemmas, f1(scores.subjectVerbObject)]).toEqual([1, 1, 1, 1, 1]);
  });

  it('count a wrong head once, leave punctuation out and lose the triple', () => {
    const heads = [2, 0, 3, -1, 2, 0];
    const scores = scoreSyntax([first!], [{ ...first!, heads }]);
    expect(scores.uas).toBeCloseTo(4 / 5);
    expect(f1(scores.subjectVerbObject)).toBe(0);
    expect(scores.relations.get('obj')).toEqual({ right: 0, system: 1, gold: 1 });
  });
});
